import { QualityRatingFilter } from '../assignments/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, IntFilter, orderInput } from '../read/filterInputs.ts';
import {
  all,
  dayRange,
  equality,
  idEquality,
  idIs,
  numberRange,
  presence,
  textSearch,
  type Where,
} from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';

export const ReviewFilter = builder.inputType('ReviewFilter', {
  description: 'Which reviews; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({
      description: "Words of the member's name or of the task's title, without regard to marks and case.",
    }),
    assignmentId: t.id({ description: 'Of this assignment.' }),
    memberId: t.id({ description: 'Of this member.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    periodTo: t.field({ type: DateFilter, description: 'By last day of the period.' }),
    rating: t.field({ type: QualityRatingFilter, description: 'By rating.' }),
    progress: t.field({ type: IntFilter, description: 'By progress in percent.' }),
    isClosed: t.boolean({ description: 'Closed or not.' }),
    hasSelfComment: t.boolean({ description: "Has the member's own comment." }),
    hasGuideComment: t.boolean({ description: "Has the guide's comment." }),
  }),
});

const ReviewOrderField = builder.enumType('ReviewOrderField', {
  description: 'What reviews are ordered by.',
  values: {
    PERIOD_TO: { description: 'Last day of the period.' },
    MEMBER_NAME: { description: "Member's given name, then the rest, in Vietnamese order." },
    PROGRESS: { description: 'Progress.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const ReviewOrderBy = orderInput<typeof ReviewOrderField.$inferType>('ReviewOrderBy', ReviewOrderField);

const ORDERS: Record<typeof ReviewOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  PERIOD_TO: { column: 'periodTo', type: 'day' },
  MEMBER_NAME: { column: 'member.sortKey' },
  PROGRESS: { column: 'progress', type: 'number' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of reviews; the latest period first unless told. */
export function reviewOrder(orderBy: typeof ReviewOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'PERIOD_TO'], direction: orderBy?.direction ?? 'DESC' }];
}

/**
 * The filter as a `where`. Everyone who sees a review reads its member's name and its task's title, so both find it.
 * @throws BAD_USER_INPUT for more than 1,000 values in a list.
 */
export async function reviewWhere(
  context: Context,
  filter: typeof ReviewFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...searchWhere(filter.search),
    ...idIs('assignmentId', filter.assignmentId),
    ...idIs('memberId', filter.memberId),
    ...(await withinUnit(context, filter.within)),
    ...dayRange('periodTo', filter.periodTo),
    ...equality('rating', filter.rating),
    ...numberRange('progress', filter.progress),
    ...equality('isClosed', filter.isClosed == null ? null : { eq: filter.isClosed }),
    ...presence(filter.hasSelfComment, { selfComment: { not: null } }),
    ...presence(filter.hasGuideComment, { guideComment: { not: null } }),
  ]);
}

function searchWhere(text: string | null | undefined): Where[] {
  return textSearch('searchKey', text).map((word) => ({ OR: [{ member: word }, { assignment: word }] }));
}

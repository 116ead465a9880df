import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, idEquality, idIs, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';

export const GuidanceNoteFilter = builder.inputType('GuidanceNoteFilter', {
  description: 'Which guidance notes; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({
      description: "Words of the member's name or of the task's title, without regard to marks and case.",
    }),
    assignmentId: t.id({ description: 'Of this assignment.' }),
    memberId: t.id({ description: 'About this member.' }),
    guideId: t.id({ description: 'Written by this guide.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    notedOn: t.field({ type: DateFilter, description: 'By day.' }),
  }),
});

const GuidanceNoteOrderField = builder.enumType('GuidanceNoteOrderField', {
  description: 'What guidance notes are ordered by.',
  values: {
    NOTED_ON: { description: 'The day.' },
    MEMBER_NAME: { description: "Member's given name, then the rest, in Vietnamese order." },
  } as const,
});

export const GuidanceNoteOrderBy = orderInput<typeof GuidanceNoteOrderField.$inferType>(
  'GuidanceNoteOrderBy',
  GuidanceNoteOrderField,
);

const ORDERS: Record<typeof GuidanceNoteOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  NOTED_ON: { column: 'notedOn', type: 'day' },
  MEMBER_NAME: { column: 'member.sortKey' },
};

/** The order columns of a list of guidance notes; the latest first unless told. */
export function guidanceNoteOrder(orderBy: typeof GuidanceNoteOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'NOTED_ON'], direction: orderBy?.direction ?? 'DESC' }];
}

/**
 * The filter as a `where`. Everyone who sees a note reads its names and its task's title, so they find it.
 * @throws BAD_USER_INPUT for more than 1,000 values in a list.
 */
export async function guidanceNoteWhere(
  context: Context,
  filter: typeof GuidanceNoteFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search).map((word) => ({ OR: [{ member: word }, { assignment: word }] })),
    ...idIs('assignmentId', filter.assignmentId),
    ...idIs('memberId', filter.memberId),
    ...idIs('guideId', filter.guideId),
    ...(await withinUnit(context, filter.within)),
    ...dayRange('notedOn', filter.notedOn),
  ]);
}

import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, equality, idEquality, idIs, presence, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { VisitOutcomeFilter, VisitTopicFilter } from './enums.ts';

export const HouseholdVisitFilter = builder.inputType('HouseholdVisitFilter', {
  description: 'Which visits; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    memberId: t.id({ description: 'By this member.' }),
    householdId: t.id({ description: 'To this household.' }),
    householdGroupId: t.id({ description: 'To this group as a whole, or to a household of it.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    topic: t.field({ type: VisitTopicFilter, description: 'By topic.' }),
    outcome: t.field({ type: VisitOutcomeFilter, description: 'By outcome.' }),
    isOpen: t.boolean({ description: 'Forwarded or to be followed up, and not resolved yet.' }),
    visitedOn: t.field({ type: DateFilter, description: 'By day.' }),
  }),
});

const HouseholdVisitOrderField = builder.enumType('HouseholdVisitOrderField', {
  description: 'What visits are ordered by.',
  values: {
    VISITED_ON: { description: 'The day.' },
    MEMBER_NAME: { description: "Visitor's given name, then the rest, in Vietnamese order." },
  } as const,
});

export const HouseholdVisitOrderBy = orderInput<typeof HouseholdVisitOrderField.$inferType>(
  'HouseholdVisitOrderBy',
  HouseholdVisitOrderField,
);

const ORDERS: Record<typeof HouseholdVisitOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  VISITED_ON: { column: 'visitedOn', type: 'day' },
  MEMBER_NAME: { column: 'member.sortKey' },
};

/** What came of it is still to be settled. */
export const openVisit: Where = { outcome: { in: ['FORWARDED', 'FOLLOW_UP'] }, resolvedOn: null };

/** The order columns of a list of visits; the latest first unless told. */
export function householdVisitOrder(
  orderBy: typeof HouseholdVisitOrderBy.$inferInput | null | undefined,
): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'VISITED_ON'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function householdVisitWhere(
  context: Context,
  filter: typeof HouseholdVisitFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  const [ofGroup] = idIs('householdGroupId', filter.householdGroupId);
  const [inGroup] = idIs('groupId', filter.householdGroupId);
  return all([
    ...idEquality('id', filter.id),
    ...idIs('memberId', filter.memberId),
    ...idIs('householdId', filter.householdId),
    ...(ofGroup ? [{ OR: [ofGroup, { household: inGroup }] }] : []),
    ...(await withinUnit(context, filter.within)),
    ...equality('topic', filter.topic),
    ...equality('outcome', filter.outcome),
    ...presence(filter.isOpen, openVisit),
    ...dayRange('visitedOn', filter.visitedOn),
  ]);
}

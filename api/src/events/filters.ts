import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, anyOf, dayRange, type Equality, equality, idEquality, idIs, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { MemberEventKindFilter, type MemberEventState, MemberEventStateFilter } from './enums.ts';

type State = typeof MemberEventState.$inferType;

export const MemberEventFilter = builder.inputType('MemberEventFilter', {
  description: 'Which events; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    memberId: t.id({ description: 'Of this member.' }),
    branchId: t.id({ description: 'Of members who were in this branch.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    kind: t.field({ type: MemberEventKindFilter, description: 'By what changed.' }),
    state: t.field({ type: MemberEventStateFilter, description: 'By whether it has taken effect.' }),
    effectiveOn: t.field({ type: DateFilter, description: 'By first day.' }),
    endsOn: t.field({ type: DateFilter, description: 'By last day.' }),
  }),
});

const MemberEventOrderField = builder.enumType('MemberEventOrderField', {
  description: 'What events are ordered by.',
  values: {
    EFFECTIVE_ON: { description: 'First day.' },
    CREATED_AT: { description: 'When it was recorded.' },
  } as const,
});

export const MemberEventOrderBy = orderInput<typeof MemberEventOrderField.$inferType>(
  'MemberEventOrderBy',
  MemberEventOrderField,
);

const ORDERS: Record<typeof MemberEventOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  EFFECTIVE_ON: { column: 'effectiveOn', type: 'day' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

const STATES: Record<State, Where> = {
  PENDING: { appliedAt: null, withdrawnAt: null },
  APPLIED: { appliedAt: { not: null }, withdrawnAt: null },
  WITHDRAWN: { withdrawnAt: { not: null } },
};

/** The order columns of a list of events; the latest first unless told. */
export function memberEventOrder(orderBy: typeof MemberEventOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'EFFECTIVE_ON'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function memberEventWhere(
  context: Context,
  filter: typeof MemberEventFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...idIs('memberId', filter.memberId),
    ...idIs('branchId', filter.branchId),
    ...(await withinUnit(context, filter.within)),
    ...equality('kind', filter.kind),
    ...stateWhere(filter.state),
    ...dayRange('effectiveOn', filter.effectiveOn),
    ...dayRange('endsOn', filter.endsOn),
  ]);
}

function stateWhere(filter: Equality<State>): Where[] {
  if (!filter) return [];
  const conditions = filter.eq == null ? [] : [STATES[filter.eq]];
  return filter.in == null ? conditions : [...conditions, anyOf(filter.in.map((state) => STATES[state]))];
}

import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, equality, idEquality, idIs, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { WorkCapacityFilter } from './enums.ts';

export const CircumstanceFilter = builder.inputType('CircumstanceFilter', {
  description: 'Which circumstances; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    memberId: t.id({ description: 'Of this member.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    workCapacity: t.field({ type: WorkCapacityFilter, description: 'By how much work the member can take on.' }),
    recordedOn: t.field({ type: DateFilter, description: 'By the day described.' }),
  }),
});

const CircumstanceOrderField = builder.enumType('CircumstanceOrderField', {
  description: 'What circumstances are ordered by.',
  values: {
    RECORDED_ON: { description: 'The day described.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const CircumstanceOrderBy = orderInput<typeof CircumstanceOrderField.$inferType>(
  'CircumstanceOrderBy',
  CircumstanceOrderField,
);

const ORDERS: Record<typeof CircumstanceOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  RECORDED_ON: { column: 'recordedOn', type: 'day' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of circumstances; the latest first unless told. */
export function circumstanceOrder(orderBy: typeof CircumstanceOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'RECORDED_ON'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function circumstanceWhere(
  context: Context,
  filter: typeof CircumstanceFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...idIs('memberId', filter.memberId),
    ...(await withinUnit(context, filter.within)),
    ...equality('workCapacity', filter.workCapacity),
    ...dayRange('recordedOn', filter.recordedOn),
  ]);
}

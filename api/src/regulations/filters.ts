import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, idEquality, idIs, inForceOn, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';

export const WorkingRegulationFilter = builder.inputType('WorkingRegulationFilter', {
  description: 'Which working regulations; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of the title, without regard to marks and case.' }),
    branchId: t.id({ description: 'Of this branch.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    inForceOn: t.field({ type: 'Date', description: 'In force on this day.' }),
  }),
});

const WorkingRegulationOrderField = builder.enumType('WorkingRegulationOrderField', {
  description: 'What working regulations are ordered by.',
  values: {
    EFFECTIVE_FROM: { description: 'First day in force.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const WorkingRegulationOrderBy = orderInput<typeof WorkingRegulationOrderField.$inferType>(
  'WorkingRegulationOrderBy',
  WorkingRegulationOrderField,
);

const ORDERS: Record<typeof WorkingRegulationOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  EFFECTIVE_FROM: { column: 'effectiveFrom', type: 'day' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of regulations; the newest first unless told. */
export function regulationOrder(
  orderBy: typeof WorkingRegulationOrderBy.$inferInput | null | undefined,
): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'EFFECTIVE_FROM'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function regulationWhere(
  context: Context,
  filter: typeof WorkingRegulationFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search),
    ...idIs('branchId', filter.branchId),
    ...(await withinUnit(context, filter.within)),
    ...inForceOn(filter.inForceOn),
  ]);
}

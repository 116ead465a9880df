import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { ImportKindFilter, ImportStatusFilter } from './enums.ts';

export const ImportFilter = builder.inputType('ImportFilter', {
  description: 'Which imports; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    within: t.id({ description: 'For this unit or one below it.' }),
    kind: t.field({ type: ImportKindFilter, description: 'By what the file holds.' }),
    status: t.field({ type: ImportStatusFilter, description: 'By how far they are.' }),
  }),
});

const ImportOrderField = builder.enumType('ImportOrderField', {
  description: 'What imports are ordered by.',
  values: { CREATED_AT: { description: 'When they were uploaded.' } } as const,
});

export const ImportOrderBy = orderInput<typeof ImportOrderField.$inferType>('ImportOrderBy', ImportOrderField);

/** The order of a list of imports; the latest first unless told. */
export function importOrder(orderBy: typeof ImportOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ column: 'createdAt', type: 'instant', direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function importWhere(
  context: Context,
  filter: typeof ImportFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...(await withinUnit(context, filter.within)),
    ...equality('kind', filter.kind),
    ...equality('status', filter.status),
  ]);
}

import { searchKey } from '@phan-cong/prisma/names';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';

export const TaskFieldFilter = builder.inputType('TaskFieldFilter', {
  description: 'Which task fields; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of either name or of the code, without regard to marks and case.' }),
    isActive: t.boolean({ description: 'Offered for new assignments and strengths.' }),
  }),
});

const TaskFieldOrderField = builder.enumType('TaskFieldOrderField', {
  description: 'What task fields are ordered by.',
  values: { ORDINAL: { description: 'Place in the catalogue.' }, CODE: { description: 'Code.' } } as const,
});

export const TaskFieldOrderBy = orderInput<typeof TaskFieldOrderField.$inferType>(
  'TaskFieldOrderBy',
  TaskFieldOrderField,
);

const ORDERS: Record<typeof TaskFieldOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  ORDINAL: { column: 'ordinal', type: 'number' },
  CODE: { column: 'code' },
};

/** The order columns of a list of task fields; by their place in the catalogue unless told. */
export function taskFieldOrder(orderBy: typeof TaskFieldOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'ORDINAL'], direction: orderBy?.direction ?? 'ASC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function taskFieldWhere(
  context: Context,
  filter: typeof TaskFieldFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...(await searchWhere(context, filter.search)),
    ...equality('isActive', filter.isActive == null ? null : { eq: filter.isActive }),
  ]);
}

/** The catalogue is small and has no search column, so its names are compared here. */
async function searchWhere(context: Context, text: string | null | undefined): Promise<Where[]> {
  const words = searchKey((text ?? '').slice(0, 200))
    .split(' ')
    .filter(Boolean);
  if (words.length === 0) return [];
  const rows = await context.db.taskField.findMany({ select: { id: true, code: true, name: true, nameEn: true } });
  const found = rows.filter(({ code, name, nameEn }) => {
    const key = searchKey(`${code} ${name} ${nameEn}`);
    return words.every((word) => key.includes(word));
  });
  return [{ id: { in: found.map(({ id }) => id) } }];
}

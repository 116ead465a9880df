import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, IntFilter, orderInput } from '../read/filterInputs.ts';
import { all, idEquality, idIs, numberRange, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';

export const PlanDirectiveFilter = builder.inputType('PlanDirectiveFilter', {
  description: 'Which directives; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    organizationId: t.id({ description: 'Of this committee.' }),
    within: t.id({ description: 'Of this unit or one below it.' }),
    year: t.field({ type: IntFilter, description: 'By year.' }),
  }),
});

const PlanDirectiveOrderField = builder.enumType('PlanDirectiveOrderField', {
  description: 'What directives are ordered by.',
  values: {
    YEAR: { description: 'Year.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const PlanDirectiveOrderBy = orderInput<typeof PlanDirectiveOrderField.$inferType>(
  'PlanDirectiveOrderBy',
  PlanDirectiveOrderField,
);

/** The order columns of a list of directives; the latest year first unless told. */
export function planDirectiveOrder(orderBy: typeof PlanDirectiveOrderBy.$inferInput | null | undefined): OrderColumn[] {
  const direction = orderBy?.direction ?? 'DESC';
  return orderBy?.field === 'CREATED_AT'
    ? [{ column: 'createdAt', type: 'instant', direction }]
    : [{ column: 'year', type: 'number', direction }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function planDirectiveWhere(
  context: Context,
  filter: typeof PlanDirectiveFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...idIs('organizationId', filter.organizationId),
    ...(await withinUnit(context, filter.within)),
    ...numberRange('year', filter.year),
  ]);
}

import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, IntFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, numberRange, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { EvaluationCycleStatusFilter } from './enums.ts';

export const EvaluationCycleFilter = builder.inputType('EvaluationCycleFilter', {
  description: 'Which cycles; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    organizationId: t.id({ description: 'Of this commune.' }),
    within: t.id({ description: 'Of this unit or one below it.' }),
    year: t.field({ type: IntFilter, description: 'By year.' }),
    quarter: t.field({ type: IntFilter, description: 'By quarter; 0 for the whole year.' }),
    status: t.field({ type: EvaluationCycleStatusFilter, description: 'By stage.' }),
  }),
});

const EvaluationCycleOrderField = builder.enumType('EvaluationCycleOrderField', {
  description: 'What cycles are ordered by.',
  values: {
    YEAR: { description: 'Year, then quarter.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const EvaluationCycleOrderBy = orderInput<typeof EvaluationCycleOrderField.$inferType>(
  'EvaluationCycleOrderBy',
  EvaluationCycleOrderField,
);

/** The order columns of a list of cycles; the newest year first unless told. */
export function evaluationCycleOrder(
  orderBy: typeof EvaluationCycleOrderBy.$inferInput | null | undefined,
): OrderColumn[] {
  const direction = orderBy?.direction ?? 'DESC';
  if (orderBy?.field === 'CREATED_AT') return [{ column: 'createdAt', type: 'instant', direction }];
  return [
    { column: 'year', type: 'number', direction },
    { column: 'quarter', type: 'number', direction },
  ];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function evaluationCycleWhere(
  context: Context,
  filter: typeof EvaluationCycleFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...idIs('organizationId', filter.organizationId),
    ...(await withinUnit(context, filter.within)),
    ...numberRange('year', filter.year),
    ...numberRange('quarter', filter.quarter),
    ...equality('status', filter.status),
  ]);
}

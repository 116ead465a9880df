import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { lateWhere } from '../planDirectives/deadlines.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { PlanStatusFilter } from './enums.ts';

export const AssignmentPlanFilter = builder.inputType('AssignmentPlanFilter', {
  description: 'Which plans; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    branchId: t.id({ description: 'Of this branch.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    year: t.int({ description: 'For this year.' }),
    status: t.field({ type: PlanStatusFilter, description: 'By stage.' }),
    isLate: t.boolean({
      description: 'True: past the deadline and not adopted yet, of `year`, or else of this year and the next.',
    }),
  }),
});

const AssignmentPlanOrderField = builder.enumType('AssignmentPlanOrderField', {
  description: 'What plans are ordered by.',
  values: {
    YEAR: { description: 'Year, then revision.' },
    ADOPTED_ON: { description: 'Day of adoption.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const AssignmentPlanOrderBy = orderInput<typeof AssignmentPlanOrderField.$inferType>(
  'AssignmentPlanOrderBy',
  AssignmentPlanOrderField,
);

const ORDERS: Record<typeof AssignmentPlanOrderField.$inferType, Omit<OrderColumn, 'direction'>[]> = {
  YEAR: [
    { column: 'year', type: 'number' },
    { column: 'revision', type: 'number' },
  ],
  ADOPTED_ON: [{ column: 'adoptedOn', nullable: true, type: 'day' }],
  CREATED_AT: [{ column: 'createdAt', type: 'instant' }],
};

/** The order columns of a list of plans; the latest year and revision first unless told. */
export function planOrder(orderBy: typeof AssignmentPlanOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return ORDERS[orderBy?.field ?? 'YEAR'].map((column) => ({ ...column, direction: orderBy?.direction ?? 'DESC' }));
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function planWhere(
  context: Context,
  filter: typeof AssignmentPlanFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...idIs('branchId', filter.branchId),
    ...(await withinUnit(context, filter.within)),
    ...(filter.year == null ? [] : [planOfYear(filter.year)]),
    ...equality('status', filter.status),
    ...(filter.isLate ? [await lateWhere(context, yearsOf(context, filter.year))] : []),
  ]);
}

/** Plans of a year; a year that no plan can have fits none. */
export function planOfYear(year: number): Where {
  return year >= 1990 && year <= 2200 ? { year } : { id: { in: [] } };
}

function yearsOf({ today }: Context, year: number | null | undefined): number[] {
  const present = Number(today.slice(0, 4));
  return year == null ? [present, present + 1] : [year];
}

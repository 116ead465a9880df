import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, idEquality, idIs, presence, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';

export const ReassignmentFilter = builder.inputType('ReassignmentFilter', {
  description: 'Which reassignments; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    actorId: t.id({ description: 'Run by this account.' }),
    within: t.id({ description: 'That made an assignment in this unit or below it.' }),
    effectiveOn: t.field({ type: DateFilter, description: 'By day of effect.' }),
    undone: t.boolean({ description: 'That were undone.' }),
  }),
});

const ReassignmentOrderField = builder.enumType('ReassignmentOrderField', {
  description: 'What reassignments are ordered by.',
  values: {
    CREATED_AT: { description: 'When it was carried out.' },
    EFFECTIVE_ON: { description: 'Day of effect.' },
    MOVED_COUNT: { description: 'How many assignments were moved.' },
  } as const,
});

export const ReassignmentOrderBy = orderInput<typeof ReassignmentOrderField.$inferType>(
  'ReassignmentOrderBy',
  ReassignmentOrderField,
);

const ORDERS: Record<typeof ReassignmentOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  CREATED_AT: { column: 'createdAt', type: 'instant' },
  EFFECTIVE_ON: { column: 'effectiveOn', type: 'day' },
  MOVED_COUNT: { column: 'movedCount', type: 'number' },
};

/** The order columns of a list of reassignments; the latest first unless told. */
export function reassignmentOrder(orderBy: typeof ReassignmentOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'CREATED_AT'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function reassignmentWhere(
  context: Context,
  filter: typeof ReassignmentFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  const within = await withinUnit(context, filter.within);
  return all([
    ...idEquality('id', filter.id),
    ...idIs('actorId', filter.actorId),
    ...(within.length > 0 ? [{ assignments: { some: all(within) } }] : []),
    ...dayRange('effectiveOn', filter.effectiveOn),
    ...presence(filter.undone, { undoneAt: { not: null } }),
  ]);
}

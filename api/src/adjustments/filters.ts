import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { MemberEventKindFilter } from '../events/enums.ts';
import { fromDay } from '../lib/dates.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, equality, idEquality, idIs, presence, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { AdjustmentKindFilter, AdjustmentResolutionFilter } from './enums.ts';

export const AdjustmentFilter = builder.inputType('AdjustmentFilter', {
  description: 'Which adjustments; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    branchId: t.id({ description: 'On assignments of this branch.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    memberId: t.id({ description: 'Opened by an event of this member.' }),
    assignmentId: t.id({ description: 'On this assignment.' }),
    memberEventId: t.id({ description: 'Opened by this event.' }),
    kind: t.field({ type: AdjustmentKindFilter, description: 'By what is asked for.' }),
    eventKind: t.field({ type: MemberEventKindFilter, description: 'By what changed of the member.' }),
    isOpen: t.boolean({ description: 'Still to be resolved.' }),
    isOverdue: t.boolean({ description: 'Still to be resolved, past its due day.' }),
    resolution: t.field({ type: AdjustmentResolutionFilter, description: 'By how it was resolved.' }),
    dueOn: t.field({ type: DateFilter, description: 'By due day.' }),
    openedOn: t.field({ type: DateFilter, description: 'By the day it was opened.' }),
  }),
});

export type AdjustmentFilterInput = typeof AdjustmentFilter.$inferInput;

const AdjustmentOrderField = builder.enumType('AdjustmentOrderField', {
  description: 'What adjustments are ordered by.',
  values: {
    DUE_ON: { description: 'Due day.' },
    OPENED_ON: { description: 'The day it was opened.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const AdjustmentOrderBy = orderInput<typeof AdjustmentOrderField.$inferType>(
  'AdjustmentOrderBy',
  AdjustmentOrderField,
);

const ORDERS: Record<typeof AdjustmentOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  DUE_ON: { column: 'dueOn', type: 'day' },
  OPENED_ON: { column: 'openedOn', type: 'day' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of adjustments; the earliest due first unless told. */
export function adjustmentOrder(orderBy: typeof AdjustmentOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'DUE_ON'], direction: orderBy?.direction ?? 'ASC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function adjustmentWhere(
  context: Context,
  filter: AdjustmentFilterInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...idIs('branchId', filter.branchId),
    ...(await withinUnit(context, filter.within)),
    ...idIs('memberId', filter.memberId),
    ...idIs('assignmentId', filter.assignmentId),
    ...idIs('memberEventId', filter.memberEventId),
    ...equality('kind', filter.kind),
    ...equality('kind', filter.eventKind).map((condition) => ({ memberEvent: condition })),
    ...presence(filter.isOpen, { resolvedOn: null }),
    ...presence(filter.isOverdue, { resolvedOn: null, dueOn: { lt: fromDay(context.today) } }),
    ...equality('resolution', filter.resolution),
    ...dayRange('dueOn', filter.dueOn),
    ...dayRange('openedOn', filter.openedOn),
  ]);
}

import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { auditNamesRule } from './access.ts';
import { AuditOutcomeFilter } from './type.ts';

const InstantFilter = builder.inputType('DateTimeFilter', {
  description: 'Filter by an instant; both ends are included.',
  fields: (t) => ({
    gte: t.field({ type: 'DateTime', description: 'At or after.' }),
    lte: t.field({ type: 'DateTime', description: 'At or before.' }),
  }),
});

export const AuditEntryFilter = builder.inputType('AuditEntryFilter', {
  description: 'Which entries; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    entityType: t.string({ description: 'Kind of record, such as "Member".' }),
    entityId: t.id({ description: 'Of this record.' }),
    actorId: t.id({ description: 'By this account.' }),
    memberId: t.id({ description: 'Concerning this member.' }),
    action: t.string({ description: 'Name of the action, such as "updateMember".' }),
    outcome: t.field({ type: AuditOutcomeFilter, description: 'How it ended.' }),
    at: t.field({ type: InstantFilter, description: 'When.' }),
    within: t.id({ description: 'In this unit or below it.' }),
  }),
});

const AuditEntryOrderField = builder.enumType('AuditEntryOrderField', {
  description: 'What entries are ordered by.',
  values: { AT: { description: 'When.' } } as const,
});

export const AuditEntryOrderBy = orderInput<typeof AuditEntryOrderField.$inferType>(
  'AuditEntryOrderBy',
  AuditEntryOrderField,
);

/** The order columns of a list of entries; the newest first unless told. */
export function auditOrder(orderBy: typeof AuditEntryOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ column: 'at', type: 'instant', direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function auditWhere(
  context: Context,
  filter: typeof AuditEntryFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...text('entityType', filter.entityType),
    ...idIs('entityId', filter.entityId),
    ...idIs('actorId', filter.actorId),
    ...idIs('memberId', filter.memberId),
    ...(filter.memberId == null ? [] : [toWhere(auditNamesRule(context.viewer))]),
    ...text('action', filter.action),
    ...equality('outcome', filter.outcome),
    ...(filter.at?.gte ? [{ at: { gte: filter.at.gte } }] : []),
    ...(filter.at?.lte ? [{ at: { lte: filter.at.lte } }] : []),
    ...(await withinUnit(context, filter.within)),
  ]);
}

/** A name on a column; PostgreSQL stores no NUL character, so a text with one fits nothing. */
function text(column: string, value: string | null | undefined): Where[] {
  if (value == null) return [];
  return [value.includes('\0') ? { id: { in: [] } } : { [column]: value }];
}

import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { AuditOutcome } from '@phan-cong/prisma/generated/client/enums';

/** The part of a Prisma client or transaction that the audit writer uses. */
export type AuditDatabase = {
  auditEntry: { create(args: { data: Prisma.AuditEntryUncheckedCreateInput }): Promise<unknown> };
};

export type Actor = { id: string | null; name: string | null; requestId: string };

export type UnitColumns = {
  provinceId?: string | null;
  communeId?: string | null;
  subordinateId?: string | null;
  branchId?: string | null;
};

/** One audited change. `before` and `after` are rows or parts of rows; only what differs is kept. */
export type AuditRecord = {
  entityType: string;
  entityId: string | null;
  entityLabel?: string | null;
  memberId?: string | null;
  unit?: UnitColumns | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  reason?: string | null;
};

const NEVER = new Set([
  'passwordHash',
  'tokenHash',
  'sortKey',
  'searchKey',
  'givenName',
  'updatedAt',
  'createdAt',
  'version',
  'heldFrom',
  'heldTo',
]);
const ANCESTORS = new Set(['provinceId', 'communeId', 'subordinateId']);

/** Adds one audit row on the given client; inside a command pass its transaction, so that a broken audit refuses the write. */
export async function writeAudit(
  db: AuditDatabase,
  actor: Actor,
  action: string,
  record: AuditRecord,
  outcome: AuditOutcome = 'SUCCESS',
): Promise<void> {
  await db.auditEntry.create({ data: auditRow(actor, action, record, outcome) });
}

/** The row that `writeAudit` adds, for commands that add many at once. */
export function auditRow(
  actor: Actor,
  action: string,
  record: AuditRecord,
  outcome: AuditOutcome = 'SUCCESS',
): Prisma.AuditEntryUncheckedCreateInput {
  const { before, after } = difference(record.before ?? null, record.after ?? null);
  return {
    actorId: actor.id,
    actorName: actor.name,
    requestId: actor.requestId,
    action,
    outcome,
    entityType: record.entityType,
    entityId: record.entityId,
    entityLabel: record.entityLabel?.slice(0, 200) ?? null,
    memberId: record.memberId ?? null,
    provinceId: record.unit?.provinceId ?? null,
    communeId: record.unit?.communeId ?? null,
    subordinateId: record.unit?.subordinateId ?? null,
    branchId: record.unit?.branchId ?? null,
    before: before as Prisma.InputJsonValue | undefined,
    after: after as Prisma.InputJsonValue | undefined,
    reason: record.reason ?? null,
  };
}

/** What differs between two rows, with secrets left out and card numbers masked; created and deleted rows are kept whole. */
export function difference(before: Record<string, unknown> | null, after: Record<string, unknown> | null) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const old: Record<string, unknown> = {};
  const fresh: Record<string, unknown> = {};
  for (const name of names) {
    if (NEVER.has(name) || ANCESTORS.has(name)) continue;
    const [was, is] = [auditValue(name, before?.[name]), auditValue(name, after?.[name])];
    if (was === undefined && is === undefined) continue;
    if (before && after && JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    if (before && was !== undefined) old[name] = was;
    if (after && is !== undefined) fresh[name] = is;
  }
  return { before: before ? old : undefined, after: after ? fresh : undefined };
}

function auditValue(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (name === 'cardNumber' && typeof value === 'string') return maskCard(value);
  if (value instanceof Date)
    return value.toISOString().endsWith('T00:00:00.000Z') ? value.toISOString().slice(0, 10) : value.toISOString();
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
}

/** A card number with all but its last four digits hidden. */
export function maskCard(cardNumber: string): string {
  return `${'•'.repeat(Math.max(0, cardNumber.length - 4))}${cardNumber.slice(-4)}`;
}

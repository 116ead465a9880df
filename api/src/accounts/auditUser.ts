import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';

const NOT_AUDITED = new Set(['failedSignIns', 'lockedUntil', 'lastSignInAt']);

/** Adds the audit row of a changed account, placed where the account's newest grant is or, without one, where the actor's is. */
export async function auditUser(command: Command, before: Row | null, after: Row): Promise<void> {
  const grant = await command.tx.grant.findFirst({
    where: { userId: after.id },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
  });
  await command.audit({
    entityType: 'User',
    entityId: after.id,
    entityLabel: String(after.displayName),
    memberId: (after.memberId as string | null) ?? null,
    unit: grant ?? command.viewer.grants[0],
    before: before && audited(before),
    after: audited(after),
  });
}

function audited(row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !NOT_AUDITED.has(name)));
}

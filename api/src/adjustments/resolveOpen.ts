import type { Adjustment, Prisma } from '@phan-cong/prisma/generated/client/client';
import { auditRow } from '../audit/writeAudit.ts';
import { fromDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';

/** How open adjustments are resolved. */
export type How = {
  resolution: NonNullable<Adjustment['resolution']>;
  reason?: string | null;
  /** The reassignment that resolves them, which reopens them when it is undone. */
  reassignmentId?: string;
};

/**
 * Resolves the open adjustments that fit, today, with an audit row each; answers them as they were. Whatever ends, passes on or hands
 * over an assignment calls this in its own transaction, so that no adjustment outlives what it asks for.
 */
export async function resolveOpen(
  command: Command,
  where: Prisma.AdjustmentWhereInput,
  { resolution, reason = null, reassignmentId }: How,
): Promise<Adjustment[]> {
  const open = await command.tx.adjustment.findMany({
    where: { AND: [where, { resolvedOn: null }] },
    orderBy: { id: 'asc' },
  });
  if (open.length === 0) return [];
  const data = { resolution, reason, reassignmentId: reassignmentId ?? null, resolvedOn: fromDay(command.today) };
  await command.tx.adjustment.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { ...data, resolvedById: command.viewer.userId, version: { increment: 1 } },
  });
  await auditAdjustments(command, open, (before) => ({ ...before, ...data }));
  return open;
}

/** Adds an audit row for each changed adjustment; `after` answers it as it is now. */
export async function auditAdjustments(
  { tx, actor, action }: Command,
  changed: Adjustment[],
  after: (before: Adjustment) => Adjustment,
): Promise<void> {
  await tx.auditEntry.createMany({
    data: changed.map((before) =>
      auditRow(actor, action, {
        entityType: 'Adjustment',
        entityId: before.id,
        memberId: before.memberId,
        unit: before,
        before,
        after: after(before),
        reason: after(before).reason,
      }),
    ) as Prisma.AuditEntryCreateManyInput[],
  });
}

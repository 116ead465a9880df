import type { Adjustment } from '@phan-cong/prisma/generated/client/client';
import type { Command } from '../write/command.ts';
import { auditAdjustments, resolveOpen } from './resolveOpen.ts';

/** An assignment that was passed on: the row that ended and the one that began, with its guide and branch. */
export type Moved = { oldId: string; newId: string; guideId: string | null; branchId: string };

/**
 * Settles the adjustments of assignments that were passed on: what asked for it is resolved; a hand-over that is still open, because
 * the new row has the same guide, goes on at the new row with the days it had.
 */
export async function followMoves(
  command: Command,
  moves: Moved[],
  reassignmentId: string,
  reason: string,
): Promise<void> {
  const byOldId = new Map(moves.map((move) => [move.oldId, move]));
  const how = { resolution: 'REASSIGNED', reason, reassignmentId } as const;
  const resolved = await resolveOpen(command, { assignmentId: { in: [...byOldId.keys()] } }, how);
  const carriedOn = resolved.flatMap((adjustment) => {
    const move = byOldId.get(adjustment.assignmentId);
    const isStillAsked = adjustment.kind === 'GUIDE_HANDOVER' && move?.guideId === adjustment.memberId;
    return move && isStillAsked ? [carriedOnRow(adjustment, move)] : [];
  });
  if (carriedOn.length > 0) await command.tx.adjustment.createMany({ data: carriedOn });
}

function carriedOnRow({ kind, memberEventId, memberId, openedOn, dueOn }: Adjustment, { newId, branchId }: Moved) {
  return { kind, memberEventId, memberId, openedOn, dueOn, branchId, assignmentId: newId };
}

/** Takes back what `followMoves` did, when the reassignment is undone: what it resolved is open again, what it carried on is withdrawn. */
export async function reopenMoves(command: Command, reassignmentId: string, newIds: string[]): Promise<void> {
  await resolveOpen(command, { assignmentId: { in: newIds } }, { resolution: 'WITHDRAWN' });
  const resolved = await command.tx.adjustment.findMany({ where: { reassignmentId } });
  if (resolved.length === 0) return;
  const data = { resolution: null, reason: null, resolvedOn: null, resolvedById: null, reassignmentId: null };
  await command.tx.adjustment.updateMany({ where: { reassignmentId }, data: { ...data, version: { increment: 1 } } });
  await auditAdjustments(command, resolved, (before) => ({ ...before, ...data }));
}

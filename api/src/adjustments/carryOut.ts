import { endAssignment } from '../assignments/assignmentSteps.ts';
import { assignmentUpdateSchema } from '../assignments/inputs.ts';
import { moveAssignments, type ReassignResult } from '../assignments/reassign.ts';
import { updateAssignment } from '../assignments/saveAssignment.ts';
import { conflict } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { setEffectiveOn } from '../write/effectiveDay.sql.ts';
import { type Asked, assignmentsToMove, moveInput } from './asked.ts';
import type { LoadedRow } from './readRows.sql.ts';
import { resolveOpen } from './resolveOpen.ts';

/** Carries out what was decided for adjustments that are all accepted. Answers the reassignment where tasks were passed on. */
export async function carryOut(command: Command, asked: Asked, rows: LoadedRow[]): Promise<ReassignResult | null> {
  switch (asked.resolution) {
    case 'KEPT':
      await resolveOpen(
        command,
        { id: { in: rows.map(({ id }) => id) } },
        { resolution: 'KEPT', reason: asked.reason },
      );
      return null;
    case 'ENDED':
      await endAll(command, asked, rows);
      return null;
    case 'REASSIGNED':
      return passOn(command, asked, rows);
  }
}

async function passOn(command: Command, asked: Asked, rows: LoadedRow[]): Promise<ReassignResult | null> {
  const ids = assignmentsToMove(rows);
  const handovers = handoversBeside(ids, rows);
  await setGuide(command, asked, handovers, asked.guide?.id ?? null);
  if (ids.length === 0) return null;
  const input = { ...moveInput(asked, ids), dryRun: false, errorPolicy: 'ALL_OR_NOTHING' as const };
  const moved = await moveAssignments(command, input, {});
  // The same rows were decided on just before, and are held since.
  if (!moved.reassignmentId) throw conflict('CONFLICT');
  return moved;
}

async function endAll(command: Command, asked: Asked, rows: LoadedRow[]): Promise<void> {
  const { effectiveOn: endedOn, endReason, reason } = asked;
  const ids = assignmentsToMove(rows);
  await setGuide(command, asked, handoversBeside(ids, rows), null);
  await resolveOpen(command, { assignmentId: { in: ids } }, { resolution: 'ENDED', reason });
  const ended = new Map(rows.filter(({ kind }) => kind === 'ASSIGNMENT').map((row) => [row.assignmentId, row]));
  for (const { assignmentId: id, memberStatus, assignment } of ended.values()) {
    const why = endReason ?? (memberStatus === 'ACTIVE' ? 'CIRCUMSTANCES_CHANGED' : 'MEMBER_LEFT');
    await endAssignment(command, { id, version: assignment.version, endedOn, reason: why, note: reason });
  }
}

/** Hand-overs of assignments that go on; of those that are passed on or end, the hand-over is settled with them. */
function handoversBeside(ids: string[], rows: LoadedRow[]): LoadedRow[] {
  return rows.filter(({ kind, assignmentId }) => kind === 'GUIDE_HANDOVER' && !ids.includes(assignmentId));
}

async function setGuide(
  command: Command,
  { reason, effectiveOn }: Asked,
  rows: LoadedRow[],
  guideId: string | null,
): Promise<void> {
  if (rows.length === 0) return;
  await setEffectiveOn(command.tx, toDay(effectiveOn));
  const resolution = guideId ? 'REASSIGNED' : 'ENDED';
  await resolveOpen(command, { id: { in: rows.map(({ id }) => id) } }, { resolution, reason });
  const assignments = new Map(rows.map((row) => [row.assignmentId, row.assignment.version]));
  for (const [id, version] of assignments) {
    await updateAssignment(command, assignmentUpdateSchema.parse({ id, version, guideId }));
  }
}

import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { v7 as uuid } from 'uuid';
import { followMoves } from '../adjustments/followMoves.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { conflict, notFound } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import type { MessageKey, MessageParams } from '../messages.ts';
import type { Where } from '../read/filters.ts';
import type { Command } from '../write/command.ts';
import { releaseKey, requestHash, storeResponse, takeKey } from '../write/idempotency.ts';
import { assignmentRule } from './access.ts';
import { addNewRows, auditMoves, endOldRows, moveCharges, type PlannedMove } from './applyMoves.sql.ts';
import { readAsked } from './readAsked.ts';
import { type LoadedRow, loadRows } from './reassign.sql.ts';
import type { ReassignInput } from './reassignInputs.ts';
import { type Decision, decideReassignment, type GuideChange } from './reassignRules.ts';
import { readTargets } from './reassignTargets.ts';
import { requireCommitteeMember } from './references.ts';

export type ReassignOutcome = 'WILL_MOVE' | 'MOVED' | 'REFUSED';

/** What became of one assignment, or would. */
export type ReassignResultRow = {
  assignmentId: string;
  title: string;
  fromMemberId: string;
  toMemberId: string;
  outcome: ReassignOutcome;
  reasonKey: MessageKey | null;
  params: MessageParams;
  newAssignmentId: string | null;
};

export type ReassignResult = { reassignmentId: string | null; isDryRun: boolean; rows: ReassignResultRow[] };

/**
 * Moves assignments to other members: the old rows end, linked new ones begin, charges go along, all audited, in one transaction of
 * set statements. With `dryRun` it answers what it would do. `filterWhere` is the `where` of `input.filter`, made beforehand.
 * @throws NOT_FOUND when one of `ids` is missing or outside the viewer's rule; BAD_USER_INPUT for unknown targets, a guide not of a
 * committee, more than 5,000 rows; CONFLICT IDEMPOTENCY_KEY_REUSED, or when a row changed meanwhile.
 */
export async function reassignAssignments(
  command: Command,
  input: ReassignInput,
  filterWhere: Where,
): Promise<ReassignResult> {
  const { idempotencyKey: key, dryRun, ...asked } = input;
  if (dryRun || !key) return moveAssignments(command, input, filterWhere);
  const earlier = await takeKey(command, key, requestHash(asked));
  if (earlier) return replay(command, earlier as unknown as ReassignResult);
  const result = await moveAssignments(command, input, filterWhere);
  if (result.reassignmentId) await storeResponse(command, key, result as unknown as Prisma.InputJsonValue);
  else await releaseKey(command, key);
  return result;
}

/** The stored result, as long as the viewer may still reassign what it is about. */
async function replay(command: Command, result: ReassignResult): Promise<ReassignResult> {
  const ids = result.rows.map(({ assignmentId }) => assignmentId);
  const readable = await loadRows(command, ids, assignmentRule(command.viewer, 'assignment:reassign'), false);
  if (readable.length < ids.length) throw notFound();
  return result;
}

/** `reassignAssignments` without the idempotency key, for commands that have one of their own. */
export async function moveAssignments(
  command: Command,
  input: Omit<ReassignInput, 'idempotencyKey'>,
  filterWhere: Where,
): Promise<ReassignResult> {
  const isApplied = !input.dryRun;
  const effectiveOn = toDay(input.effectiveOn);
  const rule = assignmentRule(command.viewer, 'assignment:reassign');
  const rows = await readAsked(command, input.ids ?? null, filterWhere, rule, isApplied);
  const targets = await readTargets(command, input.toMemberIds, effectiveOn, isApplied);
  const guide = await guideChange(command, input.guideId);
  const decisions = decideReassignment(rows, targets, {
    effectiveOn,
    guide,
    errorPolicy: input.errorPolicy,
    loadReason: input.loadReason ?? null,
  });
  const moves = isApplied ? plannedMoves(rows, decisions) : [];
  const reassignmentId = moves.length > 0 ? await apply(command, moves, { effectiveOn, reason: input.reason }) : null;
  if (isApplied && !reassignmentId) {
    const record = {
      entityType: 'Reassignment',
      entityId: null,
      reason: `${decisions.length} refused: ${input.reason}`,
    };
    await writeAudit(command.tx, command.actor, command.action, record, 'REFUSED');
  }
  return { reassignmentId, isDryRun: !isApplied, rows: resultRows(rows, decisions, moves) };
}

async function guideChange(command: Command, guideId: string | null | undefined): Promise<GuideChange> {
  if (guideId === undefined) return { kind: 'KEEP' };
  if (guideId === null) return { kind: 'CLEAR' };
  const { branchId } = await requireCommitteeMember(command, guideId);
  return { kind: 'SET', guideId, branchId };
}

function plannedMoves(rows: LoadedRow[], decisions: Decision[]): PlannedMove[] {
  return decisions.flatMap((decision, index) => {
    if (!decision.isMoved) return [];
    const { toMemberId, branchId, planId, guideId, loadReason } = decision;
    return [
      {
        oldId: decision.assignmentId,
        version: rows[index]?.version ?? 0,
        newId: uuid(),
        toMemberId,
        branchId,
        planId,
        guideId,
        loadReason,
      },
    ];
  });
}

async function apply(
  command: Command,
  moves: PlannedMove[],
  day: { effectiveOn: string; reason: string },
): Promise<string> {
  const reassignment = await command.tx.reassignment.create({
    data: {
      actorId: command.viewer.userId,
      effectiveOn: new Date(day.effectiveOn),
      reason: day.reason,
      movedCount: moves.length,
      createdAt: command.now,
    },
  });
  const context = { ...day, reassignmentId: reassignment.id };
  const ended = await endOldRows(command, moves, context);
  if (ended !== moves.length) throw conflict('CONFLICT');
  await addNewRows(command, moves, context);
  await moveCharges(command, moves, context);
  await auditMoves(command, moves, context);
  await followMoves(command, moves, reassignment.id, day.reason);
  await command.audit({
    entityType: 'Reassignment',
    entityId: reassignment.id,
    after: reassignment,
    reason: day.reason,
  });
  return reassignment.id;
}

function resultRows(rows: LoadedRow[], decisions: Decision[], moves: PlannedMove[]): ReassignResultRow[] {
  const newIds = new Map(moves.map(({ oldId, newId }) => [oldId, newId]));
  return decisions.map((decision, index) => {
    const newAssignmentId = newIds.get(decision.assignmentId) ?? null;
    return {
      assignmentId: decision.assignmentId,
      title: rows[index]?.title ?? '',
      fromMemberId: rows[index]?.memberId ?? '',
      toMemberId: decision.toMemberId,
      outcome: decision.isMoved ? (newAssignmentId ? 'MOVED' : 'WILL_MOVE') : 'REFUSED',
      reasonKey: decision.isMoved ? null : decision.reasonKey,
      params: decision.isMoved ? {} : decision.params,
      newAssignmentId,
    };
  });
}

import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { toWhere } from '../access/rowRule.ts';
import { moveAssignments, type ReassignResult } from '../assignments/reassign.ts';
import { MAX_ROWS } from '../assignments/reassignInputs.ts';
import { requireCommitteeMember } from '../assignments/references.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { badField, notFound } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import type { Where } from '../read/filters.ts';
import type { Command } from '../write/command.ts';
import { releaseKey, requestHash, storeResponse, takeKey } from '../write/idempotency.ts';
import { adjustmentResolveRule } from './access.ts';
import { type Asked, assignmentsToMove, moveInput } from './asked.ts';
import { carryOut } from './carryOut.ts';
import type { ResolveInput } from './inputs.ts';
import { type LoadedRow, loadAdjustments } from './readRows.sql.ts';
import { type Refusal, refusalOf } from './rules.ts';

/** What became of one adjustment, or would. */
export type ResolveResultRow = {
  adjustmentId: string;
  assignmentId: string;
  title: string;
  outcome: 'WILL_RESOLVE' | 'RESOLVED' | 'REFUSED';
  toMemberId: string | null;
  newAssignmentId: string | null;
} & { reasonKey: Refusal['reasonKey'] | null; params: Refusal['params'] };

export type ResolveResult = { isDryRun: boolean; reassignmentId: string | null; rows: ResolveResultRow[] };

/**
 * Resolves adjustments in one go: passes their tasks on, keeps them with a reason, or ends them, all in one transaction and audited.
 * With `dryRun` it answers what it would do. `filterWhere` is the `where` of `input.filter`, made beforehand.
 * @throws NOT_FOUND when one of `ids` is missing or outside the viewer's rule; BAD_USER_INPUT for unknown members, a guide not of a
 * committee, nobody to pass tasks on to, more than 5,000 rows; CONFLICT IDEMPOTENCY_KEY_REUSED, or when a row changed meanwhile.
 */
export async function resolveAdjustments(
  command: Command,
  input: ResolveInput,
  filterWhere: Where,
): Promise<ResolveResult> {
  const { idempotencyKey: key, dryRun, ...asked } = input;
  if (dryRun || !key) return resolve(command, input, filterWhere);
  const earlier = await takeKey(command, key, requestHash(asked));
  if (earlier) return replay(command, earlier as unknown as ResolveResult);
  const result = await resolve(command, input, filterWhere);
  if (result.rows.some(({ outcome }) => outcome === 'RESOLVED'))
    await storeResponse(command, key, result as unknown as Prisma.InputJsonValue);
  else await releaseKey(command, key);
  return result;
}

/** The stored result, as long as the viewer may still resolve what it is about. */
async function replay(command: Command, result: ResolveResult): Promise<ResolveResult> {
  const ids = result.rows.map(({ adjustmentId }) => adjustmentId);
  const readable = await loadAdjustments(command, ids, adjustmentResolveRule(command.viewer), false);
  if (readable.length < ids.length) throw notFound();
  return result;
}

async function resolve(command: Command, input: ResolveInput, filterWhere: Where): Promise<ResolveResult> {
  const isApplied = !input.dryRun;
  const asked = await lookUp(command, input);
  const rows = await readRows(command, input.ids ?? null, filterWhere, isApplied);
  requireTargets(asked, rows);
  const planned = await plan(command, asked, rows);
  const isHeldBack = asked.errorPolicy === 'ALL_OR_NOTHING' && planned.some(({ outcome }) => outcome === 'REFUSED');
  const decided = isHeldBack ? planned.map(heldBack) : planned;
  if (!isApplied) return { isDryRun: true, reassignmentId: null, rows: decided };
  const accepted = rows.filter((_row, index) => decided[index]?.outcome !== 'REFUSED');
  if (accepted.length === 0) await auditRefusal(command, asked, rows.length);
  const moved = accepted.length > 0 ? await carryOut(command, asked, accepted) : null;
  return {
    isDryRun: false,
    reassignmentId: moved?.reassignmentId ?? null,
    rows: decided.map((row) => finished(row, moved)),
  };
}

async function lookUp(command: Command, input: ResolveInput): Promise<Asked> {
  const { resolution, guideId } = input;
  if (resolution === 'WITHDRAWN') throw badField('resolution', 'INVALID');
  const isPassedOn = resolution === 'REASSIGNED';
  const guide = isPassedOn && guideId ? await requireCommitteeMember(command, guideId) : null;
  return { ...input, resolution, guide, effectiveOn: input.effectiveOn ?? fromDay(command.today) };
}

async function readRows(command: Command, ids: string[] | null, filterWhere: Where, isLocked: boolean) {
  const rule = adjustmentResolveRule(command.viewer);
  const wanted = ids ?? (await idsOf(command, { AND: [filterWhere, toWhere(rule)] }));
  const rows = new Map((await loadAdjustments(command, wanted, rule, isLocked)).map((row) => [row.id, row]));
  if (ids && rows.size < ids.length) throw notFound();
  return wanted.map((id) => rows.get(id)).filter((row) => row !== undefined);
}

async function idsOf(command: Command, where: Where): Promise<string[]> {
  const found = await command.tx.adjustment.findMany({
    where,
    select: { id: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MAX_ROWS + 1,
  });
  if (found.length > MAX_ROWS) throw badField('filter', 'TOO_MANY_ROWS', { maximum: MAX_ROWS });
  return found.map(({ id }) => id);
}

function requireTargets({ resolution, toMemberIds, guide }: Asked, rows: LoadedRow[]): void {
  if (resolution !== 'REASSIGNED') return;
  const has = (kind: LoadedRow['kind']) => rows.some((row) => row.kind === kind && row.isOpen);
  if (has('ASSIGNMENT') && !toMemberIds) throw badField('toMemberIds', 'REQUIRED');
  if (has('GUIDE_HANDOVER') && !has('ASSIGNMENT') && !guide) throw badField('guideId', 'REQUIRED');
}

/** What would become of each row, in the order given. Tasks to pass on are asked of the planner of reassignments. */
async function plan(command: Command, asked: Asked, rows: LoadedRow[]): Promise<ResolveResultRow[]> {
  const moves = asked.resolution === 'REASSIGNED' ? await planMoves(command, asked, rows) : null;
  const moveOf = new Map(moves?.rows.map((move) => [move.assignmentId, move]));
  return rows.map((row) => {
    const shown = { adjustmentId: row.id, assignmentId: row.assignmentId, title: row.title, newAssignmentId: null };
    const move = row.isOpen ? moveOf.get(row.assignmentId) : undefined;
    if (move) {
      const { toMemberId, reasonKey, params } = move;
      return {
        ...shown,
        toMemberId,
        reasonKey,
        params,
        outcome: move.outcome === 'REFUSED' ? 'REFUSED' : 'WILL_RESOLVE',
      };
    }
    const refusal = refusalOf(row, { ...asked, effectiveOn: toDay(asked.effectiveOn) });
    if (refusal) return { ...shown, toMemberId: null, outcome: 'REFUSED', ...refusal };
    return { ...shown, toMemberId: null, outcome: 'WILL_RESOLVE', reasonKey: null, params: {} };
  });
}

async function planMoves(command: Command, asked: Asked, rows: LoadedRow[]): Promise<ReassignResult | null> {
  const ids = assignmentsToMove(rows);
  if (ids.length === 0) return null;
  return moveAssignments(command, { ...moveInput(asked, ids), dryRun: true, errorPolicy: 'SKIP_FAILED' }, {});
}

function heldBack(row: ResolveResultRow): ResolveResultRow {
  return row.outcome === 'REFUSED' ? row : { ...row, outcome: 'REFUSED', reasonKey: 'HELD_BACK', params: {} };
}

function finished(row: ResolveResultRow, moved: ReassignResult | null): ResolveResultRow {
  if (row.outcome === 'REFUSED') return row;
  const move = moved?.rows.find(({ assignmentId }) => assignmentId === row.assignmentId);
  return { ...row, outcome: 'RESOLVED', newAssignmentId: move?.newAssignmentId ?? null };
}

async function auditRefusal(command: Command, { reason }: Asked, count: number): Promise<void> {
  const record = { entityType: 'Adjustment', entityId: null, reason: `${count} refused: ${reason}` };
  await writeAudit(command.tx, command.actor, command.action, record, 'REFUSED');
}

import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { writeAudit } from '../audit/writeAudit.ts';
import { badField, conflict, staleVersion } from '../errors.ts';
import type { MessageKey, MessageParams } from '../messages.ts';
import type { Command } from '../write/command.ts';
import { releaseKey, requestHash, storeResponse, takeKey } from '../write/idempotency.ts';
import { findRow } from '../write/updateRow.ts';
import { acceptLine, type TakenLine, type Taking } from './acceptLine.ts';
import { suggestionRule } from './access.ts';
import type { AcceptInput } from './inputs.ts';
import type { SuggestedLine } from './model/suggest.ts';
import { part } from './savepoint.sql.ts';
import type { LineDecision, RunResult } from './stored.ts';

export type AcceptOutcome = 'WILL_APPLY' | 'APPLIED' | 'REFUSED';
/** What became of one line, or would. */
export type AcceptRow = {
  key: string;
  outcome: AcceptOutcome;
  reasonKey: MessageKey | null;
  params: MessageParams;
  assignmentId: string | null;
};
export type AcceptResult = { id: string; isDryRun: boolean; rows: AcceptRow[] };

/**
 * Carries out the lines of a run that a person takes, all or none, in one transaction, and records which were taken, changed and left.
 * With `dryRun` it answers what it would do.
 * @throws NOT_FOUND, CONFLICT when stale, not done, or accepted already; BAD_USER_INPUT for lines that the run does not have or that are
 * named twice; CONFLICT IDEMPOTENCY_KEY_REUSED.
 */
export async function acceptRun(command: Command, input: AcceptInput): Promise<AcceptResult> {
  const { idempotencyKey: key, dryRun, ...asked } = input;
  await findRow(command, 'suggestionRun', input.id, suggestionRule(command.viewer));
  if (dryRun || !key) return accept(command, input);
  const earlier = await takeKey(command, key, requestHash(asked));
  if (earlier) return earlier as unknown as AcceptResult;
  const result = await accept(command, input);
  const isDone = result.rows.every(({ outcome }) => outcome === 'APPLIED');
  if (isDone) await storeResponse(command, key, result as unknown as Prisma.InputJsonValue);
  else await releaseKey(command, key);
  return result;
}

async function accept(command: Command, input: AcceptInput): Promise<AcceptResult> {
  const run = await requireOpen(command, input);
  const result = run.result as unknown as RunResult;
  const chosen = chosenLines(result.lines, input.lines);
  const isAdopted = run.plan.status === 'ADOPTED' || run.plan.status === 'REVISED';
  const taking: Taking = {
    planId: run.planId,
    year: run.plan.year,
    startsOn: run.effectiveOn,
    isProposed: input.isProposed ?? !isAdopted,
    result,
  };
  const isDryRun = input.dryRun === true;
  const isWhole = (rows: AcceptRow[]) => rows.every(({ outcome }) => outcome === 'APPLIED');
  const rows = await part(
    command.tx,
    () => carryOutLines(command, chosen, taking),
    (done) => isWhole(done) && !isDryRun,
  );
  if (isDryRun) return { id: run.id, isDryRun, rows: rows.map(asPreview) };
  if (isWhole(rows)) await record(command, run, result.lines, chosen, rows);
  else await auditRefusal(command, run, rows);
  return { id: run.id, isDryRun, rows: isWhole(rows) ? rows : rows.map(asHeldBack) };
}

async function requireOpen({ tx }: Command, { id, version }: AcceptInput) {
  const run = await tx.suggestionRun.findUniqueOrThrow({
    where: { id },
    include: { plan: { select: { year: true, status: true } } },
  });
  if (run.version !== version) throw staleVersion(version, run.version);
  if (run.status !== 'DONE' || run.acceptedAt)
    throw conflict('SUGGESTION_STATUS', { status: run.acceptedAt ? 'ACCEPTED' : run.status });
  return run;
}

type Run = Awaited<ReturnType<typeof requireOpen>>;
type Chosen = { line: SuggestedLine; taken: TakenLine };

function chosenLines(lines: SuggestedLine[], taken: TakenLine[]): Chosen[] {
  const byKey = new Map(taken.map((each) => [each.key, each]));
  if (byKey.size < taken.length) throw badField('lines', 'ALREADY_USED');
  const chosen = lines.flatMap((line): Chosen[] => {
    const own = byKey.get(line.key);
    return own ? [{ line, taken: own }] : [];
  });
  if (chosen.length < taken.length) throw badField('lines', 'UNKNOWN_REFERENCE');
  return chosen;
}

async function carryOutLines(command: Command, chosen: Chosen[], taking: Taking): Promise<AcceptRow[]> {
  const rows: AcceptRow[] = [];
  for (const { line, taken } of chosen) {
    const outcome = await acceptLine(command, line, taken, taking);
    rows.push(
      outcome.assignmentId === null
        ? { key: line.key, outcome: 'REFUSED', ...outcome }
        : { key: line.key, outcome: 'APPLIED', reasonKey: null, params: {}, ...outcome },
    );
  }
  return rows;
}

function asPreview(row: AcceptRow): AcceptRow {
  return row.outcome === 'APPLIED' ? { ...row, outcome: 'WILL_APPLY', assignmentId: null } : row;
}

function asHeldBack(row: AcceptRow): AcceptRow {
  if (row.outcome === 'REFUSED') return row;
  return { ...row, outcome: 'REFUSED', reasonKey: 'HELD_BACK', assignmentId: null };
}

async function record(command: Command, run: Run, lines: SuggestedLine[], chosen: Chosen[], rows: AcceptRow[]) {
  const taken = new Map(chosen.map((each) => [each.line.key, each.taken]));
  const made = new Map(rows.map(({ key, assignmentId }) => [key, assignmentId]));
  const decisions = lines.map((line): LineDecision => {
    const own = taken.get(line.key);
    if (!own) return { key: line.key, decision: 'LEFT', memberId: null, assignmentId: null };
    const memberId = own.memberId ?? line.memberId;
    return {
      key: line.key,
      decision: isChanged(line, own) ? 'CHANGED' : 'ACCEPTED',
      memberId,
      assignmentId: made.get(line.key) ?? null,
    };
  });
  const { count } = await command.tx.suggestionRun.updateMany({
    where: { id: run.id, version: run.version, acceptedAt: null },
    data: { decisions, acceptedAt: command.now, version: { increment: 1 } },
  });
  if (count !== 1) throw staleVersion(run.version, run.version + 1);
  await command.audit({
    entityType: 'SuggestionRun',
    entityId: run.id,
    unit: run,
    before: { acceptedAt: null },
    after: { acceptedAt: command.now, decisions },
  });
}

function isChanged(line: SuggestedLine, { memberId, templateKey, guideId }: TakenLine): boolean {
  return (
    (memberId != null && memberId !== line.memberId) ||
    (templateKey != null && templateKey !== line.templateKey) ||
    (guideId !== undefined && guideId !== line.guideId)
  );
}

async function auditRefusal(command: Command, run: Run, rows: AcceptRow[]): Promise<void> {
  const refused = rows.filter(({ outcome }) => outcome === 'REFUSED').length;
  const entry = { entityType: 'SuggestionRun', entityId: run.id, unit: run, reason: `${refused} refused` };
  await writeAudit(command.tx, command.actor, command.action, entry, 'REFUSED');
}

import type { Prisma, PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { refreshStatistics } from '@phan-cong/prisma/statistics';
import { type Actor, writeAudit } from '../../audit/writeAudit.ts';
import { ApiError } from '../../errors.ts';
import { translateDatabaseError } from '../../write/databaseErrors.ts';
import { headingKey } from '../columns.ts';
import { type ImportPlan, planImport } from '../plan/planImport.ts';
import { columnsOf, optionsOf } from '../store/storedImport.ts';
import { storeResults } from './bulkUpdate.sql.ts';
import { holdImport, holdImportsOf } from './locks.sql.ts';
import { resultsOf, summaryOf } from './summary.ts';
import { ACTION, type Work, type Written } from './work.ts';
import { writeAssignments } from './writeAssignments.ts';
import { writeEvaluations } from './writeEvaluations.ts';
import { writeMembers } from './writeMembers.ts';

/** Twenty thousand rows take well under this on the embedded database. */
const TIME_LIMITS = { maxWait: 60_000, timeout: 600_000 };

/** Why an import wrote nothing (column `failure`). */
export type ImportFailure = 'ROWS_REFUSED' | 'CONFLICT' | 'INTERRUPTED' | 'INTERNAL';

/** What carrying out an import needs besides the import. */
export interface ApplyJob {
  db: PrismaClient;
  importId: string;
  /** The version it was started at: what was since marked as failed, and perhaps started again, is not this work. */
  version: number;
  actor: Actor;
  today: string;
  now: Date;
  /** Hears of errors that are nobody's doing. */
  report(error: unknown): void;
}

class Refused extends Error {
  constructor(readonly failure: ImportFailure) {
    super(failure);
  }
}

/**
 * Carries out an import that stands as RUNNING, in one transaction: either every row that may be is written, with its
 * audit rows, its outcome and the remembered mapping, or nothing is and the import is FAILED and can be tried again.
 * Never throws.
 */
export async function carryOut(job: ApplyJob, advance: (rows: number) => void): Promise<void> {
  try {
    await job.db.$transaction((tx) => apply(tx, job, advance), TIME_LIMITS);
    await refreshStatistics(job.db).catch(job.report);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'INTERNAL') job.report(error);
    await markFailed(job, failure).catch(job.report);
  }
}

async function apply(tx: Prisma.TransactionClient, job: ApplyJob, advance: Work['advance']): Promise<void> {
  const { importId, version, actor, today, now } = job;
  const own = { id: importId, version, status: 'RUNNING' as const };
  await holdImport(tx, importId);
  const stored = await tx.import.findFirst({ where: own, include: { organization: true } });
  if (!stored) throw new Refused('INTERRUPTED');
  await holdImportsOf(tx, stored.communeId ?? stored.organizationId);
  const plan = await planImport(tx, stored, today);
  const isAllOrNothing = optionsOf(stored).errorPolicy === 'ALL_OR_NOTHING';
  if (isAllOrNothing && plan.rows.some(({ action }) => action === 'REFUSE')) throw new Refused('ROWS_REFUSED');
  const work: Work = { tx, stored, actor, today, now, units: new Map(), advance };
  const written = await write(work, plan);
  await storeResults(tx, importId, resultsOf(plan, written));
  await rememberMapping(work);
  const summary = summaryOf(plan, written);
  const applied = await tx.import.updateMany({
    where: own,
    data: {
      status: 'APPLIED',
      failure: null,
      summary: { ...summary },
      doneCount: plan.rows.length,
      finishedAt: job.now,
      version: { increment: 1 },
    },
  });
  if (applied.count === 0) throw new Refused('INTERRUPTED');
  await writeAudit(tx, actor, ACTION, {
    entityType: 'Import',
    entityId: importId,
    entityLabel: stored.fileName,
    unit: stored,
    before: { status: 'RUNNING' },
    after: { status: 'APPLIED', ...summary },
  });
}

function write(work: Work, plan: ImportPlan): Promise<Written> {
  if (plan.kind === 'MEMBERS') return writeMembers(work, plan);
  return plan.kind === 'ASSIGNMENTS' ? writeAssignments(work, plan) : writeEvaluations(work, plan);
}

/** The choice of columns is proposed again for the organisation's next file of this kind. */
async function rememberMapping({ tx, stored }: Work): Promise<void> {
  const { organizationId, kind } = stored;
  const named = columnsOf(stored).filter(({ use, heading }) => use !== 'FORBIDDEN' && headingKey(heading) !== '');
  const mapping = Object.fromEntries(named.reverse().map(({ heading, field }) => [headingKey(heading), field]));
  await tx.importMapping.upsert({
    where: { organizationId_kind: { organizationId, kind } },
    create: { organizationId, kind, mapping },
    update: { mapping },
  });
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof Refused) return error.failure;
  return translateDatabaseError(error) instanceof ApiError ? 'CONFLICT' : 'INTERNAL';
}

async function markFailed({ db, importId, version, actor, now }: ApplyJob, failure: ImportFailure): Promise<void> {
  await db.$transaction(async (tx) => {
    const failed = await tx.import.updateMany({
      where: { id: importId, version, status: 'RUNNING' },
      data: { status: 'FAILED', failure, finishedAt: now, doneCount: 0, version: { increment: 1 } },
    });
    if (failed.count === 0) return;
    const outcome = failure === 'INTERNAL' ? 'FAILED' : 'REFUSED';
    await writeAudit(tx, actor, ACTION, { entityType: 'Import', entityId: importId, reason: failure }, outcome);
  });
}

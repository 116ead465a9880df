import type { Prisma, PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { loadProblem } from './loadProblem.ts';
import { prepare, suggestionOf } from './model/suggest.ts';
import type { Phase } from './running.ts';
import { SolverError, solve } from './solver/solve.ts';
import type { StartedRun } from './startRun.ts';
import type { RunResult } from './stored.ts';

/** Why a run found nothing (column `failure`). */
export type SuggestionFailure = 'TIME_LIMIT' | 'UNSOLVED' | 'INTERRUPTED' | 'INTERNAL';

/** What working out a run needs besides the run. */
export type RunJob = {
  db: PrismaClient;
  run: StartedRun;
  signal: AbortSignal;
  enter(phase: Phase): void;
  now: Date;
  /** Hears of errors that are nobody's doing. */
  report(error: unknown): void;
};

/**
 * Works out a run that stands as RUNNING and stores what it found, or why it found nothing. A run cancelled meanwhile stays so. Changes
 * nothing else. Never throws.
 */
export async function carryOut(job: RunJob): Promise<void> {
  try {
    const result = await resultOf(job);
    await finish(job, { status: 'DONE', result: result as unknown as Prisma.InputJsonValue });
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'CANCELLED') return;
    if (failure === 'INTERNAL') job.report(error);
    await finish(job, { status: 'FAILED', failure }).catch(job.report);
  }
}

async function resultOf({ db, run, signal, enter }: RunJob): Promise<RunResult> {
  const { problem, labels } = await loadProblem(db, run);
  const prepared = prepare(problem);
  enter('SOLVING');
  const values = await solve(prepared.lp, signal);
  enter('EXPLAINING');
  const templates = problem.templates.map(({ key, fieldId, title, loadWeight }) => ({
    key,
    fieldId,
    title,
    loadWeight,
  }));
  return { ...suggestionOf(prepared, values), labels, templates, householdFieldId: problem.householdFieldId };
}

async function finish({ db, run, now }: RunJob, data: Prisma.SuggestionRunUpdateManyMutationInput): Promise<void> {
  await db.suggestionRun.updateMany({
    where: { id: run.id, status: 'RUNNING' },
    data: { ...data, finishedAt: now, version: { increment: 1 } },
  });
}

function failureOf(error: unknown): SuggestionFailure | 'CANCELLED' {
  return error instanceof SolverError ? error.reason : 'INTERNAL';
}

import { Worker } from 'node:worker_threads';
import type { LpProblem } from '../model/lpText.ts';
import { solverOptions, TIME_LIMIT } from './options.ts';

/** Beyond its own limit the solver is given this long, in milliseconds, to stop. */
const GRACE = 5_000;

/** The solver stopped without an answer: it was taken away, took too long, or could not read the problem. */
export class SolverError extends Error {
  constructor(readonly reason: 'CANCELLED' | 'TIME_LIMIT' | 'UNSOLVED') {
    super(`The solver gave no answer: ${reason}.`);
    this.name = 'SolverError';
  }
}

type Answer = { status: string; isSolved: boolean; values: number[] };

/**
 * Solves a problem on another thread and answers the value of each choice.
 * @param signal ends the solver's thread at once
 * @throws SolverError; whatever the thread fails with
 */
export async function solve(
  { text, choices }: LpProblem,
  signal: AbortSignal,
  timeLimit: number = TIME_LIMIT,
): Promise<number[]> {
  if (signal.aborted) throw new SolverError('CANCELLED');
  const options = { ...solverOptions(choices.length), time_limit: timeLimit };
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { text, options, count: choices.length },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  let reason: 'CANCELLED' | 'TIME_LIMIT' = 'TIME_LIMIT';
  const end = (why: typeof reason) => {
    reason = why;
    void worker.terminate();
  };
  const onAbort = () => end('CANCELLED');
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => end('TIME_LIMIT'), timeLimit * 1000 + GRACE);
  try {
    const { isSolved, values } = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new SolverError(reason)));
    });
    if (!isSolved) throw new SolverError('UNSOLVED');
    return values;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}

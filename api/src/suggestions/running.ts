import { TIME_LIMIT } from './solver/options.ts';

type Work = { controller: AbortController; phase: Phase; since: number };
export type Phase = 'READING' | 'SOLVING' | 'EXPLAINING';

/** Problems that one process solves at a time: each takes a thread and up to a few hundred megabytes. */
const MOST_AT_ONCE = 2;

/** The runs that this process is working on. */
const work = new Map<string, Work>();
const underWay = new Set<Promise<void>>();

/** True when this process takes no further run now. */
export function isBusy(): boolean {
  return work.size >= MOST_AT_ONCE;
}

/** Starts work on a run in the background. `carryOut` must not throw. */
export function startWork(
  runId: string,
  carryOut: (signal: AbortSignal, enter: (phase: Phase) => void) => Promise<void>,
): void {
  const controller = new AbortController();
  const own: Work = { controller, phase: 'READING', since: performance.now() };
  work.set(runId, own);
  const enter = (phase: Phase) => Object.assign(own, { phase, since: performance.now() });
  const running = carryOut(controller.signal, enter).finally(() => {
    work.delete(runId);
    underWay.delete(running);
  });
  underWay.add(running);
}

/** Stops the work on a run, if this process is doing it. */
export function stopWork(runId: string): void {
  work.get(runId)?.controller.abort();
}

/** How far a run is, in percent; 0 when this process is not working on it. While the solver works it is the share of its time. */
export function progressOf(runId: string): number {
  const own = work.get(runId);
  if (!own || own.phase === 'READING') return own ? 5 : 0;
  if (own.phase === 'EXPLAINING') return 95;
  return 10 + Math.round(80 * Math.min(1, (performance.now() - own.since) / (TIME_LIMIT * 1000)));
}

/** Waits until no run is being worked on. */
export async function suggestionsSettled(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

import type { ImportRecord, ImportStatus } from './queries.ts';

/** The way from a file to its result; what is carried out shows in the place of the steps. */
export const STEPS = ['file', 'found', 'columns', 'options', 'check', 'people', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

type Progress = Pick<ImportRecord, 'status' | 'kind' | 'year' | 'missingFields'>;

/** Imports that are neither done nor given up. */
export const OPEN_STATUSES: readonly ImportStatus[] = ['UPLOADED', 'READY', 'RUNNING', 'FAILED'];

/** What still has to be said before the file can be checked: a column for each required field, and the year. */
export function whatIsMissing({ kind, year, missingFields }: Progress): ('columns' | 'year')[] {
  return [
    ...(kind !== 'MEMBERS' && year === null ? (['year'] as const) : []),
    ...(missingFields.length > 0 ? (['columns'] as const) : []),
  ];
}

/** Whether a step can be opened: the first three always, the others once nothing is missing. */
export function mayOpen(step: Step, progress: Progress): boolean {
  return STEPS.indexOf(step) <= STEPS.indexOf('columns') || whatIsMissing(progress).length === 0;
}

/** The step to show: the one in the address where it can be opened, else where the work stands. */
export function stepToShow(asked: string | null, progress: Progress): Step {
  const step = STEPS.find((each) => each === asked);
  if (step && mayOpen(step, progress)) return step;
  if (!step && progress.status === 'UPLOADED') return 'found';
  const [missing] = whatIsMissing(progress);
  if (missing) return missing === 'year' ? 'found' : 'columns';
  return 'check';
}

/** The step before and after one; undefined at the ends. */
export function neighbours(step: Step): { previous: Step | undefined; next: Step | undefined } {
  const index = STEPS.indexOf(step);
  return { previous: STEPS[index - 1], next: STEPS[index + 1] };
}

import type { RowProblem } from './previewQueries.ts';

/** Problems shown at once: errors, and those asked for; the others wait behind a button. */
export function problemsAtOnce(problems: readonly RowProblem[], asked: string | undefined): RowProblem[] {
  return problems.filter(({ severity, code }) => severity === 'ERROR' || code === asked);
}

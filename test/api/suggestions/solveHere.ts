import { type Choice, type Model, modelOf } from '@phan-cong/api/suggestions/model/choices';
import { lpOf } from '@phan-cong/api/suggestions/model/lpText';
import { placementOf } from '@phan-cong/api/suggestions/model/placement';
import type { Problem } from '@phan-cong/api/suggestions/model/problem';
import { prepare, type Suggestion, suggestionOf } from '@phan-cong/api/suggestions/model/suggest';
import { solverOptions } from '@phan-cong/api/suggestions/solver/options';
import loadHighs from 'highs';

const highs = await loadHighs();

/** Solves a problem on this thread, as the server does in another. */
export function solveHere(problem: Problem) {
  const model: Model = modelOf(problem);
  const { text, choices } = lpOf(model);
  const solution = highs.solve(text, solverOptions(choices.length));
  const values = new Map<Choice, number>(
    choices.map((choice, index) => [choice, primalOf(solution.Columns[`x${index}`])]),
  );
  return { model, solution, text, values, placement: placementOf(model, values) };
}

function primalOf(column: object | undefined): number {
  return column && 'Primal' in column ? Number(column.Primal) : 0;
}

/** The suggestion for a problem, worked out on this thread. */
export function suggestHere(problem: Problem): Suggestion {
  const { values } = solveHere(problem);
  return suggestionOf(prepare(problem), [...values.values()]);
}

import { type Choice, type Model, modelOf } from './choices.ts';
import { guidesOf } from './guides.ts';
import { type Line, linesOf } from './lines.ts';
import { type LpProblem, lpOf } from './lpText.ts';
import { placementOf } from './placement.ts';
import type { Problem } from './problem.ts';
import { type Unassigned, unassignedOf } from './unassigned.ts';

/** A line with the guide proposed for it. */
export type SuggestedLine = Line & { guideId: string | null };
export type Suggestion = { lines: SuggestedLine[]; unassigned: Unassigned[] };
/** A problem made ready: its model, and what the solver is asked. */
export type Prepared = { model: Model; lp: LpProblem };

/** Makes a problem ready for the solver. */
export function prepare(problem: Problem): Prepared {
  const model = modelOf(problem);
  return { model, lp: lpOf(model) };
}

/**
 * The suggestion that the solver's values stand for: lines with reasons and alternatives, guides, and what is left.
 * @param values the value of each choice given to the solver, in order
 */
export function suggestionOf({ model, lp }: Prepared, values: readonly number[]): Suggestion {
  const chosen = new Map<Choice, number>(lp.choices.map((choice, index) => [choice, values[index] ?? 0]));
  const placement = placementOf(model, chosen);
  const lines = linesOf(model, placement);
  const guides = guidesOf(model.problem, lines);
  return {
    lines: lines.map((line) => ({ ...line, guideId: guides.get(line.key) ?? null })),
    unassigned: unassignedOf(model, placement),
  };
}

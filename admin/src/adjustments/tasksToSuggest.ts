import type { Adjustment } from './queries.ts';

/** The tasks that suggestions are asked for, and their plan. */
export interface TasksToSuggest {
  planId: string;
  assignmentIds: string[];
}

/**
 * The tasks of the chosen adjustments for which suggestions can be asked: those still open that need another member, all of one plan.
 * Hand-overs need a guide, which is no suggestion; nothing when a chosen row is not on the page, since its plan is unknown then.
 */
export function tasksToSuggest(rows: readonly Adjustment[], ids: readonly unknown[]): TasksToSuggest | null {
  const chosen = rows.filter(({ id }) => ids.includes(id));
  if (chosen.length < ids.length) return null;
  const tasks = chosen
    .filter(({ kind, resolvedOn }) => kind === 'ASSIGNMENT' && !resolvedOn)
    .map(({ assignment }) => assignment);
  const planId = tasks[0]?.plan?.id;
  if (!planId || tasks.some((task) => task?.plan?.id !== planId)) return null;
  return { planId, assignmentIds: [...new Set(tasks.flatMap((task) => task?.id ?? []))] };
}

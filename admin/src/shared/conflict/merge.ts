import { changedFields, sameValue } from '../../providers/changedFields.ts';

type Values = Record<string, unknown>;

/** A field that both people changed, to different values. */
export interface Contested {
  field: string;
  theirs: unknown;
  mine: unknown;
}

export type Choice = 'mine' | 'theirs';

// The server keeps these; nobody chooses between them.
const KEPT_BY_SERVER = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** The fields changed on both sides since `base`: what the person typed, and what the server holds now. */
export function contestedFields(base: Values, mine: Values, current: Values): Contested[] {
  return Object.keys(changedFields(base, mine))
    .filter((field) => !KEPT_BY_SERVER.has(field) && field in current)
    .filter((field) => !sameValue(base[field], current[field]) && !sameValue(mine[field], current[field]))
    .map((field) => ({ field, theirs: current[field], mine: mine[field] }));
}

/** The record to save: the server's, with what the person changed, except where theirs was chosen. */
export function mergeRecord(base: Values, mine: Values, current: Values, choices: Record<string, Choice>): Values {
  const changed = Object.entries(changedFields(base, mine)).filter(
    ([field]) => !KEPT_BY_SERVER.has(field) && choices[field] !== 'theirs',
  );
  return { ...current, ...Object.fromEntries(changed) };
}

import type { RowRule } from '../access/rowRule.ts';
import { mayAnywhere, type Viewer } from '../access/viewer.ts';

/** Columns that the catalogue's rules need on a row: the catalogue is one for the whole installation. */
export const taskFieldRuleSelect = { id: true } as const;

/** Who may read task fields: everyone signed in with a role. */
export function taskFieldRule(viewer: Viewer | null): RowRule {
  return viewer !== null && mayAnywhere(viewer, 'taskField:read');
}

/** Who may create, change and delete task fields: province administrators. */
export function taskFieldWriteRule(viewer: Viewer | null): RowRule {
  return viewer !== null && mayAnywhere(viewer, 'taskField:write');
}

import { placeSelect, type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { isOrganization: true };

/** Columns that the organisation rule needs on a row. */
export const organizationRuleSelect = placeSelect;

/** Who may read units: everyone signed in with a grant reads the units of their own subtree and the ones above it. */
export function organizationRule(viewer: Viewer | null) {
  return rowRule(viewer, 'organization:read', columns);
}

/** Who may create, change, move, merge or end units: a province its whole tree; a commune the units below itself. */
export function organizationWriteRule(viewer: Viewer | null) {
  return rowRule(viewer, 'organization:write', columns);
}

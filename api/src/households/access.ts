import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const groupColumns: RuleColumns = { charge: { column: 'id', kind: 'group' } };
const householdColumns: RuleColumns = { charge: { column: 'id', kind: 'household' } };

/** Columns that the household rules need on a row, of a group or of a household. */
export const householdRuleSelect = {
  id: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read household groups: communes and secretaries their subtree, committee members their branch, members the groups that they,
 * or households in them, are in their charge. Provinces and analysts see counts only, never the groups.
 */
export function householdGroupRule(viewer: Viewer | null) {
  return rowRule(viewer, 'household:read', groupColumns);
}

/** Who may read households: communes and secretaries their subtree, committee members their branch, members those in their charge. */
export function householdRule(viewer: Viewer | null) {
  return rowRule(viewer, 'household:read', householdColumns);
}

/** Who may create, change and end household groups: branch secretaries in their branch. */
export function householdGroupWriteRule(viewer: Viewer | null) {
  return rowRule(viewer, 'household:write', groupColumns);
}

/** Who may create, change and end households: branch secretaries in their branch. */
export function householdWriteRule(viewer: Viewer | null) {
  return rowRule(viewer, 'household:write', householdColumns);
}

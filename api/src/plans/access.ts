import type { Permission } from '../access/permissions.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = {};

/** Columns that the plan rules need on a row. */
export const planRuleSelect = {
  id: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/** Who may read plans: administrators and branch secretaries in their subtree. */
export function planRule(viewer: Viewer | null, permission: Permission = 'plan:read') {
  return rowRule(viewer, permission, columns);
}

/** Who may create, change and carry a plan through its stages: commune administrators and branch secretaries in their subtree. */
export function planWriteRule(viewer: Viewer | null) {
  return planRule(viewer, 'plan:write');
}

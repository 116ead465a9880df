import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

/** Columns that the adjustment rules need on a row. */
export const adjustmentRuleSelect = {
  id: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/** Who may read adjustments: administrators and secretaries those of assignments in their subtree. */
export function adjustmentRule(viewer: Viewer | null) {
  return rowRule(viewer, 'adjustment:read', {});
}

/** Who may resolve them: commune administrators and branch secretaries in their subtree. */
export function adjustmentResolveRule(viewer: Viewer | null) {
  return rowRule(viewer, 'adjustment:resolve', {});
}

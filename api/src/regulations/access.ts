import type { Permission } from '../access/permissions.ts';
import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

/** Columns that the regulation rules need on a row. */
export const regulationRuleSelect = {
  id: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read working regulations: administrators and secretaries their subtree, committee members and members their branch. Other
 * permission: regulation:write (communes and secretaries).
 */
export function regulationRule(viewer: Viewer | null, permission: Permission = 'regulation:read') {
  return rowRule(viewer, permission, {});
}

/** Who may make, change, revise and delete working regulations: communes in their subtree, secretaries in their branch. */
export function regulationWriteRule(viewer: Viewer | null) {
  return regulationRule(viewer, 'regulation:write');
}

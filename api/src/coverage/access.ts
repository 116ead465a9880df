import type { Permission } from '../access/permissions.ts';
import { matches } from '../access/rowRule.ts';
import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

/** Where a unit stands in the tree. */
export type Placed = {
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};

/** The rows of whole subtrees that a permission gives; what it gives of one's own or of those one guides is no part of coverage. */
export function subtreeRule(viewer: Viewer | null, permission: Permission) {
  return rowRule(viewer, permission, {});
}

/**
 * True when the viewer may read every row of a kind in a unit and below it, so that a count of them says what the viewer could list:
 * administrators and secretaries members, tasks and plans of their subtree; communes, secretaries and committee members households.
 */
export function readsAllOf(viewer: Viewer | null, permission: Permission, unit: Placed): boolean {
  const { provinceId, communeId, subordinateId, branchId } = unit;
  return matches(subtreeRule(viewer, permission), { provinceId, communeId, subordinateId, branchId });
}

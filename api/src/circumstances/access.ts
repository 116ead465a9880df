import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { self: 'memberId', guided: { column: 'memberId', by: 'member' } };

/** Columns that the circumstance rules need on a row. */
export const circumstanceRuleSelect = {
  id: true,
  memberId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read circumstances: administrators and secretaries their subtree, committee members those of members they guide, members
 * their own.
 */
export function circumstanceRule(viewer: Viewer | null) {
  return rowRule(viewer, 'circumstance:read', columns);
}

/** The same rule, asked of members: whose circumstances the viewer may read. */
export function circumstancesOfMemberRule(viewer: Viewer | null) {
  return rowRule(viewer, 'circumstance:read', { self: 'id', guided: { column: 'id', by: 'member' } });
}

/** Who may create and change circumstances: branch secretaries in their branch. */
export function circumstanceWriteRule(viewer: Viewer | null) {
  return rowRule(viewer, 'circumstance:write', columns);
}

/** Who may write the wishes of circumstances, and nothing else of them: members their own. */
export function circumstanceWishRule(viewer: Viewer | null) {
  return rowRule(viewer, 'circumstance:wish', columns);
}

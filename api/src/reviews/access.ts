import type { Permission } from '../access/permissions.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { self: 'memberId', guided: { column: 'guideId', by: 'guide' } };

/** Columns that the review rules need on a row. */
export const reviewRuleSelect = {
  id: true,
  memberId: true,
  guideId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read reviews: administrators and secretaries their subtree, committee members those of assignments they guided, members
 * their own. Other permissions: review:write (secretaries, never their own), review:comment (the guide), review:self (the member).
 */
export function reviewRule(viewer: Viewer | null, permission: Permission = 'review:read') {
  return rowRule(viewer, permission, columns);
}

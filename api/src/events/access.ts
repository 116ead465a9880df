import type { Permission } from '../access/permissions.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { self: 'memberId' };

/** Columns that the event rules need on a row. */
export const memberEventRuleSelect = {
  id: true,
  memberId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read member events: administrators and secretaries those that happened in their subtree, members their own. An event belongs
 * to the branch the member was in, which keeps reading it after the member has left.
 */
export function memberEventRule(viewer: Viewer | null, permission: Permission = 'memberEvent:read') {
  return rowRule(viewer, permission, columns);
}

/**
 * Whose events the viewer may record: commune administrators and branch secretaries those of members in their subtree; nobody their
 * own, which `recordEvent` refuses. The right on the side a member leaves is enough for a transfer; the branch they go to must be one
 * the viewer can see, and otherwise is named as a place.
 */
export function memberEventWriteRule(viewer: Viewer | null) {
  return rowRule(viewer, 'memberEvent:write', { self: 'id' });
}

import type { Permission } from '../access/permissions.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { self: 'memberId', guided: { column: 'guideId', by: 'guide' } };

/** Columns that the rules of guidance notes need on a row. */
export const guidanceNoteRuleSelect = {
  id: true,
  memberId: true,
  guideId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read guidance notes: administrators and secretaries their subtree, committee members those they wrote, members those about
 * them. guidanceNote:write: the guide, asked of an assignment or of a note.
 */
export function guidanceNoteRule(viewer: Viewer | null, permission: Permission = 'guidanceNote:read') {
  return rowRule(viewer, permission, columns);
}

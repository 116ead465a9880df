import type { Permission } from '../access/permissions.ts';
import { type ReadRule, toWhere } from '../access/rowRule.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { self: 'memberId', guided: { column: 'guideId', by: 'guide' } };

/** Columns that the assignment rules need on a row. */
export const assignmentRuleSelect = {
  id: true,
  memberId: true,
  guideId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read assignments: administrators and secretaries their subtree, committee members those they guide and their own,
 * members their own. Other permissions: assignment:write, assignment:progress, assignment:reassign.
 */
export function assignmentRule(viewer: Viewer | null, permission: Permission = 'assignment:read') {
  return rowRule(viewer, permission, columns);
}

/** Who may read a reassignment: whoever ran it, and those who may reassign one of the assignments it made. */
export function reassignmentRule(viewer: Viewer | null): ReadRule {
  if (!viewer) return false;
  const reachable = { assignments: { some: toWhere(assignmentRule(viewer, 'assignment:reassign')) } };
  return { where: { OR: [{ actorId: viewer.userId }, reachable] } };
}

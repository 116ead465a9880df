import type { Permission } from '../access/permissions.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { unit: 'organizationId' };

/** Columns that the directive rules need on a row. */
export const planDirectiveRuleSelect = {
  id: true,
  organizationId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/** Who may read directives: administrators their subtree and the units above; branch secretaries those of the units above them. */
export function planDirectiveRule(viewer: Viewer | null, permission: Permission = 'planDirective:read') {
  return rowRule(viewer, permission, columns);
}

/** Who may set directives: province and commune administrators in their subtree. */
export function planDirectiveWriteRule(viewer: Viewer | null) {
  return planDirectiveRule(viewer, 'planDirective:write');
}

import type { RowRule } from '../access/rowRule.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import { mayAnywhere, type Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { unit: 'organizationId' };

/** Columns that the guidance rules need on a row. */
export const guidanceRuleSelect = {
  id: true,
  scope: true,
  organizationId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read guidance documents: everyone with a role but system operators, those published in their subtree and by the units above
 * it, and the central ones that come with the software.
 */
export function guidanceRule(viewer: Viewer | null): RowRule {
  const own = rowRule(viewer, 'guidance:read', columns);
  if (!viewer || typeof own === 'boolean' || !mayAnywhere(viewer, 'guidance:read')) return own;
  return [...own, { all: { scope: ['CENTRAL'] } }];
}

/** Who may publish, change and delete guidance documents: province and commune administrators, for units in their subtree. */
export function guidanceWriteRule(viewer: Viewer | null): RowRule {
  return rowRule(viewer, 'guidance:write', columns);
}

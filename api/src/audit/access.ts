import type { RowRule } from '../access/rowRule.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const place: RuleColumns = { self: 'actorId' };
const columns: RuleColumns = {
  ...place,
  technical: { column: 'entityType', values: ['User', 'Grant', 'Session', 'Setting'] },
};

/** Columns that the audit rule needs on a row. */
export const auditRuleSelect = {
  id: true,
  actorId: true,
  entityType: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read the audit trail: administrators and branch secretaries what happened in their subtree, system operators what concerns
 * accounts and the installation, committee members what they did themselves.
 */
export function auditRule(viewer: Viewer | null): RowRule {
  return rowRule(viewer, 'audit:read', columns);
}

/**
 * The entries of which the viewer also reads whom they are about: those in their subtree and their own acts. System operators read what
 * happened to accounts everywhere, but not whose they are: an account tells that somebody is a member.
 */
export function auditNamesRule(viewer: Viewer | null): RowRule {
  return rowRule(viewer, 'audit:read', place);
}

import type { Permission } from '../access/permissions.ts';
import type { RowRule } from '../access/rowRule.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import { mayAnywhere, type Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { self: 'memberId' };
const cycleColumns: RuleColumns = { unit: 'organizationId' };

/** The states in which members read what was said and decided about them. */
const FINAL_STATES = ['DECIDED', 'LOCKED'] as const;

/** Columns that the evaluation rules need on a row. */
export const evaluationRuleSelect = {
  id: true,
  memberId: true,
  state: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/** Columns that the cycle rules need on a row. */
export const evaluationCycleRuleSelect = {
  id: true,
  organizationId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may read evaluations: administrators and branch secretaries in their subtree, members their own. Other permissions:
 * evaluation:self (own self part), evaluation:propose (secretaries), evaluation:decide (communes), evaluation:reopen (provinces).
 */
export function evaluationRule(viewer: Viewer | null, permission: Permission = 'evaluation:read'): RowRule {
  return rowRule(viewer, permission, columns);
}

/**
 * Who may read the branch's proposal, the scores, the remark, the votes and the decided level: administrators and branch secretaries in
 * their subtree at any time; members their own once it is decided.
 */
export function evaluationProposalRule(viewer: Viewer | null): RowRule {
  const always = evaluationRule(viewer, 'evaluation:read.proposal');
  const own = evaluationRule(viewer);
  if (typeof always === 'boolean' && always) return true;
  const decided =
    typeof own === 'boolean' ? [] : own.map((clause) => ({ ...clause, all: { ...clause.all, state: FINAL_STATES } }));
  const clauses = [...(typeof always === 'boolean' ? [] : always), ...decided];
  return clauses.length > 0 ? clauses : false;
}

/** Who may read cycles: administrators their subtree; secretaries and members also those of the units above them. */
export function evaluationCycleRule(viewer: Viewer | null, permission: Permission = 'evaluationCycle:read'): RowRule {
  return rowRule(viewer, permission, cycleColumns);
}

/** Who may create, change, open and lock cycles: commune administrators in their subtree. */
export function evaluationCycleWriteRule(viewer: Viewer | null): RowRule {
  return evaluationCycleRule(viewer, 'evaluationCycle:write');
}

/** Who may read rule sets, which belong to no unit: administrators, branch secretaries and analysts. */
export function ruleSetRule(viewer: Viewer | null): RowRule {
  return viewer !== null && mayAnywhere(viewer, 'ruleSet:read');
}

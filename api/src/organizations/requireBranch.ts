import { matches, type RowRule } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { organizationRule, organizationRuleSelect } from './access.ts';

/**
 * A branch in operation that the viewer sees and in which a write rule (on rows with ancestor columns) holds.
 * @throws BAD_USER_INPUT on `field` when it is missing, hidden, not a branch, ended, or outside the rule.
 */
export async function requireBranch(
  command: Pick<Command, 'tx' | 'viewer'>,
  branchId: string,
  rule: RowRule,
  field = 'branchId',
) {
  const branch = await command.tx.organization.findUnique({
    where: { id: branchId },
    select: { ...organizationRuleSelect, kind: true, name: true, validTo: true },
  });
  if (!branch || !matches(organizationRule(command.viewer), branch)) throw badField(field, 'UNKNOWN_REFERENCE');
  if (branch.kind !== 'BRANCH') throw badField(field, 'NOT_A_BRANCH');
  if (branch.validTo) throw badField(field, 'ORGANIZATION_ENDED');
  if (!matches(rule, branch)) throw badField(field, 'FORBIDDEN');
  return branch;
}

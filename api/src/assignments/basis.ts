import type { AssignmentBasis } from '@phan-cong/prisma/generated/client/enums';
import { matches } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import { regulationRule, regulationRuleSelect } from '../regulations/access.ts';
import type { Command } from '../write/command.ts';

/** What an assignment rests on, and the branch whose regulation it may be. */
export type Resting = { branchId: string; basis: AssignmentBasis; clauseId: string | null };

type Given = { basis?: AssignmentBasis; clauseId?: string | null };

/**
 * The clause that an assignment rests on after a save. A basis that is no regulation has none; one that becomes a regulation needs one.
 * Older assignments that name their regulation in words only may stay so.
 * @throws BAD_USER_INPUT on `clauseId` as `requireClause`; when it is needed and missing; when the basis is no regulation.
 */
export async function basisColumns(command: Command, given: Given, present: Resting): Promise<Partial<Resting>> {
  const basis = given.basis ?? present.basis;
  if (basis !== 'REGULATION') {
    if (given.clauseId) throw badField('clauseId', 'NOT_ALLOWED_HERE', { allowed: 'basis: REGULATION' });
    return present.clauseId ? { clauseId: null } : {};
  }
  if (given.clauseId === undefined && basis === present.basis) return {};
  if (!given.clauseId) throw badField('clauseId', 'CLAUSE_NEEDED');
  if (given.clauseId === present.clauseId) return {};
  const { branchId } = await requireClause(command, given.clauseId);
  if (branchId !== present.branchId) throw badField('clauseId', 'WRONG_BRANCH');
  return { clauseId: given.clauseId };
}

/**
 * A clause of a working regulation that is not over, with the branch whose it is.
 * @throws BAD_USER_INPUT on `clauseId` when missing, hidden, or of a regulation that is over.
 */
export async function requireClause(command: Command, clauseId: string): Promise<{ id: string; branchId: string }> {
  const clause = await command.tx.regulationClause.findUnique({
    where: { id: clauseId },
    select: { id: true, regulation: { select: { ...regulationRuleSelect, effectiveTo: true } } },
  });
  if (!clause || !matches(regulationRule(command.viewer), clause.regulation))
    throw badField('clauseId', 'UNKNOWN_REFERENCE');
  const { effectiveTo, branchId } = clause.regulation;
  if (effectiveTo && toDay(effectiveTo) < command.today) throw badField('clauseId', 'REGULATION_ENDED');
  return { id: clause.id, branchId };
}

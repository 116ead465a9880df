import type { Evaluation, EvaluationCycle, Prisma, RuleSet } from '../generated/client/client.ts';
import { ruleSetRow, seededRuleSets } from '../seed/ruleSets.ts';
import { makeMember } from './makeMember.ts';
import { type FactoryDatabase, makeOrganization, unique } from './makeOrganization.ts';

/** A rule set in force since 2025 with the values of the newest delivered one and a code of its own. */
export async function makeRuleSet(
  db: FactoryDatabase,
  overrides: Partial<Prisma.RuleSetUncheckedCreateInput> = {},
): Promise<RuleSet> {
  const newest = seededRuleSets.at(-1);
  if (!newest) throw new Error('There is no delivered rule set.');
  return db.ruleSet.create({ data: { ...ruleSetRow(newest), code: `RULES-${unique()}`, ...overrides } });
}

/** An open cycle for 2026; commune and rule set are made when `organizationId` and `ruleSetId` are not given. */
export async function makeCycle(
  db: FactoryDatabase,
  overrides: Partial<Prisma.EvaluationCycleUncheckedCreateInput> = {},
): Promise<EvaluationCycle> {
  const organizationId = overrides.organizationId ?? (await makeOrganization(db)).id;
  const ruleSetId = overrides.ruleSetId ?? (await makeRuleSet(db)).id;
  const year = overrides.year ?? 2026;
  return db.evaluationCycle.create({
    data: {
      opensOn: new Date(Date.UTC(year, 10, 15)),
      closesOn: new Date(Date.UTC(year, 11, 31)),
      status: 'OPEN',
      ...overrides,
      organizationId,
      ruleSetId,
      year,
    },
  });
}

/**
 * A member's evaluation at its first step. Without `memberId` a member of a new branch is made, in the commune of the
 * cycle when one is given; without `cycleId` a cycle is made for the member's commune.
 */
export async function makeEvaluation(
  db: FactoryDatabase,
  overrides: Partial<Prisma.EvaluationUncheckedCreateInput> = {},
): Promise<Evaluation> {
  const given = overrides.cycleId
    ? await db.evaluationCycle.findUniqueOrThrow({ where: { id: overrides.cycleId } })
    : null;
  const member = overrides.memberId
    ? await db.member.findUniqueOrThrow({ where: { id: overrides.memberId } })
    : await makeMember(db, { branchId: overrides.branchId ?? (await branchOf(db, given)) });
  const cycle = given ?? (await makeCycle(db, member.communeId ? { organizationId: member.communeId } : {}));
  return db.evaluation.create({
    data: {
      ...overrides,
      cycleId: cycle.id,
      memberId: member.id,
      branchId: overrides.branchId ?? member.branchId,
      year: overrides.year ?? cycle.year,
    },
  });
}

async function branchOf(db: FactoryDatabase, cycle: EvaluationCycle | null): Promise<string> {
  const parentId = cycle?.organizationId ?? (await makeOrganization(db)).id;
  return (await makeOrganization(db, { kind: 'BRANCH', parentId })).id;
}

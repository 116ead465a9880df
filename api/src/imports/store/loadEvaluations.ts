import type { EvaluationCycle, Prisma, RuleSet } from '@phan-cong/prisma/generated/client/client';
import type { EvaluationInput } from '../plan/planEvaluations.ts';
import { ruleSetOn } from './readContext.ts';

type Db = Pick<Prisma.TransactionClient, 'evaluation' | 'evaluationCycle' | 'ruleSet'>;

/** The year's cycle of a commune, and the rule set that holds for it. */
export async function loadCycle(
  db: Db,
  communeId: string,
  year: number,
): Promise<{ cycle: EvaluationCycle | null; ruleSet: RuleSet | null }> {
  const found = await db.evaluationCycle.findUnique({
    where: { organizationId_year_quarter: { organizationId: communeId, year, quarter: 0 } },
    include: { ruleSet: true },
  });
  if (!found) return { cycle: null, ruleSet: await ruleSetOn(db, `${year}-12-31`) };
  const { ruleSet, ...cycle } = found;
  return { cycle, ruleSet };
}

/** The evaluations of a cycle that results are compared with. */
export async function loadEvaluations(db: Db, cycleId: string | undefined): Promise<EvaluationInput['evaluations']> {
  if (!cycleId) return [];
  const evaluations = await db.evaluation.findMany({ where: { cycleId }, orderBy: { id: 'asc' } });
  return evaluations.map((row) => ({
    id: row.id,
    version: row.version,
    memberId: row.memberId,
    state: row.state,
    values: {
      commonScore: row.commonScore,
      resultScore: row.resultScore,
      selfLevel: row.selfLevel,
      branchLevel: row.branchLevel,
      decidedLevel: row.decidedLevel,
      remark: row.remark,
    },
  }));
}

import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { Thresholds as RuleThresholds } from '@phan-cong/prisma/seed/ruleSets';
import { fromDay } from '../lib/dates.ts';

/** The thresholds that coverage rests on; null where no rule set names one. */
export type Thresholds = {
  loadCap: Partial<RuleThresholds['loadCap']> | null;
  circumstanceMaxAgeDays: number | null;
};

/** Those of the rule set in force on a day, 'YYYY-MM-DD'. */
export async function thresholdsOn(db: PrismaClient, day: string): Promise<Thresholds> {
  const on = fromDay(day);
  const rules = await db.ruleSet.findFirst({
    where: { effectiveFrom: { lte: on }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: on } }] },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    select: { thresholds: true },
  });
  const thresholds = rules?.thresholds as unknown as Partial<RuleThresholds> | undefined;
  return {
    loadCap: thresholds?.loadCap ?? null,
    circumstanceMaxAgeDays: thresholds?.circumstanceMaxAgeDays ?? null,
  };
}

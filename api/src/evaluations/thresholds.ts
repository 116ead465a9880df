import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { Thresholds } from '@phan-cong/prisma/seed/ruleSets';
import { fromDay } from '../lib/dates.ts';

/** The thresholds of the rule set in force on a day 'YYYY-MM-DD'; empty when there is none, and older rule sets may lack some. */
export async function thresholdsOn(
  db: Pick<Prisma.TransactionClient, 'ruleSet'>,
  day: string,
): Promise<Partial<Thresholds>> {
  const on = fromDay(day);
  const rules = await db.ruleSet.findFirst({
    where: { effectiveFrom: { lte: on }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: on } }] },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    select: { thresholds: true },
  });
  return (rules?.thresholds as unknown as Partial<Thresholds> | undefined) ?? {};
}

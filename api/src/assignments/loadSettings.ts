import type { Prisma, PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { Thresholds } from '@phan-cong/prisma/seed/ruleSets';
import { fromDay } from '../lib/dates.ts';
import type { LoadSettings } from './loadRules.ts';

/** What the rule set in force on a day ('YYYY-MM-DD') says about loads; nothing where there is none. */
export async function loadSettings(db: PrismaClient | Prisma.TransactionClient, day: string): Promise<LoadSettings> {
  const on = fromDay(day);
  const rules = await db.ruleSet.findFirst({
    where: { effectiveFrom: { lte: on }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: on } }] },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    select: { thresholds: true },
  });
  const thresholds = (rules?.thresholds ?? {}) as unknown as Partial<Thresholds>;
  return {
    loadCap: thresholds.loadCap ?? null,
    elderlyAge: thresholds.elderlyAge ?? null,
    elderlyHeavyLoad: thresholds.elderlyHeavyLoad ?? null,
    youngAge: thresholds.youngAge ?? null,
    guideMaxMembers: thresholds.guideMaxMembers ?? null,
    householdsPerLoad: thresholds.householdsPerLoad ?? null,
    householdsPerMember: {
      most: thresholds.householdsPerMemberMax ?? null,
      light: thresholds.householdsPerMemberMin ?? null,
    },
  };
}

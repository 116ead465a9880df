import type { Thresholds } from '@phan-cong/prisma/seed/ruleSets';
import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { addDays, fromDay } from '../lib/dates.ts';
import { all, anyOf, type Equality, type Where } from '../read/filters.ts';
import { circumstanceRule, circumstancesOfMemberRule } from './access.ts';

export type Freshness = 'CURRENT' | 'STALE' | 'MISSING';

/**
 * Members by how old their latest circumstances are (domain §5: CIRCUMSTANCE_MISSING, CIRCUMSTANCE_STALE), by the rule set in force
 * today. Only members whose circumstances the viewer may read are found, and only circumstances that they may read count.
 */
export async function freshnessWhere(context: Context, filter: Equality<Freshness>): Promise<Where[]> {
  const asked = [...(filter?.in ?? []), ...(filter?.eq == null ? [] : [filter.eq])];
  if (asked.length === 0) return filter?.in == null ? [] : [{ id: { in: [] } }];
  const conditions = conditionsSince(context, await firstCurrentDay(context));
  const wanted = (['CURRENT', 'STALE', 'MISSING'] as const).filter((each) => fits(filter, each));
  return [toWhere(circumstancesOfMemberRule(context.viewer)), anyOf(wanted.map((each) => conditions[each]))];
}

function fits(filter: Equality<Freshness>, value: Freshness): boolean {
  return (filter?.eq == null || filter.eq === value) && (filter?.in == null || filter.in.includes(value));
}

function conditionsSince(context: Context, since: Date | null): Record<Freshness, Where> {
  const seen = toWhere(circumstanceRule(context.viewer));
  const current = { AND: [seen, ...(since ? [{ recordedOn: { gte: since } }] : [])] };
  return {
    CURRENT: { circumstances: { some: current } },
    STALE: all([{ circumstances: { some: seen } }, { circumstances: { none: current } }]),
    MISSING: { circumstances: { none: seen } },
  };
}

/** The first day on which circumstances recorded are not too old today; null where no rule set says how old they may be. */
async function firstCurrentDay({ db, today }: Context): Promise<Date | null> {
  const day = fromDay(today);
  const rules = await db.ruleSet.findFirst({
    where: { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: day } }] },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    select: { thresholds: true },
  });
  const days = (rules?.thresholds as unknown as Partial<Thresholds> | undefined)?.circumstanceMaxAgeDays;
  return days === undefined ? null : fromDay(addDays(today, -days));
}

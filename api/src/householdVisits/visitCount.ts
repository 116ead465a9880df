import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { fromDay } from '../lib/dates.ts';
import { loaderOf } from '../lib/loader.ts';
import { dayRange } from '../read/filters.ts';
import { householdVisitRule } from './access.ts';
import { groupVisitCounts } from './groupVisitCounts.sql.ts';

type Day = Date | string | null | undefined;

/** The days that are counted, both included. */
export type Window = { from?: Day; to?: Day };

/**
 * Visits by a member, or to a household, or to a group and its households, as far as the viewer may see them; one grouped statement for
 * all rows of a request.
 */
export function visitCount(
  context: Context,
  by: 'memberId' | 'householdId' | 'householdGroupId',
  id: string,
  { from, to }: Window,
): Promise<number> {
  const name = `visitCount.${by} ${String(from)} ${String(to)}`;
  const loader = loaderOf(context.loaders, name, async (ids) => {
    const groups = await counts(context, by, ids, { from, to });
    const byId = new Map(groups.map((group) => [group.id, group.visits]));
    return ids.map((each) => byId.get(each) ?? 0);
  });
  return loader.load(id);
}

async function counts(
  { db, viewer }: Context,
  by: 'memberId' | 'householdId' | 'householdGroupId',
  ids: readonly string[],
  { from, to }: Window,
): Promise<{ id: string | null; visits: number }[]> {
  const rule = householdVisitRule(viewer);
  if (by === 'householdGroupId') return groupVisitCounts(db, ids, rule, dayOf(from), dayOf(to));
  const days = dayRange('visitedOn', { gte: from, lte: to });
  const where = { AND: [{ [by]: { in: [...ids] } }, ...days, toWhere(rule)] };
  const groups =
    by === 'memberId'
      ? await db.householdVisit.groupBy({ by: ['memberId'], where, _count: { _all: true } })
      : await db.householdVisit.groupBy({ by: ['householdId'], where, _count: { _all: true } });
  return groups.map((group) => ({
    id: 'memberId' in group ? group.memberId : group.householdId,
    visits: group._count._all,
  }));
}

function dayOf(day: Day): Date | null {
  return typeof day === 'string' ? fromDay(day) : (day ?? null);
}

import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import type { Where } from '../read/filters.ts';
import { householdRule } from './access.ts';

/** A household somebody is in charge of now. That somebody is, though not who, is a fact of the household itself. */
export const coveredHousehold: Where = { charges: { some: { validTo: null } } };

/** A household whose member in charge has changed, see `asksOf`, while what becomes of the task is still open. */
export const awaitingHousehold: Where = {
  charges: {
    some: { validTo: null, assignment: { adjustments: { some: { kind: 'ASSIGNMENT', resolvedOn: null } } } },
  },
};

/**
 * A group somebody is in charge of now: a member with an active assignment on the group, or on every household that has not ended. A
 * group without households is covered by an assignment only.
 */
export const coveredGroup: Where = {
  OR: [
    { assignments: { some: { status: 'ACTIVE' } } },
    {
      AND: [
        { households: { some: { endedOn: null } } },
        { households: { none: { AND: [{ endedOn: null }, { charges: { none: { validTo: null } } }] } } },
      ],
    },
  ],
};

/** Households of a group that have not ended, as far as the viewer may see them; one grouped statement for all groups of a request. */
export function householdCount(context: Context, groupId: string): Promise<number> {
  return countBy(context, 'household.count', {}, groupId);
}

/** Those of them that somebody is in charge of; one grouped statement for all groups of a request. */
export function coveredCount(context: Context, groupId: string): Promise<number> {
  return countBy(context, 'household.covered', coveredHousehold, groupId);
}

function countBy(context: Context, name: string, more: Where, groupId: string): Promise<number> {
  const loader = loaderOf(context.loaders, name, async (ids) => {
    const groups = await context.db.household.groupBy({
      by: ['groupId'],
      where: { AND: [{ groupId: { in: [...ids] }, endedOn: null }, more, toWhere(householdRule(context.viewer))] },
      _count: { _all: true },
    });
    const counts = new Map(groups.map((group) => [group.groupId, group._count._all]));
    return ids.map((id) => counts.get(id) ?? 0);
  });
  return loader.load(groupId);
}

/** Whether somebody is in charge of a group; one statement for all groups of a request. */
export function isGroupCovered(context: Context, groupId: string): Promise<boolean> {
  const loader = loaderOf(context.loaders, 'householdGroup.covered', async (ids) => {
    const covered = await context.db.householdGroup.findMany({
      where: { AND: [{ id: { in: [...ids] } }, coveredGroup] },
      select: { id: true },
    });
    const found = new Set(covered.map(({ id }) => id));
    return ids.map((id) => found.has(id));
  });
  return loader.load(groupId);
}

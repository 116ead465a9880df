import { toWhere } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { householdGroupRule, householdRule } from '../households/access.ts';
import type { Command } from '../write/command.ts';
import { laterDay } from './rules.ts';

const MAX_HOUSEHOLDS = 100;

type Wanted = { householdGroupId?: string | null; householdIds?: string[] | null };

/**
 * The households a new assignment takes charge of: those named, or with only a group, the group's that nobody is in charge of.
 * @throws BAD_USER_INPUT for a group or household that is missing, hidden, ended, of another branch, or in charge already.
 */
export async function householdsToCharge(command: Command, wanted: Wanted, branchId: string): Promise<string[]> {
  if (wanted.householdGroupId) await requireGroup(command, wanted.householdGroupId, branchId);
  if (wanted.householdIds) return requireHouseholds(command, [...new Set(wanted.householdIds)], branchId);
  if (!wanted.householdGroupId) return [];
  const free = await command.tx.household.findMany({
    where: {
      AND: [
        { groupId: wanted.householdGroupId, endedOn: null, charges: { none: { validTo: null } } },
        toWhere(householdRule(command.viewer)),
      ],
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true },
    take: MAX_HOUSEHOLDS,
  });
  return free.map(({ id }) => id);
}

async function requireGroup(command: Command, id: string, branchId: string): Promise<void> {
  const group = await command.tx.householdGroup.findFirst({
    where: { AND: [{ id }, toWhere(householdGroupRule(command.viewer))] },
    select: { branchId: true, endedOn: true },
  });
  if (!group) throw badField('householdGroupId', 'UNKNOWN_REFERENCE');
  if (group.branchId !== branchId) throw badField('householdGroupId', 'WRONG_BRANCH');
  if (group.endedOn) throw badField('householdGroupId', 'HOUSEHOLD_GROUP_ENDED');
}

async function requireHouseholds(command: Command, ids: string[], branchId: string): Promise<string[]> {
  const found = await command.tx.household.findMany({
    where: { AND: [{ id: { in: ids }, endedOn: null }, toWhere(householdRule(command.viewer))] },
    select: { branchId: true, label: true, charges: { where: { validTo: null }, select: { id: true } } },
  });
  if (found.length < ids.length) throw badField('householdIds', 'UNKNOWN_REFERENCE');
  if (found.some((household) => household.branchId !== branchId)) throw badField('householdIds', 'WRONG_BRANCH');
  const taken = found.find((household) => household.charges.length > 0);
  if (taken) throw badField('householdIds', 'HOUSEHOLD_IN_CHARGE', { label: taken.label });
  return ids;
}

/** Opens a charge per household. The database refuses a second open one, which comes back as bad input on `householdIds`. */
export async function openCharges(
  command: Command,
  assignment: { id: string; memberId: string; startsOn: Date },
  householdIds: string[],
): Promise<void> {
  if (householdIds.length === 0) return;
  const { id: assignmentId, memberId, startsOn: validFrom } = assignment;
  await command.tx.householdCharge.createMany({
    data: householdIds.map((householdId) => ({ householdId, assignmentId, memberId, validFrom })),
  });
}

/** Closes an assignment's open charges on a day; one that begins later is closed on its first day. Answers how many. */
export async function closeCharges(command: Command, assignmentId: string, on: Date): Promise<number> {
  const open = await command.tx.householdCharge.findMany({
    where: { assignmentId, validTo: null },
    select: { id: true, validFrom: true },
  });
  const ends = new Map<number, string[]>();
  for (const { id, validFrom } of open) {
    const end = laterDay(on, validFrom).getTime();
    ends.set(end, [...(ends.get(end) ?? []), id]);
  }
  for (const [end, ids] of ends) {
    await command.tx.householdCharge.updateMany({ where: { id: { in: ids } }, data: { validTo: new Date(end) } });
  }
  return open.length;
}

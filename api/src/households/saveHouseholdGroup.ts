import { organizationNameColumns } from '@phan-cong/prisma/names';
import type { z } from 'zod';
import { matches, toWhere } from '../access/rowRule.ts';
import { badField, conflict } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import { organizationRule } from '../organizations/access.ts';
import { holdUnit } from '../organizations/lockUnits.sql.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { householdGroupWriteRule } from './access.ts';
import type { householdEndSchema, householdGroupCreateSchema, householdGroupUpdateSchema } from './inputs.ts';
import { lockGroup, lockHouseholdsOf } from './lockHouseholds.sql.ts';

/**
 * Adds a household group to a branch's area.
 * @throws BAD_USER_INPUT for a branch that is missing, hidden, ended or outside the viewer's right to write, or a code in use.
 */
export async function createHouseholdGroup(command: Command, input: z.output<typeof householdGroupCreateSchema>) {
  const { name, ...fields } = input;
  await requireBranch(command, fields.branchId);
  const group = await command.tx.householdGroup.create({ data: { ...fields, ...organizationNameColumns(name) } });
  await command.audit({
    entityType: 'HouseholdGroup',
    entityId: group.id,
    entityLabel: group.name,
    unit: group,
    after: group,
  });
  return group;
}

/** Changes a household group. @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for a code in use. */
export async function updateHouseholdGroup(command: Command, input: z.output<typeof householdGroupUpdateSchema>) {
  const { id, version, name, ...fields } = input;
  const { before, after } = await updateRow(
    command,
    'householdGroup',
    { id, version },
    householdGroupWriteRule(command.viewer),
    {
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      ...(name ? organizationNameColumns(name) : {}),
    },
  );
  await command.audit({
    entityType: 'HouseholdGroup',
    entityId: id,
    entityLabel: String(after.name),
    unit: after,
    before,
    after,
  });
  return after;
}

/**
 * Ends a household group and the households in it.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT while a member is in charge of the group or of a household in it;
 * BAD_USER_INPUT when it has ended already or for a day in the future.
 */
export async function endHouseholdGroup(command: Command, input: z.output<typeof householdEndSchema>) {
  const { id, version, endedOn } = input;
  const { tx } = command;
  const rule = householdGroupWriteRule(command.viewer);
  await findRow(command, 'householdGroup', id, rule);
  await lockGroup(tx, id);
  await lockHouseholdsOf(tx, id);
  refuseEnd(await findRow(command, 'householdGroup', id, rule), endedOn, command.today);
  const assignments = await tx.assignment.count({
    where: { householdGroupId: id, status: { in: ['PROPOSED', 'ACTIVE'] } },
  });
  const charges = await tx.householdCharge.count({ where: { household: { groupId: id }, validTo: null } });
  if (assignments + charges > 0) throw conflict('HOUSEHOLD_GROUP_IN_CHARGE');
  const { before, after } = await updateRow(command, 'householdGroup', { id, version }, rule, { endedOn });
  const households = await tx.household.updateMany({
    where: { groupId: id, endedOn: null },
    data: { endedOn, version: { increment: 1 } },
  });
  await command.audit({
    entityType: 'HouseholdGroup',
    entityId: id,
    entityLabel: String(after.name),
    unit: after,
    before,
    after: { ...after, endedHouseholds: households.count },
  });
  return after;
}

/** @throws BAD_USER_INPUT when the row has ended already, or the day is in the future. */
export function refuseEnd(row: Record<string, unknown>, endedOn: Date, today: string): void {
  if (row.endedOn) throw badField('id', 'ALREADY_ENDED');
  if (toDay(endedOn) > today) throw badField('endedOn', 'IN_THE_FUTURE');
}

async function requireBranch(command: Command, branchId: string): Promise<void> {
  await holdUnit(command.tx, branchId);
  const branch = await command.tx.organization.findFirst({
    where: { AND: [{ id: branchId }, toWhere(organizationRule(command.viewer))] },
  });
  if (!branch) throw badField('branchId', 'UNKNOWN_REFERENCE');
  if (branch.kind !== 'BRANCH') throw badField('branchId', 'NOT_A_BRANCH');
  if (!matches(householdGroupWriteRule(command.viewer), branch)) throw badField('branchId', 'FORBIDDEN');
  if (branch.validTo) throw badField('branchId', 'ORGANIZATION_ENDED');
}

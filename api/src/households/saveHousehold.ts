import type { HouseholdGroup } from '@phan-cong/prisma/generated/client/client';
import { organizationNameColumns } from '@phan-cong/prisma/names';
import type { z } from 'zod';
import { matches, toWhere } from '../access/rowRule.ts';
import { auditRow } from '../audit/writeAudit.ts';
import { badField } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { householdGroupRule, householdGroupWriteRule, householdWriteRule } from './access.ts';
import type {
  householdCreateSchema,
  householdEndSchema,
  householdsCreateSchema,
  householdUpdateSchema,
} from './inputs.ts';
import { lockGroup, lockHousehold } from './lockHouseholds.sql.ts';
import { nextCodes } from './rules.ts';
import { refuseEnd } from './saveHouseholdGroup.ts';

/**
 * Adds a household to a group; its code is the next number unless told.
 * @throws BAD_USER_INPUT for a group that is missing, hidden, ended or outside the viewer's right to write, or a code in use.
 */
export async function createHousehold(command: Command, input: z.output<typeof householdCreateSchema>) {
  const group = await requireGroup(command, input.groupId);
  const [code = ''] = input.code ? [input.code] : await freeCodes(command, group.id, 1);
  const household = await command.tx.household.create({
    data: { ...placeOf(group), code, ...labelColumns(input.label) },
  });
  await command.audit({
    entityType: 'Household',
    entityId: household.id,
    entityLabel: household.label,
    unit: household,
    after: household,
  });
  return household;
}

/**
 * Adds several households to a group, numbered on from its last, all or none; answers their ids in order. Without labels they are
 * labelled by their number.
 * @throws BAD_USER_INPUT as `createHousehold`.
 */
export async function createHouseholds(
  command: Command,
  input: z.output<typeof householdsCreateSchema>,
): Promise<{ ids: string[] }> {
  const { tx, actor, action } = command;
  const group = await requireGroup(command, input.groupId);
  const codes = await freeCodes(command, group.id, input.labels?.length ?? input.count ?? 0);
  const households = await tx.household.createManyAndReturn({
    data: codes.map((code, index) => ({
      ...placeOf(group),
      code,
      ...labelColumns(input.labels?.[index] ?? `Hộ ${code}`),
    })),
  });
  households.sort((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code));
  await tx.auditEntry.createMany({
    data: households.map((household) =>
      auditRow(actor, action, {
        entityType: 'Household',
        entityId: household.id,
        entityLabel: household.label,
        unit: household,
        after: household,
      }),
    ),
  });
  return { ids: households.map(({ id }) => id) };
}

/** Changes a household. @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for a code in use. */
export async function updateHousehold(command: Command, input: z.output<typeof householdUpdateSchema>) {
  const { id, version, label, code } = input;
  const { before, after } = await updateRow(command, 'household', { id, version }, householdWriteRule(command.viewer), {
    ...(code ? { code } : {}),
    ...(label ? labelColumns(label) : {}),
  });
  await command.audit({
    entityType: 'Household',
    entityId: id,
    entityLabel: String(after.label),
    unit: after,
    before,
    after,
  });
  return after;
}

/**
 * Ends a household.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT while a member is in charge of it, when it has ended already, or for a day
 * in the future.
 */
export async function endHousehold(command: Command, input: z.output<typeof householdEndSchema>) {
  const { id, version, endedOn } = input;
  const rule = householdWriteRule(command.viewer);
  await findRow(command, 'household', id, rule);
  await lockHousehold(command.tx, id);
  const present = await findRow(command, 'household', id, rule);
  refuseEnd(present, endedOn, command.today);
  const charges = await command.tx.householdCharge.count({ where: { householdId: id, validTo: null } });
  if (charges > 0) throw badField('id', 'HOUSEHOLD_IN_CHARGE', { label: String(present.label) });
  const { before, after } = await updateRow(command, 'household', { id, version }, rule, { endedOn });
  await command.audit({
    entityType: 'Household',
    entityId: id,
    entityLabel: String(after.label),
    unit: after,
    before,
    after,
  });
  return after;
}

/** The group, locked, so that two at once do not take one number. */
async function requireGroup(command: Command, groupId: string): Promise<HouseholdGroup> {
  const where = { AND: [{ id: groupId }, toWhere(householdGroupRule(command.viewer))] };
  const visible = await command.tx.householdGroup.count({ where });
  if (visible === 0) throw badField('groupId', 'UNKNOWN_REFERENCE');
  await lockGroup(command.tx, groupId);
  const group = await command.tx.householdGroup.findFirst({ where });
  if (!group) throw badField('groupId', 'UNKNOWN_REFERENCE');
  if (!matches(householdGroupWriteRule(command.viewer), group)) throw badField('groupId', 'FORBIDDEN');
  if (group.endedOn) throw badField('groupId', 'HOUSEHOLD_GROUP_ENDED');
  return group;
}

async function freeCodes(command: Command, groupId: string, count: number): Promise<string[]> {
  const used = await command.tx.household.findMany({ where: { groupId }, select: { code: true } });
  return nextCodes(
    used.map(({ code }) => code),
    count,
  );
}

function placeOf(group: HouseholdGroup) {
  return { groupId: group.id, branchId: group.branchId };
}

function labelColumns(text: string) {
  const { name: label, ...keys } = organizationNameColumns(text);
  return { label, ...keys };
}

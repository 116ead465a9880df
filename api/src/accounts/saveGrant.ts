import type { z } from 'zod';
import { toWhere } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { addDays, fromDay, toDay } from '../lib/dates.ts';
import { organizationRule } from '../organizations/access.ts';
import type { Command } from '../write/command.ts';
import { deleteRow, findRow, updateRow } from '../write/updateRow.ts';
import { grantWriteRule, userWriteRule } from './access.ts';
import type { grantRoleSchema, revokeGrantSchema } from './inputs.ts';
import { kindsOf, mayGive, overlaps } from './rules.ts';

/**
 * Gives an account a role on a unit.
 * @throws NOT_FOUND for an account the viewer may not manage; BAD_USER_INPUT for the own account, a unit that is missing, hidden or
 * ended, a role that does not go with it or exceeds the viewer's own, days out of order, or a right the account has already.
 */
export async function grantRole(command: Command, input: z.output<typeof grantRoleSchema>) {
  const { tx, viewer, today } = command;
  if (input.userId === viewer.userId) throw badField('userId', 'OWN_ACCOUNT');
  const user = await findRow(command, 'user', input.userId, userWriteRule(viewer, today));
  await requirePlace(command, input);
  const validFrom = input.validFrom ?? fromDay(today);
  const validTo = input.validTo ?? null;
  if (toDay(validFrom) < today) throw badField('validFrom', 'AFTER', { other: today });
  if (validTo && validTo < validFrom) throw badField('validTo', 'AFTER', { other: 'validFrom' });
  // Holds the account's row, so that two equal grants at once cannot both pass the check below.
  await tx.user.updateMany({ where: { id: user.id }, data: { updatedAt: command.now } });
  await refuseOverlap(command, { ...input, validFrom, validTo });
  const { userId, role, organizationId, reason } = input;
  const grant = await tx.grant.create({
    data: { userId, role, organizationId, reason, validFrom, validTo, grantedById: viewer.userId },
  });
  await command.audit({
    entityType: 'Grant',
    entityId: grant.id,
    entityLabel: String(user.displayName),
    unit: grant,
    after: grant,
    reason,
  });
  return { id: userId };
}

/**
 * Takes a right back: at once, or after a last day. One that has not lasted a day is removed; the audit trail keeps it.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for an own grant or a last day that would lengthen it.
 */
export async function revokeGrant(command: Command, { id, version, validTo }: z.output<typeof revokeGrantSchema>) {
  const { viewer, today } = command;
  const rule = grantWriteRule(viewer);
  const grant = await findRow(command, 'grant', id, rule);
  const userId = String(grant.userId);
  if (userId === viewer.userId) throw badField('id', 'OWN_ACCOUNT');
  const last = validTo ? toDay(validTo) : addDays(today, -1);
  if (validTo && last < today) throw badField('validTo', 'AFTER', { other: today });
  if (grant.validTo instanceof Date && toDay(grant.validTo) < last)
    throw badField('validTo', 'BEFORE', { other: toDay(grant.validTo) });
  const label = await command.tx.user.findUnique({ where: { id: userId }, select: { displayName: true } });
  const record = { entityType: 'Grant', entityId: id, entityLabel: label?.displayName, unit: grant };
  if (last < toDay(grant.validFrom as Date)) {
    const before = await deleteRow(command, 'grant', { id, version }, rule);
    await command.audit({ ...record, before, after: null });
  } else {
    const { before, after } = await updateRow(command, 'grant', { id, version }, rule, { validTo: fromDay(last) });
    await command.audit({ ...record, before, after });
  }
  return { id: userId };
}

async function requirePlace(
  command: Command,
  { role, organizationId }: z.output<typeof grantRoleSchema>,
): Promise<void> {
  const { tx, viewer } = command;
  const place = await tx.organization.findFirst({
    where: { AND: [{ id: organizationId }, toWhere(organizationRule(viewer))] },
  });
  if (!place) throw badField('organizationId', 'UNKNOWN_REFERENCE');
  if (!mayGive(viewer.grants, role, place)) throw badField('role', 'GRANT_EXCEEDS');
  if (!kindsOf(role).includes(place.kind))
    throw badField('organizationId', 'ROLE_KIND', { allowed: kindsOf(role).join(', ') });
  if (place.validTo) throw badField('organizationId', 'ORGANIZATION_ENDED');
}

type Period = { userId: string; role: never | string; organizationId: string; validFrom: Date; validTo: Date | null };

async function refuseOverlap(
  command: Command,
  { userId, role, organizationId, validFrom, validTo }: Period,
): Promise<void> {
  const present = await command.tx.grant.findMany({ where: { userId, role: role as never, organizationId } });
  const period = { from: toDay(validFrom), to: validTo && toDay(validTo) };
  if (
    present.some((grant) =>
      overlaps(period, { from: toDay(grant.validFrom), to: grant.validTo && toDay(grant.validTo) }),
    )
  ) {
    throw badField('role', 'GRANT_OVERLAP');
  }
}

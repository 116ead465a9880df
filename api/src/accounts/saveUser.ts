import { searchKey, viSortKey } from '@phan-cong/prisma/names';
import { hashPassword, isStrongPassword, MIN_PASSWORD } from '@phan-cong/prisma/passwords';
import type { z } from 'zod';
import { toWhere } from '../access/rowRule.ts';
import { endSessionsOf } from '../access/sessions.ts';
import { badField, staleVersion } from '../errors.ts';
import { memberRule } from '../members/access.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { userWriteRule } from './access.ts';
import { auditUser } from './auditUser.ts';
import type { resetPasswordSchema, userCreateSchema, userUpdateSchema } from './inputs.ts';

/** @throws BAD_USER_INPUT for a name or e-mail in use, a weak password, or a member that is missing or hidden. */
export async function createUser(command: Command, input: z.output<typeof userCreateSchema>) {
  const { initialPassword, memberId, ...fields } = input;
  requireStrong(initialPassword, fields.username, 'initialPassword');
  await requireMember(command, memberId);
  const user = await command.tx.user.create({
    data: {
      ...fields,
      ...nameKeys(fields.displayName, fields.username),
      memberId,
      passwordHash: await hashPassword(initialPassword),
      mustChangePassword: true,
      createdById: command.viewer.userId,
    },
  });
  await auditUser(command, null, user);
  return user;
}

/**
 * Changes an account; one that may no longer sign in loses its sessions.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT as `createUser`.
 */
export async function updateUser(command: Command, input: z.output<typeof userUpdateSchema>) {
  const { id, version, ...fields } = input;
  const rule = userWriteRule(command.viewer, command.today);
  const present = await findRow(command, 'user', id, rule);
  if (fields.memberId !== present.memberId) await requireMember(command, fields.memberId);
  const { before, after } = await updateRow(command, 'user', { id, version }, rule, {
    ...fields,
    ...(fields.displayName ? nameKeys(fields.displayName, String(present.username)) : {}),
  });
  if (!after.isActive) await endSessionsOf(command.tx, id, command.now);
  await auditUser(command, before, after);
  return after;
}

/**
 * Sets a first password that must be changed, unlocks sign-in, and ends the account's sessions.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for a weak password.
 */
export async function resetPassword(
  command: Command,
  { id, version, newPassword }: z.output<typeof resetPasswordSchema>,
) {
  const rule = userWriteRule(command.viewer, command.today);
  const present = await findRow(command, 'user', id, rule);
  if (present.version !== version) throw staleVersion(version, Number(present.version));
  requireStrong(newPassword, String(present.username), 'newPassword');
  const { before, after } = await updateRow(command, 'user', { id, version }, rule, {
    passwordHash: await hashPassword(newPassword),
    mustChangePassword: true,
    failedSignIns: 0,
    lockedUntil: null,
  });
  await endSessionsOf(command.tx, id, command.now);
  await auditUser(command, before, after);
  return after;
}

/** Ends every session of an account. @throws NOT_FOUND. */
export async function endSessions(command: Command, id: string) {
  const user = await findRow(command, 'user', id, userWriteRule(command.viewer, command.today));
  await endSessionsOf(command.tx, id, command.now);
  await auditUser(command, user, user);
  return user;
}

async function requireMember(command: Command, memberId: string | null | undefined): Promise<void> {
  if (!memberId) return;
  const found = await command.tx.member.count({
    where: { AND: [{ id: memberId }, toWhere(memberRule(command.viewer))] },
  });
  if (found === 0) throw badField('memberId', 'UNKNOWN_REFERENCE');
}

function requireStrong(password: string, username: string, field: string): void {
  if (!isStrongPassword(password, username)) throw badField(field, 'PASSWORD_WEAK', { minimum: MIN_PASSWORD });
}

function nameKeys(displayName: string, username: string): Pick<Row, never> & { sortKey: string; searchKey: string } {
  return { sortKey: viSortKey(displayName), searchKey: searchKey(`${displayName} ${username}`) };
}

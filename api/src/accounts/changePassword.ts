import { hashPassword, isStrongPassword, MIN_PASSWORD } from '@phan-cong/prisma/passwords';
import { endSessionsOf, openSession } from '../access/sessions.ts';
import { badField } from '../errors.ts';
import type { Command } from '../write/command.ts';

/**
 * Gives the viewer's account a new password, ends all its sessions, and opens one in their place, so that no secret from before the
 * change opens anything.
 * @throws BAD_USER_INPUT for a weak password.
 */
export async function changePassword(command: Command, newPassword: string) {
  const { tx, viewer, now, context } = command;
  if (!isStrongPassword(newPassword, viewer.username))
    throw badField('newPassword', 'PASSWORD_WEAK', { minimum: MIN_PASSWORD });
  const user = await tx.user.update({
    where: { id: viewer.userId },
    data: { passwordHash: await hashPassword(newPassword), mustChangePassword: false, version: { increment: 1 } },
  });
  await endSessionsOf(tx, user.id, now);
  const session = await openSession(tx, user.id, now, context.config.SESSION_HOURS, context.userAgent);
  await command.audit({ entityType: 'User', entityId: user.id, entityLabel: user.displayName });
  return session;
}

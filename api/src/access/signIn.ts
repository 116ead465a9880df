import type { PrismaClient, User } from '@phan-cong/prisma/generated/client/client';
import { ApiError, rateLimited } from '../errors.ts';
import { pretendToVerify, verifyPassword } from './passwords.ts';

const MAX_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;

/** Failed tries of unknown accounts by name and address, so that they answer like known ones. */
const strangers = new Map<string, { failures: number; since: number }>();

/**
 * The account of a user name (or e-mail) and password. Ten failures lock the account's sign-in for 15 minutes; unknown accounts
 * answer the same, in the same time.
 * @throws SIGN_IN_FAILED (UNAUTHENTICATED) for a wrong pair; RATE_LIMITED while locked.
 */
export async function checkPassword(
  db: PrismaClient,
  login: string,
  password: string,
  address: string,
  now: Date,
): Promise<User> {
  const name = login.trim().toLowerCase();
  const user = await db.user.findFirst({ where: { OR: [{ username: name }, { email: name }] } });
  if (!user) {
    refuseStranger(`${name} ${address}`, now);
    await pretendToVerify(password);
    throw signInFailed();
  }
  if (user.lockedUntil && user.lockedUntil > now)
    throw rateLimited(Math.ceil((user.lockedUntil.getTime() - now.getTime()) / 60_000));
  // The try is counted before the check, so that many at once cannot pass the limit.
  const counted = await db.user.update({
    where: { id: user.id },
    data: {
      failedSignIns: { increment: 1 },
      lockedUntil: user.failedSignIns + 1 >= MAX_FAILURES ? new Date(now.getTime() + WINDOW_MS) : null,
    },
  });
  if (counted.failedSignIns > MAX_FAILURES && user.lockedUntil === null) throw rateLimited(WINDOW_MS / 60_000);
  const isRight = await verifyPassword(user.passwordHash, password);
  if (!isRight || !user.isActive) throw signInFailed();
  return db.user.update({ where: { id: user.id }, data: { failedSignIns: 0, lockedUntil: null, lastSignInAt: now } });
}

function signInFailed(): ApiError {
  return new ApiError('UNAUTHENTICATED', 'SIGN_IN_FAILED');
}

function refuseStranger(key: string, now: Date): void {
  if (strangers.size > 10_000) strangers.clear();
  const entry = strangers.get(key);
  const isFresh = entry !== undefined && now.getTime() - entry.since < WINDOW_MS;
  const failures = isFresh ? entry.failures + 1 : 1;
  if (failures > MAX_FAILURES) throw rateLimited(WINDOW_MS / 60_000);
  strangers.set(key, { failures, since: isFresh ? entry.since : now.getTime() });
}

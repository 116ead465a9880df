import type { PrismaClient, User } from '@phan-cong/prisma/generated/client/client';
import type { Config } from '../config.ts';
import { ApiError, rateLimited } from '../errors.ts';
import { countTry, type Limit, minutesLocked, TryCounter } from './lockout.ts';
import { pretendToVerify, verifyPassword } from './passwords.ts';

const LOCK_MS = 15 * 60_000;
const PER_ACCOUNT: Limit = { failures: 10, lockMs: LOCK_MS };
/** More tries at once for one account than this are refused without a look at the password. */
const MAX_RACES = 30;

type Counters = { names: TryCounter; addresses: TryCounter };

/** The counters of each running server, known by its settings. */
const counters = new WeakMap<Config, Counters>();

/** Who tries to sign in, and from where. */
export type SignInTry = { login: string; password: string; address: string; now: Date };

/**
 * The account of a user name (or e-mail) and password. Ten failures lock the account's sign-in for 15 minutes, and so do too many
 * (`SIGN_IN_FAILURES_PER_ADDRESS`) from one network address; names of no account are counted, answered and timed alike.
 * @throws SIGN_IN_FAILED (UNAUTHENTICATED) for a wrong pair; RATE_LIMITED while locked.
 */
export async function checkPassword(db: PrismaClient, config: Config, asked: SignInTry): Promise<User> {
  const { login, password, address, now } = asked;
  const { names, addresses } = countersOf(config);
  refuseLocked(addresses.count(address, now));
  const name = login.trim().toLowerCase();
  const user = await db.user.findFirst({ where: { OR: [{ username: name }, { email: name }] } });
  if (!user) {
    refuseLocked(names.count(name, now));
    await pretendToVerify(password);
    throw signInFailed();
  }
  await countAccountTry(db, user.id, now);
  const isRight = await verifyPassword(user.passwordHash, password);
  if (!isRight || !user.isActive) throw signInFailed();
  addresses.forgive(address);
  return db.user.update({ where: { id: user.id }, data: { failedSignIns: 0, lockedUntil: null, lastSignInAt: now } });
}

/**
 * True when the password is the account's; tries are counted as at sign-in, so that a stolen session cannot guess it.
 * @throws RATE_LIMITED while locked.
 */
export async function isOwnPassword(db: PrismaClient, userId: string, password: string, now: Date): Promise<boolean> {
  await countAccountTry(db, userId, now);
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const isRight = await verifyPassword(passwordHash, password);
  if (isRight) await db.user.update({ where: { id: userId }, data: { failedSignIns: 0, lockedUntil: null } });
  return isRight;
}

async function countAccountTry(db: PrismaClient, userId: string, now: Date): Promise<void> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const seen = await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { failedSignIns: true, lockedUntil: true },
    });
    const present = { failures: seen.failedSignIns, lockedUntil: seen.lockedUntil };
    const counted = countTry(present, PER_ACCOUNT, now);
    if (!counted) throw rateLimited(minutesLocked(present, now));
    const { count } = await db.user.updateMany({
      where: { id: userId, ...seen },
      data: { failedSignIns: counted.failures, lockedUntil: counted.lockedUntil },
    });
    if (count === 1) return;
  }
  throw rateLimited(1);
}

function countersOf(config: Config): Counters {
  const known = counters.get(config);
  if (known) return known;
  const made = {
    names: new TryCounter(PER_ACCOUNT),
    addresses: new TryCounter({ failures: config.SIGN_IN_FAILURES_PER_ADDRESS, lockMs: LOCK_MS }),
  };
  counters.set(config, made);
  return made;
}

function refuseLocked(minutes: number | null): void {
  if (minutes !== null) throw rateLimited(minutes);
}

function signInFailed(): ApiError {
  return new ApiError('UNAUTHENTICATED', 'SIGN_IN_FAILED');
}

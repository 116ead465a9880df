import { createHash, randomBytes } from 'node:crypto';
import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { findSession } from './findSession.sql.ts';
import { needsDuties, type Viewer, type ViewerGrant } from './viewer.ts';

export const SESSION_COOKIE = 'phan_cong_session';
const TOUCH_EVERY_MS = 60_000;
const IDLE_MS = 2 * 3_600_000;

/** The stored form of a session's secret. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type SessionDatabase = Pick<PrismaClient, 'session'>;

/** Opens a session and answers its secret, which is shown once and stored only as a hash. */
export async function openSession(
  db: SessionDatabase,
  userId: string,
  now: Date,
  hours: number,
  userAgent: string | null,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await db.session.create({
    data: {
      userId,
      tokenHash: tokenHash(token),
      expiresAt,
      createdAt: now,
      lastSeenAt: now,
      userAgent: userAgent?.slice(0, 200) ?? null,
    },
  });
  return { token, expiresAt };
}

/** Ends one session. */
export async function endSession(db: SessionDatabase, sessionId: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}

/** Ends every session of an account. */
export async function endSessionsOf(db: SessionDatabase, userId: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
}

/**
 * The viewer behind a session secret, with the grants in force today; null when the session is unknown, over, idle for two hours, or
 * its account is closed. Read anew on every request, so that a revocation acts at once.
 */
export async function viewerOf(
  db: PrismaClient,
  token: string | undefined,
  now: Date,
  today: string,
): Promise<Viewer | null> {
  if (!token || token.length > 100) return null;
  const session = await findSession(db, tokenHash(token), now, today);
  if (!session) return null;
  const lastSeenAt = new Date(session.lastSeenAt).getTime();
  if (now.getTime() - lastSeenAt > IDLE_MS) return null;
  if (now.getTime() - lastSeenAt > TOUCH_EVERY_MS) {
    await db.session.updateMany({ where: { id: session.sessionId }, data: { lastSeenAt: now } });
  }
  const { lastSeenAt: _seen, ...viewer } = session;
  return { ...viewer, duties: await dutiesOf(db, viewer.memberId, viewer.grants) };
}

async function dutiesOf(db: PrismaClient, memberId: string | null, grants: ViewerGrant[]): Promise<Viewer['duties']> {
  if (!memberId || !needsDuties(grants)) return { guidedMemberIds: [], chargedGroupIds: [], chargedHouseholdIds: [] };
  const [guided, charges] = await Promise.all([
    db.assignment.findMany({
      where: { guideId: memberId, status: 'ACTIVE' },
      select: { memberId: true },
      distinct: ['memberId'],
    }),
    db.householdCharge.findMany({
      where: { memberId, validTo: null },
      select: { householdId: true, household: { select: { groupId: true } } },
    }),
  ]);
  const groups = await db.assignment.findMany({
    where: { memberId, status: 'ACTIVE', householdGroupId: { not: null } },
    select: { householdGroupId: true },
  });
  const groupIds = [...charges.map((charge) => charge.household.groupId), ...groups.map((row) => row.householdGroupId)];
  return {
    guidedMemberIds: guided.map((row) => row.memberId),
    chargedGroupIds: [...new Set(groupIds.filter((id): id is string => id !== null))],
    chargedHouseholdIds: charges.map((charge) => charge.householdId),
  };
}

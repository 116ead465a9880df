import { openSession, SESSION_COOKIE } from '@phan-cong/api/access/sessions';
import type { Database } from '@phan-cong/prisma/client';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Role } from '@phan-cong/prisma/generated/client/enums';

/** A signed-in administrator of a unit. */
export type Administrator = { unitId: string; userId: string; cookie: string };

const UNITS = 24;

/** Administrators of up to 24 units spread evenly over those of a kind, each with an open session. */
export async function administratorsOf(
  db: Database['db'],
  kind: 'COMMUNE' | 'PROVINCE',
  role: Role,
): Promise<Administrator[]> {
  const units = await db.organization.findMany({ where: { kind }, orderBy: { sortKey: 'asc' }, select: { id: true } });
  const step = Math.max(1, units.length / UNITS);
  const chosen = units.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return Promise.all(chosen.map(({ id }) => administrator(db, role, id)));
}

async function administrator(db: Database['db'], role: Role, unitId: string): Promise<Administrator> {
  const user = await makeUser(db, { grants: [{ role, organizationId: unitId }] });
  const { token } = await openSession(db, user.id, new Date(), 12, 'bench');
  return { unitId, userId: user.id, cookie: `${SESSION_COOKIE}=${token}` };
}

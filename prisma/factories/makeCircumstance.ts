import type { Circumstance, Prisma } from '../generated/client/client.ts';
import { makeMember } from './makeMember.ts';
import type { FactoryDatabase } from './makeOrganization.ts';

/** Circumstances of a member with full capacity; the member is made when no `memberId` is given. */
export async function makeCircumstance(
  db: FactoryDatabase,
  overrides: Partial<Prisma.CircumstanceUncheckedCreateInput> = {},
): Promise<Circumstance> {
  const member = overrides.memberId
    ? await db.member.findUniqueOrThrow({ where: { id: overrides.memberId } })
    : await makeMember(db, overrides.branchId ? { branchId: overrides.branchId } : {});
  const recordedOn = overrides.recordedOn ?? new Date('2026-01-02');
  return db.circumstance.create({
    data: {
      workCapacity: 'FULL',
      hoursPerWeek: 6,
      consultedOn: recordedOn,
      ...overrides,
      recordedOn,
      memberId: member.id,
      branchId: overrides.branchId ?? member.branchId,
    },
  });
}

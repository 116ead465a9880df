import type { HouseholdVisit, Prisma } from '../generated/client/client.ts';
import { makeHousehold } from './makeHousehold.ts';
import { makeMember } from './makeMember.ts';
import type { FactoryDatabase } from './makeOrganization.ts';

/** A visit to a household, which is made when neither it nor a group is given; so is the member, in the branch of the place. */
export async function makeHouseholdVisit(
  db: FactoryDatabase,
  overrides: Partial<Prisma.HouseholdVisitUncheckedCreateInput> = {},
): Promise<HouseholdVisit> {
  const { householdGroupId } = overrides;
  const householdId = householdGroupId ? null : (overrides.householdId ?? (await makeHousehold(db)).id);
  const place = householdGroupId
    ? await db.householdGroup.findUniqueOrThrow({ where: { id: householdGroupId } })
    : await db.household.findUniqueOrThrow({ where: { id: householdId ?? '' } });
  const branchId = overrides.branchId ?? place.branchId;
  return db.householdVisit.create({
    data: {
      visitedOn: new Date('2026-10-05'),
      topic: 'LIFE',
      outcome: 'HEARD',
      ...overrides,
      householdId,
      branchId,
      memberId: overrides.memberId ?? (await makeMember(db, { branchId })).id,
    },
  });
}

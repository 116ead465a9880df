import type { HouseholdCharge, Prisma } from '../generated/client/client.ts';
import { makeAssignment } from './makeAssignment.ts';
import { makeHousehold } from './makeHousehold.ts';
import type { FactoryDatabase } from './makeOrganization.ts';

/**
 * An open charge of a household. Household and assignment (of kind HOUSEHOLD, in the household's branch) are made when
 * they are not given; the member and the first day are the assignment's.
 */
export async function makeCharge(
  db: FactoryDatabase,
  overrides: Partial<Prisma.HouseholdChargeUncheckedCreateInput> = {},
): Promise<HouseholdCharge> {
  const given = overrides.assignmentId
    ? await db.assignment.findUniqueOrThrow({ where: { id: overrides.assignmentId } })
    : null;
  const household = overrides.householdId
    ? await db.household.findUniqueOrThrow({ where: { id: overrides.householdId } })
    : await makeHousehold(db, given ? { branchId: given.branchId } : {});
  const assignment =
    given ??
    (await makeAssignment(db, {
      kind: 'HOUSEHOLD',
      householdGroupId: household.groupId,
      title: 'Phụ trách hộ',
      ...(overrides.memberId ? { memberId: overrides.memberId } : {}),
    }));
  return db.householdCharge.create({
    data: {
      validFrom: assignment.startsOn,
      ...overrides,
      memberId: overrides.memberId ?? assignment.memberId,
      householdId: household.id,
      assignmentId: assignment.id,
    },
  });
}

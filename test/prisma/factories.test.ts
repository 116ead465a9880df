import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { describe, expect, test } from 'vitest';
import { migratedDatabase } from './helpers.ts';

describe('a factory', () => {
  test('makes every parent a row needs, all in one branch', async () => {
    const { db } = await migratedDatabase();
    const charge = await makeCharge(db);
    const assignment = await db.assignment.findUniqueOrThrow({
      where: { id: charge.assignmentId },
      include: { plan: true, member: true, householdGroup: true },
    });
    expect(assignment.communeId).not.toBeNull();
    expect(charge.memberId).toBe(assignment.memberId);
    const branches = [assignment.plan.branchId, assignment.member.branchId, assignment.householdGroup?.branchId];
    expect(branches).toEqual([assignment.branchId, assignment.branchId, assignment.branchId]);
  });

  test('uses the parents it is given', async () => {
    const { db } = await migratedDatabase();
    const member = await makeMember(db);
    const plan = await makePlan(db, { branchId: member.branchId });
    const assignment = await makeAssignment(db, { memberId: member.id });
    expect(assignment).toMatchObject({ planId: plan.id, branchId: member.branchId });
    expect(await makeReview(db, { assignmentId: assignment.id })).toMatchObject({ memberId: member.id });
    expect(await makeCircumstance(db, { memberId: member.id })).toMatchObject({ branchId: member.branchId });
    const group = await makeHouseholdGroup(db, { branchId: member.branchId });
    const household = await makeHousehold(db, { groupId: group.id });
    expect(await makeCharge(db, { householdId: household.id, memberId: member.id })).toMatchObject({
      memberId: member.id,
      householdId: household.id,
    });
  });

  test('places an evaluation in the commune of its cycle, and a cycle in the commune of its member', async () => {
    const { db } = await migratedDatabase();
    const cycle = await makeCycle(db);
    expect(await makeEvaluation(db, { cycleId: cycle.id })).toMatchObject({ communeId: cycle.organizationId });
    const member = await makeMember(db);
    const evaluation = await makeEvaluation(db, { memberId: member.id });
    const own = await db.evaluationCycle.findUniqueOrThrow({ where: { id: evaluation.cycleId } });
    expect(own.organizationId).toBe(member.communeId);
  });
});

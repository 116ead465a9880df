import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../assignments/assignmentScene.ts';
import { record, recordedIn } from './recording.ts';

const MEMBERS = 60;
const HOUSEHOLDS = 400;
const OWN_TASKS = 20;
const OWN_HOUSEHOLDS = 100;
/** The bar is a second on a real server; this is far more, for machines that do other work at the same time. */
const LIMIT_MS = 5_000;

let s: Scene;
beforeAll(async () => {
  s = await openScene();
}, 240_000);
afterAll(() => s.t.close());

/** A branch of sixty members and four hundred households; one member, who guides all others, has a hundred households. */
async function fillBranch() {
  const busy = await makeMember(s.db, { branchId: s.branchId, position: 'COMMITTEE_MEMBER' });
  const common = { planId: s.plan.id, taskFieldId: s.taskField.id };
  const group = await makeHouseholdGroup(s.db, { branchId: s.branchId });
  const tasks: string[] = [];
  for (let number = 0; number < OWN_TASKS; number += 1)
    tasks.push((await makeAssignment(s.db, { ...common, memberId: busy.id, kind: 'HOUSEHOLD' })).id);
  for (let number = 3; number < MEMBERS; number += 1) {
    const other = await makeMember(s.db, { branchId: s.branchId });
    await makeAssignment(s.db, { ...common, memberId: other.id, guideId: busy.id });
  }
  const households: string[] = [];
  for (let number = 0; number < HOUSEHOLDS; number += 1)
    households.push((await makeHousehold(s.db, { branchId: s.branchId, groupId: group.id })).id);
  await s.db.householdCharge.createMany({
    data: households.slice(0, OWN_HOUSEHOLDS).map((householdId, index) => ({
      householdId,
      assignmentId: tasks[index % OWN_TASKS] ?? '',
      memberId: busy.id,
      validFrom: new Date('2026-01-05'),
    })),
  });
  return busy;
}

test('previewing and applying an event in a branch of 60 members and 400 households is quick', async () => {
  const busy = await fillBranch();
  const took = async (dryRun: boolean) => {
    const began = performance.now();
    const { effect } = recordedIn(
      await record(s, { memberId: busy.id, kind: 'OFFICIAL_TRANSFER', toPlace: 'Hà Nam', dryRun }),
    );
    expect(effect.adjustments).toHaveLength(OWN_TASKS + MEMBERS - 3);
    expect(effect.households).toHaveLength(OWN_HOUSEHOLDS);
    return performance.now() - began;
  };
  const times = { preview: await took(true), apply: await took(false) };
  expect(times.preview).toBeLessThan(LIMIT_MS);
  expect(times.apply).toBeLessThan(LIMIT_MS);
}, 240_000);

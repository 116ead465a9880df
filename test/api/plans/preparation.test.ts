import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let branchId: string;
let planId: string;
let taskFieldId: string;
let secretary: string;
let stranger: string;
let plainMember: string;
let guideId: string;
let youngId: string;
let idleId: string;

beforeAll(async () => {
  t = await startTestApp();
  await t.db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow) });
  const communeId = (await makeOrganization(t.db, { kind: 'COMMUNE' })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId })).id;
  const otherBranch = (await makeBranch(t.db, { parentId: communeId })).id;
  taskFieldId = (await makeTaskField(t.db)).id;
  const user = async (role: 'BRANCH_SECRETARY' | 'MEMBER', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  secretary = await user('BRANCH_SECRETARY', branchId);
  stranger = await user('BRANCH_SECRETARY', otherBranch);
  plainMember = await user('MEMBER', branchId);
  planId = (await makePlan(t.db, { branchId, year: 2027, status: 'DRAFT' })).id;
  guideId = (await makeMember(t.db, { branchId, position: 'SECRETARY', fullName: 'Trần Văn Bí' })).id;
  youngId = (
    await makeMember(t.db, {
      branchId,
      fullName: 'Lê Thị Trẻ',
      birthDate: new Date('2000-01-01'),
      joinedOn: new Date('2024-01-01'),
      officialOn: null,
    })
  ).id;
  idleId = (await makeMember(t.db, { branchId, fullName: 'Phạm Văn Rảnh' })).id;
  await makeMember(t.db, { branchId, fullName: 'Vũ Văn Miễn', status: 'EXEMPT' });
  await makeAssignment(t.db, { planId, memberId: youngId, taskFieldId, status: 'PROPOSED' });
  await makeAssignment(t.db, { planId, memberId: guideId, taskFieldId, status: 'PROPOSED' });
  await makeCircumstance(t.db, { memberId: guideId, recordedOn: new Date('2026-11-01') });
  await makeCircumstance(t.db, { memberId: youngId, recordedOn: new Date('2025-01-01') });
});
afterAll(() => t.close());

const PREPARATION = `query($branchId: ID!, $year: Int!) { planPreparation(branchId: $branchId, year: $year) {
  assignmentPlan { id } assignedCount householdCount coveredHouseholdCount
  members { memberId circumstances unassignedReason needsGuide isGuideMissing loadCap }
  guides { memberId memberCount assignmentCount isOverloaded } } }`;
const LOADS = `query($branchId: ID!) { guideLoads(branchId: $branchId) { memberId memberCount assignmentCount } }`;
const mutation = (name: string) =>
  `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { count } }`;

describe('preparing a plan', () => {
  test('says for each assignable member what is left', async () => {
    const { data } = await t.graphql(secretary, PREPARATION, { branchId, year: 2027 });
    const { members, ...rest } = data.planPreparation;
    expect(rest).toMatchObject({
      assignmentPlan: { id: planId },
      assignedCount: 2,
      guides: [{ memberId: guideId, memberCount: 0 }],
    });
    const byId = new Map(members.map((each: { memberId: string }) => [each.memberId, each]));
    expect(byId.size).toBe(3);
    expect(byId.get(guideId)).toMatchObject({ circumstances: 'CURRENT', unassignedReason: null, needsGuide: false });
    expect(byId.get(youngId)).toMatchObject({
      circumstances: 'STALE',
      needsGuide: true,
      isGuideMissing: true,
      loadCap: 6,
    });
    expect(byId.get(idleId)).toMatchObject({ circumstances: 'MISSING', unassignedReason: 'NEVER_ASSIGNED' });
  });

  test('is for those who read the plans of the branch', async () => {
    const refusal = async (user: string | null, document: string) =>
      (await t.graphql(user, document, { branchId, year: 2027 })).errors?.[0]?.extensions;
    for (const document of [PREPARATION, LOADS]) {
      expect((await refusal(null, document))?.code).toBe('UNAUTHENTICATED');
      expect((await refusal(plainMember, document))?.code).toBe('FORBIDDEN');
      expect((await refusal(stranger, document))?.fields).toMatchObject({ branchId: { key: 'UNKNOWN_REFERENCE' } });
    }
  });

  test('gives several tasks at once, all or none, naming the row that is not right', async () => {
    const row = { memberId: idleId, taskFieldId, title: 'Vận động nhân dân', dueOn: '2027-12-31' };
    const propose = (user: string, rows: unknown) =>
      t.graphql(user, mutation('proposeAssignments'), { input: { planId, rows } });
    const bad = await propose(secretary, [row, { ...row, memberId: youngId, guideId: youngId }]);
    expect(bad.errors?.[0]?.extensions.fields).toMatchObject({ 'rows.1.guideId': { key: 'GUIDE_IS_MEMBER' } });
    expect(await t.db.assignment.count({ where: { memberId: idleId } })).toBe(0);
    expect((await propose(stranger, [row])).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await propose(secretary, [row])).data.proposeAssignments).toEqual({ count: 1 });
    expect(await t.db.assignment.findFirst({ where: { memberId: idleId } })).toMatchObject({
      planId,
      status: 'PROPOSED',
      startsOn: new Date('2027-01-01'),
      dueOn: new Date('2027-12-31'),
    });
  });

  test('gives guides to tasks that have none, audited, and leaves the others', async () => {
    const assign = (rows: unknown) => t.graphql(secretary, mutation('assignPlanGuides'), { input: { planId, rows } });
    const bad = await assign([{ memberId: youngId, guideId: idleId }]);
    expect(bad.errors?.[0]?.extensions.fields).toMatchObject({ 'rows.0.guideId': { key: 'GUIDE_NOT_COMMITTEE' } });
    expect((await assign([{ memberId: youngId, guideId }])).data.assignPlanGuides).toEqual({ count: 1 });
    expect((await assign([{ memberId: youngId, guideId }])).data.assignPlanGuides).toEqual({ count: 0 });
    const task = await t.db.assignment.findFirstOrThrow({ where: { memberId: youngId, planId } });
    expect(task).toMatchObject({ guideId, version: 2 });
    expect(await t.db.auditEntry.count({ where: { entityId: task.id, action: 'assignPlanGuides' } })).toBe(1);
    await t.db.assignment.update({ where: { id: task.id }, data: { status: 'ACTIVE' } });
    expect((await t.graphql(secretary, LOADS, { branchId })).data.guideLoads).toEqual([
      { memberId: guideId, memberCount: 1, assignmentCount: 1 },
    ]);
  });

  test('records the circumstances of several members at once', async () => {
    const record = (rows: unknown) => t.graphql(secretary, mutation('recordCircumstances'), { input: { rows } });
    const row = { memberId: idleId, workCapacity: 'LIGHT', consultedById: guideId, consultedOn: '2026-11-20' };
    const bad = await record([row, { ...row, memberId: youngId, consultedOn: '2027-01-01' }]);
    expect(bad.errors?.[0]?.extensions.fields).toMatchObject({ 'rows.1.consultedOn': { key: 'IN_THE_FUTURE' } });
    expect(await t.db.circumstance.count({ where: { memberId: idleId } })).toBe(0);
    expect((await record([row])).data.recordCircumstances).toEqual({ count: 1 });
    expect(await t.db.circumstance.findFirst({ where: { memberId: idleId } })).toMatchObject({ workCapacity: 'LIGHT' });
  });

  test('stops once the plan is adopted', async () => {
    await t.db.assignmentPlan.update({ where: { id: planId }, data: { status: 'ADOPTED' } });
    const rows = [{ memberId: idleId, taskFieldId, title: 'Muộn' }];
    const late = await t.graphql(secretary, mutation('proposeAssignments'), { input: { planId, rows } });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', key: 'LOCKED' });
  });
});

import { needsReason, reasonAbove, standingOf } from '@phan-cong/api/assignments/loadRules';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from './assignmentScene.ts';

let s: Scene;

beforeAll(async () => {
  s = await openScene();
  await s.db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow) });
});
afterAll(() => s.t.close());

const CREATE =
  'mutation($input: AssignmentCreateInput!) { createAssignment(input: $input) { assignment { id version loadReason } } }';
const UPDATE =
  'mutation($input: AssignmentUpdateInput!) { updateAssignment(input: $input) { assignment { id version loadReason } } }';
const REASSIGN = `mutation($input: ReassignAssignmentsInput!) {
  reassignAssignments(input: $input) { rows { outcome reasonKey message newAssignmentId } } }`;
const LOAD = `query($id: ID!) { member(id: $id) {
  load { weight cap standing taskCount householdCount workCapacity needsReason reasons } } }`;

const elder = (born = '1950-05-01') => makeMember(s.db, { branchId: s.branchId, birthDate: new Date(born) });
const task = (memberId: string, over: Record<string, unknown> = {}) => ({
  memberId,
  taskFieldId: s.taskField.id,
  title: 'Tuyên truyền',
  startsOn: '2026-11-01',
  loadWeight: 4,
  ...over,
});
const loadOf = async (userId: string, id: string) => (await s.t.graphql(userId, LOAD, { id })).data.member?.load;

describe('a heavy load of an elderly member', () => {
  test('needs a reason when a task is given, which then stays with the assignment and is shown', async () => {
    const { id } = await elder();
    const refused = refusalOf(await s.t.graphql(s.secretary, CREATE, { input: task(id) }));
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', fields: { loadReason: { key: 'LOAD_REASON_NEEDED' } } });
    const loadReason = 'Chi bộ ít đảng viên, đồng chí tự nguyện';
    const answer = await s.t.graphql(s.secretary, CREATE, { input: task(id, { loadReason }) });
    expect(answer.data.createAssignment.assignment.loadReason).toBe(loadReason);
    expect(await loadOf(s.secretary, id)).toMatchObject({ weight: 4, needsReason: true, reasons: [loadReason] });
    const entry = await s.db.auditEntry.findFirst({ where: { memberId: id, action: 'createAssignment' } });
    expect(entry?.after).toMatchObject({ loadReason });
  });

  test('counts what they carry already, and their age on the first day', async () => {
    const { id } = await elder();
    await makeAssignment(s.db, { memberId: id, planId: s.plan.id, loadWeight: 2 });
    const one = await s.t.graphql(s.secretary, CREATE, { input: task(id, { loadWeight: 1 }) });
    expect(one.errors).toBeUndefined();
    expect(refusalOf(await s.t.graphql(s.secretary, CREATE, { input: task(id, { loadWeight: 1 }) }))).toMatchObject({
      fields: { loadReason: { key: 'LOAD_REASON_NEEDED' } },
    });
    const turning = await elder('1956-11-02');
    expect((await s.t.graphql(s.secretary, CREATE, { input: task(turning.id) })).errors).toBeUndefined();
    const later = task(turning.id, { startsOn: '2026-11-02', title: 'Hòa giải' });
    expect(refusalOf(await s.t.graphql(s.secretary, CREATE, { input: later }))?.code).toBe('BAD_USER_INPUT');
  });

  test('is asked about again only when weight, stage or reason change', async () => {
    const { id: memberId } = await elder();
    const { id } = await makeAssignment(s.db, { memberId, planId: s.plan.id, loadWeight: 5 });
    const renamed = await s.t.graphql(s.secretary, UPDATE, { input: { id, version: 1, title: 'Dân vận' } });
    expect(renamed.errors).toBeUndefined();
    expect(refusalOf(await s.t.graphql(s.secretary, UPDATE, { input: { id, version: 2, loadWeight: 6 } }))?.code).toBe(
      'BAD_USER_INPUT',
    );
    const given = await s.t.graphql(s.secretary, UPDATE, {
      input: { id, version: 2, loadWeight: 6, loadReason: 'Tự nguyện' },
    });
    expect(given.data.updateAssignment.assignment.loadReason).toBe('Tự nguyện');
    expect(
      refusalOf(await s.t.graphql(s.secretary, UPDATE, { input: { id, version: 3, loadReason: null } }))?.code,
    ).toBe('BAD_USER_INPUT');
    const lighter = { id, version: 3, loadWeight: 3, loadReason: null };
    expect((await s.t.graphql(s.secretary, UPDATE, { input: lighter })).errors).toBeUndefined();
  });

  test('is refused in a reassignment without a reason, and carried out with one', async () => {
    const { id: toMemberId } = await elder();
    const { id } = await makeAssignment(s.db, {
      memberId: s.an.id,
      planId: s.plan.id,
      loadWeight: 4,
      title: 'Khuyến học',
    });
    const input = { ids: [id], toMemberIds: [toMemberId], effectiveOn: '2026-11-23', reason: 'Sắp xếp lại' };
    const refused = await s.t.graphql(s.secretary, REASSIGN, { input });
    expect(refused.data.reassignAssignments.rows).toEqual([
      {
        outcome: 'REFUSED',
        reasonKey: 'LOAD_REASON_NEEDED',
        message: expect.stringContaining('4'),
        newAssignmentId: null,
      },
    ]);
    const moved = await s.t.graphql(s.secretary, REASSIGN, { input: { ...input, loadReason: 'Tự nguyện' } });
    const [row] = moved.data.reassignAssignments.rows;
    expect(row.outcome).toBe('MOVED');
    const after = await s.db.assignment.findUniqueOrThrow({ where: { id: row.newAssignmentId } });
    expect(after.loadReason).toBe('Tự nguyện');
  });
});

describe("a member's load", () => {
  test('stands against the cap of the latest circumstances', async () => {
    const { id } = await makeMember(s.db, { branchId: s.branchId });
    expect(await loadOf(s.secretary, id)).toMatchObject({ weight: 0, cap: 6, standing: 'NONE', workCapacity: null });
    await makeCircumstance(s.db, { memberId: id, recordedOn: new Date('2026-01-02'), workCapacity: 'FULL' });
    await makeCircumstance(s.db, { memberId: id, recordedOn: new Date('2026-06-02'), workCapacity: 'LIGHT' });
    const { id: assignmentId } = await makeAssignment(s.db, {
      memberId: id,
      planId: s.plan.id,
      loadWeight: 2,
      kind: 'HOUSEHOLD',
    });
    await makeCharge(s.db, { assignmentId, memberId: id });
    await makeAssignment(s.db, { memberId: id, planId: s.plan.id, loadWeight: 9, status: 'PROPOSED' });
    expect(await loadOf(s.secretary, id)).toEqual({
      weight: 2,
      cap: 2,
      standing: 'FULL',
      taskCount: 1,
      householdCount: 1,
      workCapacity: 'LIGHT',
      needsReason: false,
      reasons: [],
    });
    await makeAssignment(s.db, { memberId: id, planId: s.plan.id, loadWeight: 1 });
    expect(await loadOf(s.communeAdmin, id)).toMatchObject({ weight: 3, standing: 'OVER' });
  });

  test('is hidden from guides, from the member, and from other branches', async () => {
    expect(await loadOf(s.provinceAdmin, s.an.id)).toMatchObject({ cap: 6 });
    expect(await loadOf(s.guideUser, s.an.id)).toBeNull();
    expect(await loadOf(s.anUser, s.an.id)).toBeNull();
    expect((await s.t.graphql(s.otherSecretary, LOAD, { id: s.an.id })).data.member).toBeNull();
    expect(refusalOf(await s.t.graphql(null, LOAD, { id: s.an.id }))?.code).toBe('UNAUTHENTICATED');
  });
});

describe('the rules of load', () => {
  const settings = {
    loadCap: null,
    elderlyAge: 70,
    elderlyHeavyLoad: 3,
    youngAge: null,
    guideMaxMembers: null,
    householdsPerLoad: null,
    householdsPerMember: { most: null, light: null },
  };

  test.each([
    [0, 6, 'NONE'],
    [0, null, 'NONE'],
    [5, 6, 'UNDER'],
    [99, null, 'UNDER'],
    [6, 6, 'FULL'],
    [7, 6, 'OVER'],
    [1, 0, 'OVER'],
  ] as const)('a load of %i against %s is %s', (load, cap, standing) => {
    expect(standingOf(load, cap)).toBe(standing);
  });

  test('ask a reason of those who are elderly on the day, and of nobody without a rule or a birth date', () => {
    const born = (birthDay: string | null) => ({ birthDay, birthDatePrecision: 'DAY' as const });
    expect(reasonAbove(born('1956-11-23'), '2026-11-23', settings)).toBe(3);
    expect(reasonAbove(born('1956-11-24'), '2026-11-23', settings)).toBeNull();
    expect(reasonAbove(born(null), '2026-11-23', settings)).toBeNull();
    expect(reasonAbove(born('1940-01-01'), '2026-11-23', { ...settings, elderlyAge: null })).toBeNull();
    expect([needsReason(2, 1, 3), needsReason(3, 1, 3), needsReason(9, 0, 3), needsReason(9, 9, null)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

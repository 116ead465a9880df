import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeHouseholdVisit } from '@phan-cong/prisma/factories/makeHouseholdVisit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from '../assignments/assignmentScene.ts';

let s: Scene;
let groupId: string;
/** A household in An's charge, and one in nobody's. */
let charged: string;
let free: string;

beforeAll(async () => {
  s = await openScene();
  groupId = (await makeHouseholdGroup(s.db, { branchId: s.branchId, name: 'Nhóm hộ số 1' })).id;
  charged = (await makeHousehold(s.db, { groupId, label: 'Số 5 ngõ 7' })).id;
  free = (await makeHousehold(s.db, { groupId, label: 'Số 9 ngõ 7' })).id;
  const assignment = await makeAssignment(s.db, { memberId: s.an.id, kind: 'HOUSEHOLD' });
  await makeCharge(s.db, { householdId: charged, assignmentId: assignment.id });
});
afterAll(() => s.t.close());

const FIELDS = `id version visitedOn topic outcome forwardedTo resolvedOn note isOpen isEditable memberName placeName
  member { id } household { id } householdGroup { id } branch { id }`;
const mutation = (name: string, input: string) =>
  `mutation($input: ${input}!) { ${name}(input: $input) { householdVisit { ${FIELDS} } } }`;
const CREATE = mutation('createHouseholdVisit', 'HouseholdVisitCreateInput');
const UPDATE = mutation('updateHouseholdVisit', 'HouseholdVisitUpdateInput');
const ONE = `query($id: ID!) { householdVisit(id: $id) { ${FIELDS} } }`;
const LIST = `query($filter: HouseholdVisitFilter, $orderBy: HouseholdVisitOrderBy) {
  householdVisits(filter: $filter, orderBy: $orderBy, first: 100) { nodes { id } totalCount } }`;

type Answer = Awaited<ReturnType<Scene['t']['graphql']>>;
const run = (user: string | null, document: string, input: object) => s.t.graphql(user, document, { input });
const visit = (more: object = {}) => ({ visitedOn: '2026-11-20', topic: 'LIFE', outcome: 'HEARD', ...more });
const keysOf = (answer: Answer) =>
  Object.fromEntries(
    Object.entries((refusalOf(answer)?.fields ?? {}) as Record<string, { key: string }>).map(([field, { key }]) => [
      field,
      key,
    ]),
  );
const saved = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return (Object.values(answer.data)[0] as { householdVisit: Record<string, never> }).householdVisit;
};

describe('a visit', () => {
  test('is recorded by whoever is in charge as their own, changed by them, and audited', async () => {
    const made = saved(await run(s.anUser, CREATE, visit({ householdId: charged, note: ' Mong sửa đường vào ngõ ' })));
    expect(made).toMatchObject({
      memberName: 'Nguyễn Thị An',
      member: { id: s.an.id },
      placeName: 'Số 5 ngõ 7',
      household: { id: charged },
      householdGroup: null,
      branch: { id: s.branchId },
      note: 'Mong sửa đường vào ngõ',
      isOpen: false,
      isEditable: true,
    });
    expect(await s.db.auditEntry.findFirst({ where: { entityId: made.id } })).toMatchObject({
      action: 'createHouseholdVisit',
      memberId: s.an.id,
      entityLabel: 'Số 5 ngõ 7',
      branchId: s.branchId,
      after: expect.not.objectContaining({ note: expect.anything() }),
    });
    const TRAIL = `{ auditEntries(filter: { entityId: "${made.id}" }) { nodes { entityLabel after } } }`;
    const shown = async (user: string) => (await s.t.graphql(user, TRAIL)).data.auditEntries.nodes[0];
    expect(await shown(s.communeAdmin)).toMatchObject({ entityLabel: 'Số 5 ngõ 7', after: { householdId: charged } });
    const hidden = JSON.stringify(await shown(s.provinceAdmin));
    expect(hidden).toContain('•••');
    for (const secret of ['Số 5', charged, s.an.id]) expect(hidden).not.toContain(secret);
    const forwarded = { id: made.id, version: 1, outcome: 'FORWARDED', forwardedTo: 'Ủy ban nhân dân xã' };
    expect(saved(await run(s.anUser, UPDATE, forwarded))).toMatchObject({ version: 2, isOpen: true });
    expect(refusalOf(await run(s.anUser, UPDATE, forwarded))).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    const settled = saved(
      await run(s.anUser, UPDATE, { id: made.id, version: 2, resolvedOn: '2026-11-22', note: null }),
    );
    expect(settled).toMatchObject({ isOpen: false, resolvedOn: '2026-11-22', note: null, topic: 'LIFE' });
  });

  test('to a group as a whole is recorded by the secretary for a member of the branch', async () => {
    const input = visit({ householdGroupId: groupId, memberId: s.binh.id });
    expect(saved(await run(s.secretary, CREATE, input))).toMatchObject({
      memberName: 'Trần Văn Bình',
      placeName: 'Nhóm hộ số 1',
      household: null,
      householdGroup: { id: groupId },
    });
    const bad = async (more: object) => keysOf(await run(s.secretary, CREATE, { ...input, ...more }));
    expect(await bad({ memberId: s.stranger.id })).toEqual({ memberId: 'UNKNOWN_REFERENCE' });
    expect(await bad({ memberId: undefined })).toEqual({ memberId: 'REQUIRED' });
  });

  test('is recorded by nobody else', async () => {
    const input = visit({ householdId: free });
    expect(keysOf(await run(s.anUser, CREATE, input))).toEqual({ householdId: 'UNKNOWN_REFERENCE' });
    expect(keysOf(await run(s.guideUser, CREATE, input))).toEqual({ householdId: 'FORBIDDEN' });
    const another = visit({ householdId: charged, memberId: s.binh.id });
    expect(keysOf(await run(s.anUser, CREATE, another))).toEqual({ memberId: 'UNKNOWN_REFERENCE' });
    expect(keysOf(await run(s.otherSecretary, CREATE, { ...input, memberId: s.stranger.id }))).toEqual({
      householdId: 'UNKNOWN_REFERENCE',
    });
    for (const user of [s.communeAdmin, s.provinceAdmin, s.analyst])
      expect(refusalOf(await run(user, CREATE, input))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await run(null, CREATE, input))?.code).toBe('UNAUTHENTICATED');
  });

  test('by a committee member in charge may not be said of another, nor may another change it', async () => {
    const task = await makeAssignment(s.db, { memberId: s.guide.id, kind: 'HOUSEHOLD' });
    const household = await makeHousehold(s.db, { groupId });
    await makeCharge(s.db, { householdId: household.id, assignmentId: task.id });
    const input = visit({ householdId: household.id });
    expect(keysOf(await run(s.guideUser, CREATE, { ...input, memberId: s.binh.id }))).toEqual({
      memberId: 'FORBIDDEN',
    });
    const own = saved(await run(s.guideUser, CREATE, input));
    const others = await makeHouseholdVisit(s.db, { householdId: household.id, memberId: s.binh.id });
    const seen = (await s.t.graphql(s.guideUser, ONE, { id: others.id })).data.householdVisit;
    expect(seen).toMatchObject({ id: others.id, isEditable: false });
    const change = { id: others.id, version: 1, topic: 'WISHES' };
    expect(refusalOf(await run(s.guideUser, UPDATE, change))?.code).toBe('NOT_FOUND');
    expect(saved(await run(s.secretary, UPDATE, change))).toMatchObject({ topic: 'WISHES' });
    expect(saved(await run(s.guideUser, UPDATE, { id: own.id, version: 1, topic: 'POLICY' })).topic).toBe('POLICY');
  });

  test('explains bad input by field', async () => {
    const bad = async (more: object) => keysOf(await run(s.anUser, CREATE, visit({ householdId: charged, ...more })));
    expect(await bad({ householdGroupId: groupId })).toEqual({ householdId: 'HOUSEHOLD_OR_GROUP' });
    expect(await bad({ householdId: undefined })).toEqual({ householdId: 'HOUSEHOLD_OR_GROUP' });
    expect(await bad({ visitedOn: '2026-11-24' })).toEqual({ visitedOn: 'IN_THE_FUTURE' });
    expect(await bad({ visitedOn: '2023-11-22' })).toEqual({ visitedOn: 'AFTER' });
    expect(await bad({ resolvedOn: '2026-11-19' })).toEqual({ resolvedOn: 'AFTER' });
    expect(await bad({ resolvedOn: '2026-11-24' })).toEqual({ resolvedOn: 'IN_THE_FUTURE' });
    expect(await bad({ outcome: 'FORWARDED' })).toEqual({ forwardedTo: 'REQUIRED' });
    expect(await bad({ outcome: 'FORWARDED', forwardedTo: ' ' })).toEqual({ forwardedTo: 'REQUIRED' });
    expect(await bad({ note: 'x'.repeat(301) })).toEqual({ note: 'TOO_LONG' });
    expect(await bad({ outcome: 'FORWARDED', forwardedTo: 'x'.repeat(201) })).toEqual({ forwardedTo: 'TOO_LONG' });
    const ended = await makeHousehold(s.db, { groupId, endedOn: new Date('2026-11-01') });
    const late = visit({ householdId: ended.id, memberId: s.an.id });
    expect(keysOf(await run(s.secretary, CREATE, late))).toEqual({ householdId: 'ALREADY_ENDED' });
    expect(saved(await run(s.secretary, CREATE, { ...late, visitedOn: '2026-11-01' })).visitedOn).toBe('2026-11-01');
  });

  test('names no resident: numbers never, names once somebody has looked', async () => {
    const record = (more: object) => run(s.anUser, CREATE, visit({ householdId: charged, ...more }));
    const phone = { note: 'Gọi lại số 0912 345 678', confirmedNoResidentData: true };
    expect(keysOf(await record(phone))).toEqual({ note: 'PERSONAL_DATA' });
    const named = { note: 'Đã gặp bà Nguyễn Thị Hoa' };
    expect(keysOf(await record(named))).toEqual({ note: 'RESIDENT_DATA' });
    const made = saved(await record({ ...named, confirmedNoResidentData: true }));
    const again = { id: made.id, version: 1, outcome: 'FORWARDED', forwardedTo: 'ông Trần Văn Nam' };
    expect(keysOf(await run(s.anUser, UPDATE, again))).toEqual({ forwardedTo: 'RESIDENT_DATA' });
    expect(saved(await run(s.anUser, UPDATE, { ...again, confirmedNoResidentData: true })).version).toBe(2);
  });
});

describe('visits', () => {
  test('are found by member, place, unit, topic, outcome, day and what is open, and counted', async () => {
    const group = await makeHouseholdGroup(s.db, { branchId: s.branchId });
    const household = await makeHousehold(s.db, { groupId: group.id });
    const whole = await makeHouseholdVisit(s.db, {
      householdGroupId: group.id,
      memberId: s.binh.id,
      visitedOn: new Date('2026-03-01'),
      topic: 'WISHES',
      outcome: 'FORWARDED',
      forwardedTo: 'Ban công tác Mặt trận',
    });
    const one = await makeHouseholdVisit(s.db, {
      householdId: household.id,
      memberId: s.guide.id,
      visitedOn: new Date('2026-06-01'),
      outcome: 'FOLLOW_UP',
      resolvedOn: new Date('2026-06-02'),
    });
    const ids = async (filter: object, orderBy?: object, user = s.secretary) => {
      const { data } = await s.t.graphql(user, LIST, {
        filter: { householdGroupId: group.id, ...filter },
        orderBy,
      });
      return data.householdVisits.nodes.map((node: { id: string }) => node.id);
    };
    expect(await ids({})).toEqual([one.id, whole.id]);
    expect(await ids({}, { field: 'MEMBER_NAME', direction: 'ASC' })).toEqual([whole.id, one.id]);
    expect(await ids({ householdId: household.id })).toEqual([one.id]);
    expect(await ids({ memberId: s.binh.id })).toEqual([whole.id]);
    expect(await ids({ topic: { eq: 'WISHES' } })).toEqual([whole.id]);
    expect(await ids({ outcome: { in: ['FOLLOW_UP'] } })).toEqual([one.id]);
    expect(await ids({ isOpen: true })).toEqual([whole.id]);
    expect(await ids({ isOpen: false })).toEqual([one.id]);
    expect(await ids({ visitedOn: { gte: '2026-03-01', lte: '2026-03-01' } })).toEqual([whole.id]);
    expect(await ids({ within: s.otherBranchId })).toEqual([]);
    expect(await ids({ within: s.branchId }, undefined, s.communeAdmin)).toEqual([one.id, whole.id]);
    expect(await ids({}, undefined, s.otherSecretary)).toEqual([]);

    const COUNTS = `query($group: ID!, $household: ID!, $member: ID!, $from: Date, $to: Date) {
      householdGroup(id: $group) { visitCount(from: $from, to: $to) visits { id } }
      household(id: $household) { visitCount(from: $from, to: $to) visits { id } }
      member(id: $member) { visitCount(from: $from, to: $to) } }`;
    const keys = { group: group.id, household: household.id, member: s.guide.id };
    const counts = async (window: object) => (await s.t.graphql(s.secretary, COUNTS, { ...keys, ...window })).data;
    expect(await counts({ from: '2026-03-01', to: '2026-06-01' })).toEqual({
      householdGroup: { visitCount: 2, visits: [{ id: whole.id }] },
      household: { visitCount: 1, visits: [{ id: one.id }] },
      member: { visitCount: 1 },
    });
    expect(await counts({ from: '2026-03-02' })).toMatchObject({ householdGroup: { visitCount: 1 } });
    expect(await counts({ to: '2026-05-31' })).toMatchObject({
      householdGroup: { visitCount: 1 },
      household: { visitCount: 0 },
      member: { visitCount: 0 },
    });
  });

  test('are hidden from the province and the analyst, whose counts of them are none', async () => {
    for (const user of [s.provinceAdmin, s.analyst])
      expect(refusalOf(await s.t.graphql(user, LIST, {}))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await s.t.graphql(null, LIST, {}))?.code).toBe('UNAUTHENTICATED');
    await makeHouseholdVisit(s.db, { householdId: charged, memberId: s.an.id });
    const count = `query($id: ID!) { member(id: $id) { visitCount } }`;
    const of = async (user: string) => (await s.t.graphql(user, count, { id: s.an.id })).data.member.visitCount;
    expect(await of(s.provinceAdmin)).toBe(0);
    expect(await of(s.secretary)).toBeGreaterThan(0);
  });

  test('made by oneself stay visible when the charge has ended; those of others there do not', async () => {
    const household = await makeHousehold(s.db, { groupId });
    const task = await makeAssignment(s.db, {
      memberId: s.an.id,
      kind: 'HOUSEHOLD',
      status: 'COMPLETED',
      completedOn: new Date('2026-08-01'),
    });
    const ended = { validFrom: new Date('2026-02-01'), validTo: new Date('2026-08-01') };
    await makeCharge(s.db, { householdId: household.id, assignmentId: task.id, ...ended });
    const own = await makeHouseholdVisit(s.db, { householdId: household.id, memberId: s.an.id });
    const others = await makeHouseholdVisit(s.db, { householdId: household.id, memberId: s.binh.id });
    const one = async (id: string) => (await s.t.graphql(s.anUser, ONE, { id })).data.householdVisit;
    expect(await one(own.id)).toMatchObject({ id: own.id, household: null });
    expect(await one(others.id)).toBeNull();
  });
});

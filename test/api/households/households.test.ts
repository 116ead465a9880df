import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

const MISSING = '01900000-0000-7000-8000-000000000000';

let t: TestApp;
let branchId: string;
let otherBranchId: string;
let secretary: string;
let otherSecretary: string;
let communeAdmin: string;
let provinceAdmin: string;
let member: string;
let memberId: string;
let groupId: string;
let coveredId: string;

beforeAll(async () => {
  t = await startTestApp();
  const province = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const commune = await makeOrganization(t.db, { parentId: province.id });
  branchId = (await makeBranch(t.db, { parentId: commune.id })).id;
  otherBranchId = (await makeBranch(t.db, { parentId: commune.id })).id;
  const user = async (role: 'BRANCH_SECRETARY' | 'COMMUNE_ADMIN' | 'PROVINCE_ADMIN', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  secretary = await user('BRANCH_SECRETARY', branchId);
  otherSecretary = await user('BRANCH_SECRETARY', otherBranchId);
  communeAdmin = await user('COMMUNE_ADMIN', commune.id);
  provinceAdmin = await user('PROVINCE_ADMIN', province.id);
  memberId = (await makeMember(t.db, { branchId, fullName: 'Đinh Văn Cường' })).id;
  member = (await makeUser(t.db, { memberId, grants: [{ role: 'MEMBER', organizationId: branchId }] })).id;
  groupId = (await makeHouseholdGroup(t.db, { branchId, code: 'N01', name: 'Nhóm hộ số 2' })).id;
  coveredId = (await makeHousehold(t.db, { groupId, code: '01', label: 'Ngõ 12' })).id;
  await makeHousehold(t.db, { groupId, code: '02', label: 'Số nhà 3' });
  await makeHousehold(t.db, { groupId, code: '03', label: 'Số nhà 4', endedOn: new Date('2025-01-01') });
  await makeCharge(t.db, { householdId: coveredId, memberId });
  await makeHouseholdGroup(t.db, { branchId, code: 'N02', name: 'Nhóm hộ số 10', kind: 'SELF_MANAGED_GROUP' });
  await makeHouseholdGroup(t.db, { branchId: otherBranchId, code: 'N01', name: 'Nhóm bên kia' });
});

afterAll(() => t.close());

const GROUPS = `query($filter: HouseholdGroupFilter) { householdGroups(filter: $filter) {
  nodes { id name householdCount coveredCount isCovered branch { id } } totalCount } }`;
const HOUSEHOLDS = `query($filter: HouseholdFilter, $orderBy: HouseholdOrderBy) { households(filter: $filter, orderBy: $orderBy) {
  nodes { id label isCovered chargedMember { fullName } charges { validFrom validTo member { fullName } assignment { title } } group { name } } } }`;
const mutation = (name: string, input: string, selection: string) =>
  `mutation($input: ${input}!) { ${name}(input: $input) { ${selection} } }`;
const CREATE_GROUP = mutation(
  'createHouseholdGroup',
  'HouseholdGroupCreateInput',
  'householdGroup { id version name kind }',
);
const UPDATE_GROUP = mutation(
  'updateHouseholdGroup',
  'HouseholdGroupUpdateInput',
  'householdGroup { version name area statedCount }',
);
const END_GROUP = mutation('endHouseholdGroup', 'HouseholdEndInput', 'householdGroup { endedOn householdCount }');
const CREATE = mutation('createHousehold', 'HouseholdCreateInput', 'household { id code label }');
const CREATE_MANY = mutation('createHouseholds', 'HouseholdsCreateInput', 'ids count');
const UPDATE = mutation('updateHousehold', 'HouseholdUpdateInput', 'household { version label }');
const END = mutation('endHousehold', 'HouseholdEndInput', 'household { endedOn }');

type Answer = Awaited<ReturnType<TestApp['graphql']>>;
const refusal = (answer: Answer) => answer.errors?.[0]?.extensions;
const groups = (answer: Answer) => answer.data.householdGroups.nodes.map((node: { name: string }) => node.name);
const labels = (answer: Answer) => answer.data.households.nodes.map((node: { label: string }) => node.label);

describe('householdGroups', () => {
  test('counts the households of every group and those in charge, in statements whose number does not grow with the groups', async () => {
    let statements = 0;
    t.database.pool.on('acquire', () => {
      statements += 1;
    });
    await t.graphql(secretary, GROUPS, { filter: { kind: { eq: 'SELF_MANAGED_GROUP' } } });
    const forOne = statements;
    statements = 0;
    const answer = await t.graphql(secretary, GROUPS);
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(forOne);
    expect(answer.data.householdGroups.nodes).toMatchObject([
      { name: 'Nhóm hộ số 2', householdCount: 2, coveredCount: 1, isCovered: true, branch: { id: branchId } },
      { name: 'Nhóm hộ số 10', householdCount: 0, coveredCount: 0, isCovered: false },
    ]);
  });

  test('filters by kind, name, coverage and subtree', async () => {
    const find = async (filter: Record<string, unknown>) => groups(await t.graphql(communeAdmin, GROUPS, { filter }));
    expect(await find({ kind: { eq: 'SELF_MANAGED_GROUP' } })).toEqual(['Nhóm hộ số 10']);
    expect(await find({ search: 'nhom ben' })).toEqual(['Nhóm bên kia']);
    expect(await find({ within: otherBranchId })).toEqual(['Nhóm bên kia']);
    const whole = await makeHouseholdGroup(t.db, { branchId: otherBranchId, name: 'Cả nhóm' });
    await makeAssignment(t.db, { branchId: otherBranchId, kind: 'HOUSEHOLD', householdGroupId: whole.id });
    const each = await makeHouseholdGroup(t.db, { branchId: otherBranchId, name: 'Từng hộ' });
    await makeCharge(t.db, { householdId: (await makeHousehold(t.db, { groupId: each.id })).id });
    await t.db.assignment.updateMany({ where: { householdGroupId: each.id }, data: { householdGroupId: null } });
    expect(await find({ covered: true, branchId: otherBranchId })).toEqual(['Cả nhóm', 'Từng hộ']);
    expect(await find({ covered: false, branchId: otherBranchId })).toEqual(['Nhóm bên kia']);
  });

  test('shows a member the group of the household in their charge, and counts only that household', async () => {
    const answer = await t.graphql(member, GROUPS);
    expect(answer.data.householdGroups.nodes).toMatchObject([
      { name: 'Nhóm hộ số 2', householdCount: 1, coveredCount: 1 },
    ]);
  });

  test('refuses the signed-out and provinces, and answers the same for another branch and a missing one', async () => {
    expect(refusal(await t.graphql(null, GROUPS))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(refusal(await t.graphql(provinceAdmin, GROUPS))).toMatchObject({ code: 'FORBIDDEN' });
    const ONE = 'query($id: ID!) { householdGroup(id: $id) { id } }';
    expect((await t.graphql(secretary, ONE, { id: groupId })).data.householdGroup).toEqual({ id: groupId });
    expect(await t.graphql(otherSecretary, ONE, { id: groupId })).toEqual(
      await t.graphql(otherSecretary, ONE, { id: MISSING }),
    );
    expect(groups(await t.graphql(otherSecretary, GROUPS, { filter: { within: branchId } }))).toEqual([]);
  });
});

describe('households', () => {
  test('lists a group with who is in charge now and before', async () => {
    const answer = await t.graphql(secretary, HOUSEHOLDS, { filter: { groupId } });
    expect(labels(answer)).toEqual(['Ngõ 12', 'Số nhà 3', 'Số nhà 4']);
    expect(answer.data.households.nodes[0]).toMatchObject({
      isCovered: true,
      chargedMember: { fullName: 'Đinh Văn Cường' },
      charges: [{ validFrom: '2026-01-05', validTo: null, member: { fullName: 'Đinh Văn Cường' } }],
      group: { name: 'Nhóm hộ số 2' },
    });
    expect(answer.data.households.nodes[1]).toMatchObject({ isCovered: false, chargedMember: null, charges: [] });
  });

  test('filters by coverage, end, label and subtree', async () => {
    const find = async (filter: Record<string, unknown>) => labels(await t.graphql(secretary, HOUSEHOLDS, { filter }));
    expect(await find({ groupId, covered: true })).toEqual(['Ngõ 12']);
    expect(await find({ groupId, covered: false, isEnded: false })).toEqual(['Số nhà 3']);
    expect(await find({ search: 'so nha 4' })).toEqual(['Số nhà 4']);
    expect(await find({ within: otherBranchId })).toEqual([]);
  });

  test('hides the member in charge from those who may not read the member', async () => {
    const away = await makeMember(t.db, { branchId: otherBranchId });
    const { id } = await makeHousehold(t.db, { groupId: (await makeHouseholdGroup(t.db, { branchId })).id });
    const { id: assignmentId } = await makeAssignment(t.db, { memberId: away.id });
    await makeCharge(t.db, { householdId: id, memberId: away.id, assignmentId });
    const answer = await t.graphql(secretary, HOUSEHOLDS, { filter: { id: { eq: id } } });
    expect(answer.data.households.nodes).toMatchObject([{ isCovered: true, chargedMember: null, charges: [] }]);
  });

  test('shows members only households in their charge and other branches none', async () => {
    expect(labels(await t.graphql(member, HOUSEHOLDS))).toEqual(['Ngõ 12']);
    expect(labels(await t.graphql(otherSecretary, HOUSEHOLDS, { filter: { groupId } }))).toEqual([]);
    expect(refusal(await t.graphql(null, HOUSEHOLDS))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(refusal(await t.graphql(provinceAdmin, HOUSEHOLDS))).toMatchObject({ code: 'FORBIDDEN' });
    const ONE = 'query($id: ID!) { household(id: $id) { id } }';
    expect(await t.graphql(otherSecretary, ONE, { id: coveredId })).toEqual(
      await t.graphql(otherSecretary, ONE, { id: MISSING }),
    );
  });
});

describe('changing household groups', () => {
  test('creates, changes and ends a group with its households, each audited', async () => {
    const created = await t.graphql(secretary, CREATE_GROUP, {
      input: { branchId, code: 'N10', name: ' Tổ  liên gia 1', kind: 'INTER_FAMILY_GROUP' },
    });
    const { id } = created.data.createHouseholdGroup.householdGroup;
    expect(created.data.createHouseholdGroup.householdGroup).toMatchObject({
      version: 1,
      name: 'Tổ liên gia 1',
      kind: 'INTER_FAMILY_GROUP',
    });
    const updated = await t.graphql(secretary, UPDATE_GROUP, {
      input: { id, version: 1, area: 'Ngõ 5', statedCount: 20, name: null },
    });
    expect(updated.data.updateHouseholdGroup.householdGroup).toEqual({
      version: 2,
      name: 'Tổ liên gia 1',
      area: 'Ngõ 5',
      statedCount: 20,
    });
    await makeHousehold(t.db, { groupId: id });
    const stale = await t.graphql(secretary, END_GROUP, { input: { id, version: 1, endedOn: '2026-11-01' } });
    expect(refusal(stale)).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    const ended = await t.graphql(secretary, END_GROUP, { input: { id, version: 2, endedOn: '2026-11-01' } });
    expect(ended.data.endHouseholdGroup.householdGroup).toEqual({ endedOn: '2026-11-01', householdCount: 0 });
    const entries = await t.db.auditEntry.findMany({ where: { entityId: id }, orderBy: { at: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual([
      'createHouseholdGroup',
      'updateHouseholdGroup',
      'endHouseholdGroup',
    ]);
  });

  test('refuses to end a group with a member in charge', async () => {
    const answer = await t.graphql(secretary, END_GROUP, { input: { id: groupId, version: 1, endedOn: '2026-11-01' } });
    expect(refusal(answer)).toMatchObject({ code: 'CONFLICT' });
    expect(answer.errors?.[0]?.message).toBe('Nhóm hộ đang có người phụ trách.');
  });

  test('explains bad input by field', async () => {
    const refuse = async (change: Record<string, unknown>, user = secretary) =>
      refusal(await t.graphql(user, CREATE_GROUP, { input: { branchId, code: 'N20', name: 'Nhóm', ...change } }))
        ?.fields;
    expect(await refuse({ code: 'N01' })).toMatchObject({ code: { key: 'ALREADY_USED' } });
    expect(await refuse({ name: 'Bà Lan 0912 345 678' })).toMatchObject({ name: { key: 'PERSONAL_DATA' } });
    expect(await refuse({ area: '037090001234' })).toMatchObject({ area: { key: 'PERSONAL_DATA' } });
    expect(await refuse({ area: '037090001234', confirmedNoResidentData: true })).toMatchObject({
      area: { key: 'PERSONAL_DATA' },
    });
    expect(await refuse({ area: 'Gần nhà ông Tư, sinh năm 1950' })).toMatchObject({
      area: { key: 'RESIDENT_DATA', params: { found: 'ông Tư; sinh năm 1950' } },
    });
    expect(await refuse({ statedCount: 1001 })).toMatchObject({ statedCount: { key: 'TOO_LARGE' } });
    expect(await refuse({ branchId: otherBranchId })).toEqual(await refuse({ branchId: MISSING }));
  });

  test('keeps a label that looks like a name once a person has said that it is none', async () => {
    const group = await makeHouseholdGroup(t.db, { branchId });
    const input = { groupId: group.id, label: 'Chợ chiều Lý Nhân Tông' };
    expect(refusal(await t.graphql(secretary, CREATE, { input }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await t.db.household.count({ where: { groupId: group.id } })).toBe(0);
    const answer = await t.graphql(secretary, CREATE, { input: { ...input, confirmedNoResidentData: true } });
    expect(answer.data.createHousehold.household.label).toBe(input.label);
  });

  test('is refused to other roles and to other branches as if missing', async () => {
    const input = { branchId, code: 'N30', name: 'Nhóm' };
    expect(refusal(await t.graphql(null, CREATE_GROUP, { input }))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(refusal(await t.graphql(communeAdmin, CREATE_GROUP, { input }))).toMatchObject({ code: 'FORBIDDEN' });
    const update = (id: string) => t.graphql(otherSecretary, UPDATE_GROUP, { input: { id, version: 1, name: 'X' } });
    expect(await update(groupId)).toEqual(await update(MISSING));
    const end = (id: string) =>
      t.graphql(otherSecretary, END_GROUP, { input: { id, version: 1, endedOn: '2026-11-01' } });
    expect(await end(groupId)).toEqual(await end(MISSING));
  });
});

describe('changing households', () => {
  test('creates one with the next number, changes and ends it', async () => {
    const group = await makeHouseholdGroup(t.db, { branchId });
    await makeHousehold(t.db, { groupId: group.id, code: '07' });
    const created = await t.graphql(secretary, CREATE, { input: { groupId: group.id, label: 'Số 5, ngõ 8' } });
    const { id, code } = created.data.createHousehold.household;
    expect(code).toBe('08');
    const updated = await t.graphql(secretary, UPDATE, { input: { id, version: 1, label: 'Số 6, ngõ 8' } });
    expect(updated.data.updateHousehold.household).toEqual({ version: 2, label: 'Số 6, ngõ 8' });
    expect(refusal(await t.graphql(secretary, UPDATE, { input: { id, version: 1, label: 'X' } }))).toMatchObject({
      code: 'CONFLICT',
    });
    const ended = await t.graphql(secretary, END, { input: { id, version: 2, endedOn: '2026-11-01' } });
    expect(ended.data.endHousehold.household).toEqual({ endedOn: '2026-11-01' });
    expect(
      refusal(await t.graphql(secretary, END, { input: { id, version: 3, endedOn: '2026-11-01' } })),
    ).toMatchObject({ fields: { id: { key: 'ALREADY_ENDED' } } });
    expect(await t.db.auditEntry.count({ where: { entityId: id, outcome: 'SUCCESS' } })).toBe(3);
  });

  test('creates many by number or by label, all or none', async () => {
    const group = await makeHouseholdGroup(t.db, { branchId });
    const byCount = await t.graphql(secretary, CREATE_MANY, { input: { groupId: group.id, count: 3 } });
    expect(byCount.data.createHouseholds.count).toBe(3);
    const byLabel = await t.graphql(secretary, CREATE_MANY, {
      input: { groupId: group.id, labels: ['Ngõ 1', 'Ngõ 2'] },
    });
    const rows = await t.db.household.findMany({ where: { groupId: group.id }, orderBy: { code: 'asc' } });
    expect(rows.map(({ code, label }) => [code, label])).toEqual([
      ['01', 'Hộ 01'],
      ['02', 'Hộ 02'],
      ['03', 'Hộ 03'],
      ['04', 'Ngõ 1'],
      ['05', 'Ngõ 2'],
    ]);
    expect(byLabel.data.createHouseholds.ids).toEqual(rows.slice(3).map(({ id }) => id));
    const refused = await t.graphql(secretary, CREATE_MANY, {
      input: { groupId: group.id, labels: ['Ngõ 3', 'CCCD 037090001234'] },
    });
    expect(refusal(refused)).toMatchObject({ fields: { 'labels.1': { key: 'PERSONAL_DATA' } } });
    expect(await t.db.household.count({ where: { groupId: group.id } })).toBe(5);
    expect(await t.db.auditEntry.count({ where: { action: 'createHouseholds', outcome: 'SUCCESS', branchId } })).toBe(
      5,
    );
  });

  test('gives every household its own number when many are made at once', async () => {
    const group = await makeHouseholdGroup(t.db, { branchId });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => t.graphql(secretary, CREATE_MANY, { input: { groupId: group.id, count: 4 } })),
    );
    expect(answers.every(({ errors }) => !errors)).toBe(true);
    expect(await t.db.household.count({ where: { groupId: group.id } })).toBe(20);
  });

  test('explains bad input by field', async () => {
    const ended = await makeHouseholdGroup(t.db, { branchId, endedOn: new Date('2025-01-01') });
    const refuse = async (document: string, input: Record<string, unknown>) =>
      refusal(await t.graphql(secretary, document, { input }))?.fields;
    expect(await refuse(CREATE, { groupId, label: 'Ông Tư, 0229.387.1234' })).toMatchObject({
      label: { key: 'PERSONAL_DATA' },
    });
    expect(await refuse(CREATE, { groupId, label: 'Hộ Nguyễn Văn Tư' })).toMatchObject({
      label: { key: 'RESIDENT_DATA', params: { found: 'Nguyễn Văn Tư' } },
    });
    expect(await refuse(CREATE_MANY, { groupId, labels: ['Ngõ 1', 'Bà Lan'] })).toMatchObject({
      labels: { key: 'RESIDENT_DATA', params: { found: 'Bà Lan' } },
    });
    expect(await refuse(CREATE, { groupId, label: 'Ngõ 1', code: '01' })).toMatchObject({
      code: { key: 'ALREADY_USED' },
    });
    expect(await refuse(CREATE, { groupId: ended.id, label: 'Ngõ 1' })).toMatchObject({
      groupId: { key: 'HOUSEHOLD_GROUP_ENDED' },
    });
    expect(await refuse(CREATE_MANY, { groupId })).toMatchObject({ count: { key: 'COUNT_OR_LABELS' } });
    expect(await refuse(CREATE_MANY, { groupId, count: 1, labels: ['Ngõ 1'] })).toMatchObject({
      count: { key: 'COUNT_OR_LABELS' },
    });
    expect(await refuse(CREATE_MANY, { groupId, count: 201 })).toMatchObject({
      count: { key: 'TOO_LARGE', params: { maximum: 200 } },
    });
    expect(await refuse(END, { id: coveredId, version: 1, endedOn: '2026-11-01' })).toMatchObject({
      id: { key: 'HOUSEHOLD_IN_CHARGE' },
    });
  });

  test('is refused to other roles and to other branches as if missing', async () => {
    for (const [document, input] of [
      [CREATE, { groupId, label: 'Ngõ 1' }],
      [CREATE_MANY, { groupId, count: 1 }],
      [UPDATE, { id: coveredId, version: 1, label: 'X' }],
      [END, { id: coveredId, version: 1, endedOn: '2026-11-01' }],
    ] as const) {
      expect(refusal(await t.graphql(null, document, { input }))).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(refusal(await t.graphql(member, document, { input }))).toMatchObject({ code: 'FORBIDDEN' });
      const missing = 'id' in input ? { ...input, id: MISSING } : { ...input, groupId: MISSING };
      expect(await t.graphql(otherSecretary, document, { input })).toEqual(
        await t.graphql(otherSecretary, document, { input: missing }),
      );
    }
  });
});

import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeHouseholdVisit } from '@phan-cong/prisma/factories/makeHouseholdVisit';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeAdjustment, makeMemberEvent } from '@phan-cong/prisma/factories/makeMemberEvent';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let provinceId: string;
let otherProvinceId: string;
let admin: string;

beforeAll(async () => {
  t = await startTestApp();
  provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  otherProvinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  admin = (await makeUser(t.db, { grants: [{ role: 'PROVINCE_ADMIN', organizationId: provinceId }] })).id;
});

afterAll(() => t.close());

const MOVE =
  'mutation($input: OrganizationMoveInput!) { moveOrganization(input: $input) { organization { version parent { id } path } } }';
const MERGE =
  'mutation($input: OrganizationMergeInput!) { mergeOrganizations(input: $input) { organization { validTo mergedInto { id } } } }';
const END =
  'mutation($input: OrganizationEndInput!) { endOrganization(input: $input) { organization { validTo version } } }';

const refusal = (answer: Awaited<ReturnType<TestApp['graphql']>>) => answer.errors?.[0]?.extensions;
const commune = (parentId = provinceId) => makeOrganization(t.db, { parentId });
const communeAdmin = async (organizationId: string) =>
  (await makeUser(t.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId }] })).id;
const place = ({ provinceId, communeId, subordinateId }: Record<string, unknown>) => [
  provinceId,
  communeId,
  subordinateId,
];

/** A row in every table that copies a branch's ancestors or a unit's. */
async function fill(branchId: string) {
  const member = await makeMember(t.db, { branchId });
  const group = await makeHouseholdGroup(t.db, { branchId });
  const assignment = await makeAssignment(t.db, { memberId: member.id, householdGroupId: group.id });
  await makeCircumstance(t.db, { memberId: member.id });
  const event = await makeMemberEvent(t.db, { memberId: member.id });
  await makeAdjustment(t.db, { assignmentId: assignment.id, memberEventId: event.id });
  const household = await makeHousehold(t.db, { groupId: group.id });
  await makeHouseholdVisit(t.db, { householdId: household.id, memberId: member.id });
  await makeHouseholdVisit(t.db, { householdGroupId: group.id, memberId: member.id });
  await makeReview(t.db, { assignmentId: assignment.id });
  await makeEvaluation(t.db, { memberId: member.id });
  await makeUser(t.db, { grants: [{ role: 'MEMBER', organizationId: branchId }] });
  return { member, group, assignment };
}

/** The places that the rows of a branch say they are in, by table. */
async function placesOf(branchId: string) {
  const where = { branchId };
  const found = {
    member: await t.db.member.findMany({ where }),
    circumstance: await t.db.circumstance.findMany({ where }),
    memberEvent: await t.db.memberEvent.findMany({ where }),
    adjustment: await t.db.adjustment.findMany({ where }),
    householdGroup: await t.db.householdGroup.findMany({ where }),
    household: await t.db.household.findMany({ where }),
    householdVisit: await t.db.householdVisit.findMany({ where }),
    plan: await t.db.assignmentPlan.findMany({ where }),
    assignment: await t.db.assignment.findMany({ where }),
    review: await t.db.review.findMany({ where }),
    evaluation: await t.db.evaluation.findMany({ where }),
    grant: await t.db.grant.findMany({ where: { organizationId: branchId } }),
  };
  return Object.entries(found).flatMap(([table, rows]) => rows.map((row) => [table, ...place(row)]));
}

describe('moveOrganization', () => {
  const input = (id: string, parentId: string, more = {}) => ({
    id,
    version: 1,
    parentId,
    validFrom: '2026-11-01',
    reason: 'Nghị quyết 12',
    ...more,
  });

  test('re-roots the whole subtree and every row in it, keeps the dated links, and is audited', async () => {
    const [from, into] = [await commune(), await commune()];
    const subordinate = await makeOrganization(t.db, { kind: 'SUBORDINATE', parentId: from.id });
    const branch = await makeBranch(t.db, { parentId: subordinate.id, validFrom: new Date('2020-01-01') });
    const group = await makeOrganization(t.db, { kind: 'PARTY_GROUP', parentId: branch.id });
    await fill(branch.id);
    expect(await placesOf(branch.id)).toHaveLength(13);
    await t.db.organization.update({ where: { id: subordinate.id }, data: { validFrom: new Date('2020-01-01') } });

    const answer = await t.graphql(admin, MOVE, { input: input(subordinate.id, into.id) });
    expect(answer.data.moveOrganization.organization).toMatchObject({ version: 2, parent: { id: into.id } });
    for (const [table, ...where] of await placesOf(branch.id))
      expect([table, ...where]).toEqual([table, provinceId, into.id, subordinate.id]);
    for (const { id } of [subordinate, branch, group]) {
      expect(place(await t.db.organization.findUniqueOrThrow({ where: { id } }))).toEqual([
        provinceId,
        into.id,
        subordinate.id,
      ]);
    }
    const links = await t.db.organizationLink.findMany({
      where: { organizationId: subordinate.id },
      orderBy: { validFrom: 'asc' },
    });
    expect(links).toMatchObject([
      { parentId: from.id, validFrom: new Date('2020-01-01'), validTo: new Date('2026-11-01') },
      { parentId: into.id, validFrom: new Date('2026-11-01'), validTo: null, reason: 'Nghị quyết 12' },
    ]);
    const entries = await t.db.auditEntry.findMany({ where: { entityId: subordinate.id } });
    expect(entries).toMatchObject([
      { action: 'moveOrganization', reason: 'Nghị quyết 12', after: { parentId: into.id } },
    ]);
  });

  test('takes the rows from the old commune and gives them to the new one on the next request', async () => {
    const [from, into] = [await commune(), await commune()];
    const branch = await makeBranch(t.db, { parentId: from.id });
    await makeMember(t.db, { branchId: branch.id });
    const [old, fresh] = [await communeAdmin(from.id), await communeAdmin(into.id)];
    const COUNT = '{ members { totalCount } }';
    expect((await t.graphql(old, COUNT)).data.members.totalCount).toBe(1);
    expect((await t.graphql(admin, MOVE, { input: input(branch.id, into.id) })).errors).toBeUndefined();
    expect((await t.graphql(old, COUNT)).data.members.totalCount).toBe(0);
    expect((await t.graphql(fresh, COUNT)).data.members.totalCount).toBe(1);
  });

  test('needs the right to write the unit, its old place and its new place', async () => {
    const [from, into] = [await commune(), await commune()];
    const branch = await makeBranch(t.db, { parentId: from.id });
    const [old, fresh] = [await communeAdmin(from.id), await communeAdmin(into.id)];
    const both = await makeUser(t.db, {
      grants: [from, into].map(({ id }) => ({ role: 'COMMUNE_ADMIN' as const, organizationId: id })),
    });
    expect(refusal(await t.graphql(old, MOVE, { input: input(branch.id, into.id) }))).toMatchObject({
      fields: { parentId: { key: 'UNKNOWN_REFERENCE' } },
    });
    expect(refusal(await t.graphql(old, MOVE, { input: input(branch.id, provinceId) }))).toMatchObject({
      fields: { parentId: { key: 'FORBIDDEN' } },
    });
    expect(refusal(await t.graphql(fresh, MOVE, { input: input(branch.id, into.id) }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(refusal(await t.graphql(null, MOVE, { input: input(branch.id, into.id) }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(refusal(await t.graphql(admin, MOVE, { input: input(from.id, otherProvinceId) }))).toMatchObject({
      fields: { parentId: { key: 'UNKNOWN_REFERENCE' } },
    });
    expect(await t.db.organization.findUnique({ where: { id: branch.id } })).toMatchObject({
      parentId: from.id,
      version: 1,
    });
    expect((await t.graphql(both.id, MOVE, { input: input(branch.id, into.id) })).errors).toBeUndefined();
  });

  test('explains a parent of the wrong level, an ended one, the present one, itself, and days out of order', async () => {
    const [from, into, ended] = [
      await commune(),
      await commune(),
      await makeOrganization(t.db, { parentId: provinceId, validTo: new Date('2026-01-01') }),
    ];
    const branch = await makeBranch(t.db, { parentId: from.id });
    await t.db.organizationLink.create({
      data: { organizationId: branch.id, parentId: from.id, validFrom: new Date('2026-10-01') },
    });
    const refuse = async (change: Record<string, unknown>) =>
      refusal(await t.graphql(admin, MOVE, { input: { ...input(branch.id, into.id), ...change } }))?.fields;
    expect(await refuse({ parentId: ended.id })).toMatchObject({ parentId: { key: 'ORGANIZATION_ENDED' } });
    expect(await refuse({ parentId: from.id })).toMatchObject({ parentId: { key: 'SAME_PARENT' } });
    expect(await refuse({ parentId: branch.id })).toMatchObject({ parentId: { key: 'PARENT_KIND' } });
    expect(await refuse({ validFrom: '2026-11-24' })).toMatchObject({ validFrom: { key: 'IN_THE_FUTURE' } });
    expect(await refuse({ validFrom: '2026-09-30' })).toMatchObject({ validFrom: { key: 'AFTER' } });
    expect(await refuse({ reason: '' })).toMatchObject({ reason: { key: 'REQUIRED' } });
    expect(
      refusal(await t.graphql(admin, MOVE, { input: { ...input(branch.id, into.id), version: 9 } })),
    ).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect(await t.db.organizationLink.count({ where: { organizationId: branch.id } })).toBe(1);
  });

  test('lets one of several moves of a version win, and rows written meanwhile stand where the branch stands', async () => {
    const communes = await Promise.all(Array.from({ length: 4 }, () => commune()));
    const [home] = communes;
    const branch = await makeBranch(t.db, { parentId: home?.id });
    const targets = communes.slice(1).map(({ id }) => id);
    const [moves] = await Promise.all([
      Promise.all(targets.map((parentId) => t.graphql(admin, MOVE, { input: input(branch.id, parentId) }))),
      Promise.all(Array.from({ length: 10 }, () => makeMember(t.db, { branchId: branch.id }))),
    ]);
    expect(moves.filter(({ errors }) => !errors)).toHaveLength(1);
    const { communeId } = await t.db.organization.findUniqueOrThrow({ where: { id: branch.id } });
    const members = await t.db.member.findMany({ where: { branchId: branch.id } });
    expect(new Set(members.map((member) => member.communeId))).toEqual(new Set([communeId]));
    expect(await t.db.organizationLink.count({ where: { organizationId: branch.id, validTo: null } })).toBe(1);
  });
});

describe('mergeOrganizations', () => {
  const input = (fromId: string, intoId: string, more = {}) => ({
    fromId,
    fromVersion: 1,
    intoId,
    endsOn: '2026-11-01',
    reason: 'Sáp nhập',
    ...more,
  });

  test("gives a branch's roll, groups, plans and open assignments to the target and ends the branch", async () => {
    const { id: parentId } = await commune();
    const [from, into] = [await makeBranch(t.db, { parentId }), await makeBranch(t.db, { parentId })];
    const { member, group, assignment } = await fill(from.id);
    const ended = await makeAssignment(t.db, {
      memberId: member.id,
      planId: (await makePlan(t.db, { branchId: from.id, year: 2025 })).id,
      status: 'COMPLETED',
      completedOn: new Date('2025-12-01'),
    });
    const answer = await t.graphql(admin, MERGE, { input: input(from.id, into.id) });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.mergeOrganizations.organization).toEqual({ validTo: '2026-11-01', mergedInto: { id: into.id } });
    const moved = (await placesOf(into.id)).map(([table]) => table);
    expect(moved).toEqual([
      'member',
      'circumstance',
      'memberEvent',
      'adjustment',
      'householdGroup',
      'household',
      'householdVisit',
      'householdVisit',
      'plan',
      'assignment',
      'review',
      'evaluation',
      'grant',
    ]);
    expect(await t.db.householdGroup.findUnique({ where: { id: group.id } })).toMatchObject({ code: group.code });
    expect(await t.db.assignment.findUnique({ where: { id: assignment.id } })).toMatchObject({
      branchId: into.id,
      planId: assignment.planId,
    });
    expect(await t.db.assignment.findUnique({ where: { id: ended.id } })).toMatchObject({
      branchId: from.id,
      planId: ended.planId,
    });
    const entries = await t.db.auditEntry.findMany({ where: { action: 'mergeOrganizations' }, orderBy: { at: 'asc' } });
    expect(entries.map(({ entityType }) => entityType)).toEqual(['Member', 'Organization']);
    expect(entries[1]).toMatchObject({
      reason: 'Sáp nhập',
      after: { mergedIntoId: into.id, moved: { members: 1, plans: 1, assignments: 1 } },
    });
  });

  test("joins the target's plan of the year, closes the plan left, and renames household groups whose code is taken", async () => {
    const { id: parentId } = await commune();
    const [from, into] = [await makeBranch(t.db, { parentId }), await makeBranch(t.db, { parentId })];
    const { assignment } = await fill(from.id);
    const plan = await makePlan(t.db, { branchId: into.id });
    await makeHouseholdGroup(t.db, { branchId: into.id, code: 'N01' });
    await makeHouseholdGroup(t.db, { branchId: into.id, code: 'N01-2' });
    const clashing = await makeHouseholdGroup(t.db, { branchId: from.id, code: 'N01' });
    expect((await t.graphql(admin, MERGE, { input: input(from.id, into.id) })).errors).toBeUndefined();
    expect(await t.db.assignment.findUnique({ where: { id: assignment.id } })).toMatchObject({
      planId: plan.id,
      branchId: into.id,
    });
    expect(await t.db.assignmentPlan.findUnique({ where: { id: assignment.planId } })).toMatchObject({
      branchId: from.id,
      status: 'CLOSED',
    });
    expect(await t.db.householdGroup.findUnique({ where: { id: clashing.id } })).toMatchObject({
      code: 'N01-3',
      branchId: into.id,
    });
  });

  test("hangs a commune's branches under the target and re-roots them", async () => {
    const [from, into] = [await commune(), await commune()];
    const branch = await makeBranch(t.db, { parentId: from.id });
    const left = await makeBranch(t.db, { parentId: from.id, validTo: new Date('2024-01-01') });
    await fill(branch.id);
    expect((await t.graphql(admin, MERGE, { input: input(from.id, into.id) })).errors).toBeUndefined();
    const places = await placesOf(branch.id);
    expect(places).toHaveLength(13);
    for (const [table, ...where] of places) expect([table, ...where]).toEqual([table, provinceId, into.id, null]);
    expect(await t.db.evaluationCycle.findMany({ where: { organizationId: into.id } })).toMatchObject([
      { communeId: into.id },
    ]);
    expect(await t.db.organization.findUnique({ where: { id: left.id } })).toMatchObject({ parentId: from.id });
  });

  test('changes nothing when both have a cycle for the same period, or the version is stale', async () => {
    const [from, into] = [await commune(), await commune()];
    const branch = await makeBranch(t.db, { parentId: from.id });
    await makeCycle(t.db, { organizationId: from.id });
    const { id } = await makeCycle(t.db, { organizationId: into.id });
    const clash = await t.graphql(admin, MERGE, { input: input(from.id, into.id) }, 'en');
    expect(refusal(clash)).toMatchObject({ code: 'CONFLICT' });
    expect(clash.errors?.[0]?.message).toContain('2026');
    await t.db.evaluationCycle.delete({ where: { id } });
    const stale = await t.graphql(admin, MERGE, { input: input(from.id, into.id, { fromVersion: 3 }) });
    expect(refusal(stale)).toMatchObject({ code: 'CONFLICT', yourVersion: 3, currentVersion: 1 });
    expect(await t.db.organization.findUnique({ where: { id: branch.id } })).toMatchObject({
      parentId: from.id,
      communeId: from.id,
    });
    expect(await t.db.organization.findUnique({ where: { id: from.id } })).toMatchObject({ validTo: null, version: 1 });
  });

  test('ends every grant on the unit that ends but the members’ own, which go over', async () => {
    const { id: parentId } = await commune();
    const [from, into] = [await makeBranch(t.db, { parentId }), await makeBranch(t.db, { parentId })];
    await makeUser(t.db, {
      grants: (['BRANCH_SECRETARY', 'MEMBER'] as const).map((role) => ({ role, organizationId: from.id })),
    });
    expect((await t.graphql(admin, MERGE, { input: input(from.id, into.id) })).errors).toBeUndefined();
    expect(await t.db.grant.findMany({ where: { organizationId: into.id } })).toMatchObject([
      { role: 'MEMBER', validTo: null, branchId: into.id },
    ]);
    expect(await t.db.grant.findMany({ where: { organizationId: from.id } })).toMatchObject([
      { role: 'BRANCH_SECRETARY', validTo: new Date('2026-11-01') },
    ]);
  });

  test('needs the right to write both units, of one level', async () => {
    const [mine, other] = [await commune(), await commune()];
    const [branch, hidden] = [
      await makeBranch(t.db, { parentId: mine.id }),
      await makeBranch(t.db, { parentId: other.id }),
    ];
    const user = await communeAdmin(mine.id);
    const missing = '01900000-0000-7000-8000-000000000000';
    expect(await t.graphql(user, MERGE, { input: input(branch.id, hidden.id) })).toEqual(
      await t.graphql(user, MERGE, { input: input(branch.id, missing) }),
    );
    expect(refusal(await t.graphql(user, MERGE, { input: input(hidden.id, branch.id) }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(refusal(await t.graphql(user, MERGE, { input: input(branch.id, mine.id) }))).toMatchObject({
      fields: { intoId: { key: 'FORBIDDEN' } },
    });
    expect(refusal(await t.graphql(admin, MERGE, { input: input(branch.id, mine.id) }))).toMatchObject({
      fields: { intoId: { key: 'KIND_DIFFERS' } },
    });
    expect(refusal(await t.graphql(admin, MERGE, { input: input(branch.id, branch.id) }))).toMatchObject({
      fields: { intoId: { key: 'SAME_UNIT' } },
    });
    expect(refusal(await t.graphql(null, MERGE, { input: input(branch.id, hidden.id) }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('endOrganization', () => {
  const input = (id: string, more = {}) => ({ id, version: 1, endsOn: '2026-11-01', reason: 'Giải thể', ...more });

  test('says how many units or members are in the way, then ends the empty unit', async () => {
    const unit = await commune();
    const branch = await makeBranch(t.db, { parentId: unit.id });
    const member = await makeMember(t.db, { branchId: branch.id, status: 'EXEMPT' });
    const children = await t.graphql(admin, END, { input: input(unit.id) });
    expect(refusal(children)).toMatchObject({ code: 'CONFLICT' });
    expect(children.errors?.[0]?.message).toBe('Còn 1 tổ chức trực thuộc đang hoạt động.');
    expect((await t.graphql(admin, END, { input: input(branch.id) })).errors?.[0]?.message).toBe(
      'Còn 1 đảng viên trong danh sách.',
    );
    await t.db.member.update({ where: { id: member.id }, data: { status: 'TRANSFERRED_OUT' } });
    expect((await t.graphql(admin, END, { input: input(branch.id) })).data.endOrganization.organization).toEqual({
      validTo: '2026-11-01',
      version: 2,
    });
    expect((await t.graphql(admin, END, { input: input(unit.id) })).errors).toBeUndefined();
    expect(refusal(await t.graphql(admin, END, { input: input(unit.id, { version: 2 }) }))).toMatchObject({
      fields: { id: { key: 'ORGANIZATION_ENDED' } },
    });
  });

  test('refuses other communes as if missing, other roles, and a day in the future or before the first', async () => {
    const [mine, other] = [await commune(), await commune()];
    const hidden = await makeBranch(t.db, { parentId: other.id });
    const own = await makeBranch(t.db, { parentId: mine.id, validFrom: new Date('2026-10-01') });
    const user = await communeAdmin(mine.id);
    const secretary = await makeUser(t.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: own.id }] });
    const missing = '01900000-0000-7000-8000-000000000000';
    expect(await t.graphql(user, END, { input: input(hidden.id) })).toEqual(
      await t.graphql(user, END, { input: input(missing) }),
    );
    expect(refusal(await t.graphql(secretary.id, END, { input: input(own.id) }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await t.graphql(null, END, { input: input(own.id) }))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(refusal(await t.graphql(user, END, { input: input(own.id, { endsOn: '2027-01-01' }) }))).toMatchObject({
      fields: { endsOn: { key: 'IN_THE_FUTURE' } },
    });
    expect(refusal(await t.graphql(user, END, { input: input(own.id, { endsOn: '2026-09-01' }) }))).toMatchObject({
      fields: { endsOn: { key: 'AFTER' } },
    });
  });
});

import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from './assignmentScene.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
});
afterAll(() => s.t.close());

const FIELDS = `id version title kind status progress quantityDone startsOn dueOn isOverdue daysOverdue guideName memberName year completedOn endedOn endReason
  qualityRating exceededRequirement loadWeight member { id fullName } guide { id } plan { id } branch { id } taskField { code }
  householdGroup { id } households { id label } previousAssignment { id } nextAssignment { id }`;
const ONE = `query($id: ID!) { assignment(id: $id) { ${FIELDS} } }`;
const LIST = `query($filter: AssignmentFilter, $orderBy: AssignmentOrderBy) { assignments(filter: $filter, orderBy: $orderBy) { nodes { ${FIELDS} } totalCount } }`;
const mutation = (name: string, input: string) =>
  `mutation($input: ${input}!) { ${name}(input: $input) { assignment { ${FIELDS} } } }`;
const CREATE = mutation('createAssignment', 'AssignmentCreateInput');
const UPDATE = mutation('updateAssignment', 'AssignmentUpdateInput');
const PROGRESS = mutation('recordProgress', 'RecordProgressInput');
const COMPLETE = mutation('completeAssignment', 'CompleteAssignmentInput');
const END = mutation('endAssignment', 'EndAssignmentInput');
const CANCEL = mutation('cancelAssignment', 'CancelAssignmentInput');

type Answer = Awaited<ReturnType<Scene['t']['graphql']>>;
const saved = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return (Object.values(answer.data)[0] as { assignment: Record<string, never> }).assignment;
};
const basic = () => ({
  memberId: s.an.id,
  taskFieldId: s.taskField.id,
  title: 'Tuyên truyền chuyển đổi số',
  startsOn: '2026-02-01',
});
const create = (input: object, user = s.secretary) => s.t.graphql(user, CREATE, { input: { ...basic(), ...input } });
const fieldsOf = (answer: Answer) => (refusalOf(answer)?.fields ?? {}) as Record<string, { key: string }>;

describe('assignments', () => {
  test('are given to a member with a guide, in the plan in force, and audited', async () => {
    const created = saved(await create({ dueOn: '2026-11-20', guideId: s.guide.id, loadWeight: 2 }));
    expect(created).toMatchObject({
      status: 'ACTIVE',
      kind: 'REGULAR',
      year: 2026,
      guideName: 'Lê Thị Chi',
      memberName: 'Nguyễn Thị An',
      isOverdue: true,
      daysOverdue: 3,
      plan: { id: s.plan.id },
      member: { id: s.an.id },
      branch: { id: s.branchId },
      loadWeight: 2,
    });
    const entry = await s.db.auditEntry.findFirstOrThrow({ where: { entityId: created.id } });
    expect(entry).toMatchObject({
      action: 'createAssignment',
      outcome: 'SUCCESS',
      memberId: s.an.id,
      branchId: s.branchId,
    });
  });

  test('are refused with the field named when member, guide, plan, days or field do not fit', async () => {
    const exempt = await makeMember(s.db, { branchId: s.branchId, status: 'EXEMPT' });
    expect(fieldsOf(await create({ memberId: exempt.id })).memberId).toMatchObject({
      key: 'NOT_ASSIGNABLE',
      params: { status: 'EXEMPT' },
    });
    expect(fieldsOf(await create({ memberId: s.stranger.id })).memberId?.key).toBe('UNKNOWN_REFERENCE');
    expect(fieldsOf(await create({ memberId: s.branchId })).memberId?.key).toBe('UNKNOWN_REFERENCE');
    expect(fieldsOf(await create({ guideId: s.an.id })).guideId?.key).toBe('GUIDE_IS_MEMBER');
    expect(fieldsOf(await create({ guideId: s.binh.id })).guideId?.key).toBe('GUIDE_NOT_COMMITTEE');
    const otherGuide = await makeMember(s.db, { branchId: s.otherBranchId, position: 'SECRETARY' });
    expect(fieldsOf(await create({ guideId: otherGuide.id }, s.communeAdmin)).guideId?.key).toBe('GUIDE_NOT_COMMITTEE');
    expect(fieldsOf(await create({ planId: s.otherPlan.id }, s.communeAdmin)).planId?.key).toBe('WRONG_BRANCH');
    expect(fieldsOf(await create({ startsOn: '2027-01-05' })).planId?.key).toBe('PLAN_MISSING');
    expect(fieldsOf(await create({ dueOn: '2026-01-01' })).dueOn?.key).toBe('AFTER');
    expect(fieldsOf(await create({ taskFieldId: s.an.id })).taskFieldId?.key).toBe('UNKNOWN_REFERENCE');
    expect(fieldsOf(await create({ title: ' ', loadWeight: 11, quantityTarget: -1 }))).toMatchObject({
      title: { key: 'REQUIRED' },
      loadWeight: { key: 'TOO_LARGE' },
      quantityTarget: { key: 'TOO_SMALL' },
    });
    expect(fieldsOf(await create({ householdIds: [s.an.id] })).householdIds?.key).toBe('NOT_ALLOWED_HERE');
  });

  test('take charge of named households, or of those of a group that nobody is in charge of', async () => {
    const group = await makeHouseholdGroup(s.db, { branchId: s.branchId });
    const [one, two, three] = await Promise.all(
      ['Số 1', 'Số 2', 'Số 3'].map((label) => makeHousehold(s.db, { groupId: group.id, label })),
    );
    const first = saved(await create({ kind: 'HOUSEHOLD', householdGroupId: group.id, householdIds: [one?.id] }));
    expect(first.households).toMatchObject([{ label: 'Số 1' }]);
    const rest = saved(await create({ memberId: s.binh.id, kind: 'HOUSEHOLD', householdGroupId: group.id }));
    expect(rest.households).toMatchObject([{ id: two?.id }, { id: three?.id }]);
    const again = await create({ kind: 'HOUSEHOLD', householdIds: [two?.id] });
    expect(fieldsOf(again).householdIds).toMatchObject({ key: 'HOUSEHOLD_IN_CHARGE', params: { label: 'Số 2' } });
    const elsewhere = await makeHousehold(s.db, { branchId: s.otherBranchId });
    expect(fieldsOf(await create({ kind: 'HOUSEHOLD', householdIds: [elsewhere.id] })).householdIds?.key).toBe(
      'UNKNOWN_REFERENCE',
    );
    expect(
      fieldsOf(await create({ kind: 'HOUSEHOLD', householdIds: [elsewhere.id] }, s.communeAdmin)).householdIds?.key,
    ).toBe('WRONG_BRANCH');
  });

  test('leave a household with one member in charge when two take it at once', async () => {
    const household = await makeHousehold(s.db, { branchId: s.branchId });
    const answers = await Promise.all(
      [s.an.id, s.binh.id, s.an.id, s.binh.id].map((memberId) =>
        create({ memberId, kind: 'HOUSEHOLD', householdIds: [household.id] }),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const answer of answers.filter(({ errors }) => errors)) {
      expect(refusalOf(answer)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { householdIds: { key: 'HOUSEHOLD_IN_CHARGE' } },
      });
    }
    expect(await s.db.householdCharge.count({ where: { householdId: household.id, validTo: null } })).toBe(1);
  });

  test('are changed while open, refuse a stale version, and are locked once over', async () => {
    const { id } = await makeAssignment(s.db, { memberId: s.an.id });
    expect(
      saved(
        await s.t.graphql(s.secretary, UPDATE, { input: { id, version: 1, title: 'Tên mới', guideId: s.guide.id } }),
      ),
    ).toMatchObject({ title: 'Tên mới', version: 2 });
    expect(refusalOf(await s.t.graphql(s.secretary, UPDATE, { input: { id, version: 1, title: 'X' } }))).toMatchObject({
      code: 'CONFLICT',
      yourVersion: 1,
      currentVersion: 2,
    });
    expect(
      fieldsOf(await s.t.graphql(s.secretary, UPDATE, { input: { id, version: 2, startsOn: '2027-01-01' } })).dueOn
        ?.key,
    ).toBe('AFTER');
    saved(
      await s.t.graphql(s.secretary, END, { input: { id, version: 2, endedOn: '2026-11-01', reason: 'TASK_DROPPED' } }),
    );
    expect(refusalOf(await s.t.graphql(s.secretary, UPDATE, { input: { id, version: 3, title: 'X' } }))).toMatchObject({
      code: 'CONFLICT',
      key: 'LOCKED',
    });
  });

  test('take progress from their member and guide, and from no other member', async () => {
    const own = await makeAssignment(s.db, { memberId: s.an.id, guideId: s.guide.id });
    const others = await makeAssignment(s.db, { memberId: s.binh.id });
    expect(
      saved(
        await s.t.graphql(s.anUser, PROGRESS, { input: { id: own.id, version: 1, progress: 40, quantityDone: 2 } }),
      ),
    ).toMatchObject({ progress: 40, quantityDone: 2 });
    expect(
      saved(await s.t.graphql(s.guideUser, PROGRESS, { input: { id: own.id, version: 2, progress: 50 } })),
    ).toMatchObject({ progress: 50, quantityDone: 2 });
    expect(
      refusalOf(await s.t.graphql(s.anUser, PROGRESS, { input: { id: others.id, version: 1, progress: 1 } }))?.code,
    ).toBe('NOT_FOUND');
    expect(
      refusalOf(await s.t.graphql(s.guideUser, PROGRESS, { input: { id: others.id, version: 1, progress: 1 } }))?.code,
    ).toBe('NOT_FOUND');
    expect(
      refusalOf(await s.t.graphql(s.anUser, UPDATE, { input: { id: own.id, version: 3, title: 'X' } }))?.code,
    ).toBe('FORBIDDEN');
    expect(
      fieldsOf(await s.t.graphql(s.anUser, PROGRESS, { input: { id: own.id, version: 3, progress: 101 } })).progress
        ?.key,
    ).toBe('TOO_LARGE');
    expect(
      fieldsOf(await s.t.graphql(s.anUser, PROGRESS, { input: { id: own.id, version: 3, completedOn: '2026-11-24' } }))
        .completedOn?.key,
    ).toBe('IN_THE_FUTURE');
    expect(
      saved(await s.t.graphql(s.anUser, PROGRESS, { input: { id: own.id, version: 3, completedOn: '2026-11-23' } })),
    ).toMatchObject({ status: 'COMPLETED', progress: 100, qualityRating: null });
  });

  test('are completed with an assessment, which nobody gives to themselves', async () => {
    const own = await makeAssignment(s.db, { memberId: s.guide.id });
    const secretaryWhoIsMember = (
      await makeUser(s.db, { memberId: s.guide.id, grants: [{ role: 'BRANCH_SECRETARY', organizationId: s.branchId }] })
    ).id;
    const input = {
      id: own.id,
      version: 1,
      completedOn: '2026-11-20',
      qualityRating: 'EXCELLENT',
      exceededRequirement: true,
    };
    expect(fieldsOf(await s.t.graphql(secretaryWhoIsMember, COMPLETE, { input })).qualityRating?.key).toBe(
      'OWN_RECORD',
    );
    expect(saved(await s.t.graphql(s.secretary, COMPLETE, { input }))).toMatchObject({
      status: 'COMPLETED',
      qualityRating: 'EXCELLENT',
      exceededRequirement: true,
      completedOn: '2026-11-20',
    });
    expect(
      fieldsOf(await s.t.graphql(s.secretary, COMPLETE, { input: { ...input, version: 2, completedOn: '2025-01-01' } }))
        .completedOn?.key,
    ).toBe('AFTER');
  });

  test('free their households when they end, and are never deleted', async () => {
    const charge = await makeCharge(s.db, {
      memberId: s.an.id,
      householdId: (await makeHousehold(s.db, { branchId: s.branchId })).id,
    });
    const input = { id: charge.assignmentId, version: 1, endedOn: '2026-06-30', reason: 'OTHER' };
    expect(fieldsOf(await s.t.graphql(s.secretary, END, { input })).note?.key).toBe('REQUIRED');
    expect(
      fieldsOf(await s.t.graphql(s.secretary, END, { input: { ...input, reason: 'REASSIGNED' } })).reason?.key,
    ).toBe('INVALID');
    expect(
      fieldsOf(await s.t.graphql(s.secretary, END, { input: { ...input, note: 'x', endedOn: '2025-01-01' } })).endedOn
        ?.key,
    ).toBe('AFTER');
    const ended = saved(await s.t.graphql(s.secretary, END, { input: { ...input, note: 'Chuyển nhà' } }));
    expect(ended).toMatchObject({ status: 'ENDED', endReason: 'OTHER', endedOn: '2026-06-30', households: [] });
    expect((await s.db.householdCharge.findUniqueOrThrow({ where: { id: charge.id } })).validTo).toEqual(
      new Date('2026-06-30'),
    );
  });

  test('are cancelled only while proposed, which frees their households', async () => {
    const household = await makeHousehold(s.db, { branchId: s.branchId });
    const proposed = saved(
      await create({ isProposed: true, kind: 'HOUSEHOLD', householdIds: [household.id], startsOn: '2026-12-01' }),
    );
    expect(saved(await s.t.graphql(s.secretary, CANCEL, { input: { id: proposed.id, version: 1 } })).status).toBe(
      'CANCELLED',
    );
    expect(await s.db.householdCharge.count({ where: { householdId: household.id, validTo: null } })).toBe(0);
    const { id } = await makeAssignment(s.db, { memberId: s.an.id });
    expect(refusalOf(await s.t.graphql(s.secretary, CANCEL, { input: { id, version: 1 } }))).toMatchObject({
      code: 'CONFLICT',
      key: 'STATUS_CHANGE',
    });
  });

  test('are found by member, field, days, guide, group, plan, year and words', async () => {
    const member = await makeMember(s.db, { branchId: s.branchId });
    const group = await makeHouseholdGroup(s.db, { branchId: s.branchId });
    const late = await makeAssignment(s.db, {
      memberId: member.id,
      title: 'Vệ sinh môi trường',
      dueOn: new Date('2026-10-01'),
      guideId: s.guide.id,
      taskFieldId: s.taskField.id,
    });
    const open = await makeAssignment(s.db, {
      memberId: member.id,
      title: 'Phụ trách hộ',
      kind: 'HOUSEHOLD',
      householdGroupId: group.id,
      dueOn: null,
    });
    const find = async (filter: object, user = s.secretary) => {
      const answer = await s.t.graphql(user, LIST, {
        filter: { memberId: member.id, ...filter },
        orderBy: { field: 'DUE_ON', direction: 'ASC' },
      });
      expect(answer.errors).toBeUndefined();
      return answer.data.assignments.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await find({})).toEqual([late.id, open.id]);
    for (const filter of [
      { isOverdue: true },
      { search: 've sinh moi' },
      { guideId: s.guide.id },
      { hasGuide: true },
      { taskFieldCode: s.taskField.code },
      { taskFieldId: s.taskField.id },
      { dueOn: { lte: '2026-10-01' } },
      { kind: { eq: 'REGULAR' } },
      { id: { in: [late.id] } },
    ])
      expect(await find(filter)).toEqual([late.id]);
    for (const filter of [{ isOverdue: false }, { hasGuide: false }, { householdGroupId: group.id }])
      expect(await find(filter)).toEqual([open.id]);
    for (const filter of [
      { planId: s.plan.id },
      { memberIds: [s.binh.id, member.id] },
      { year: 2026 },
      { within: s.branchId },
      { branchId: s.branchId },
      { status: { eq: 'ACTIVE' } },
    ]) {
      expect(await find(filter)).toEqual([late.id, open.id]);
    }
    for (const filter of [
      { year: 99_999 },
      { endedOn: { gte: '2020-01-01' } },
      { planId: s.otherPlan.id },
      { memberIds: [s.binh.id] },
      { memberIds: ['not an id'] },
    ])
      expect(await find(filter)).toEqual([]);
    const tooMany = Array.from({ length: 1001 }, () => member.id);
    expect(refusalOf(await s.t.graphql(s.secretary, LIST, { filter: { memberIds: tooMany } }))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await find({ householdGroupId: group.id }, s.provinceAdmin)).toEqual([]);
  });

  test('show members and guides names, and hide records their viewer may not see', async () => {
    const { id } = await makeAssignment(s.db, { memberId: s.an.id, guideId: s.guide.id });
    const seen = (await s.t.graphql(s.anUser, ONE, { id })).data.assignment;
    expect(seen).toMatchObject({ guideName: 'Lê Thị Chi', guide: null, plan: null, member: { id: s.an.id } });
  });

  test('of another branch are answered as missing ones, in reading and in every mutation', async () => {
    const { id } = await makeAssignment(s.db, { memberId: s.stranger.id });
    expect(await s.t.graphql(s.secretary, ONE, { id })).toEqual(await s.t.graphql(s.secretary, ONE, { id: s.an.id }));
    const inputs: [string, object][] = [
      [UPDATE, { title: 'X' }],
      [PROGRESS, { progress: 1 }],
      [COMPLETE, { completedOn: '2026-11-01' }],
      [END, { endedOn: '2026-11-01', reason: 'TASK_DROPPED' }],
      [CANCEL, {}],
    ];
    for (const [document, more] of inputs) {
      const hidden = await s.t.graphql(s.secretary, document, { input: { id, version: 1, ...more } });
      expect(hidden).toEqual(await s.t.graphql(s.secretary, document, { input: { id: s.an.id, version: 1, ...more } }));
      expect(refusalOf(hidden)?.code).toBe('NOT_FOUND');
    }
  });

  test('are refused to the signed-out and to roles without the permission', async () => {
    expect(refusalOf(await s.t.graphql(null, LIST))?.code).toBe('UNAUTHENTICATED');
    expect(refusalOf(await s.t.graphql(s.analyst, LIST))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await create({}, s.provinceAdmin))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await create({}, null as never))?.code).toBe('UNAUTHENTICATED');
  });

  test('stand on the member, given and guided, within the rule of the viewer', async () => {
    const member = await makeMember(s.db, { branchId: s.branchId });
    const guided = await makeAssignment(s.db, { memberId: member.id, guideId: s.guide.id });
    await makeAssignment(s.db, { memberId: member.id, status: 'PROPOSED' });
    const MEMBERS = `query($ids: [ID!], $status: AssignmentStatusFilter) { members(filter: { id: { in: $ids } }) { nodes { id
      assignments(status: $status) { id } guidedAssignments(status: $status) { id member { id } } } } }`;
    const nodes = async (user: string, ids: string[], status = { eq: 'ACTIVE' }) => {
      const answer = await s.t.graphql(user, MEMBERS, { ids, status });
      expect(answer.errors).toBeUndefined();
      return answer.data.members.nodes;
    };
    expect(await nodes(s.secretary, [member.id])).toMatchObject([
      { assignments: [{ id: guided.id }], guidedAssignments: [] },
    ]);
    expect((await nodes(s.secretary, [s.guide.id]))[0].guidedAssignments).toContainEqual({
      id: guided.id,
      member: { id: member.id },
    });
    // A committee member sees all members of the branch, but only the assignments they guide or hold.
    await makeAssignment(s.db, { memberId: member.id });
    expect((await nodes(s.guideUser, [member.id]))[0].assignments).toEqual([{ id: guided.id }]);
  });

  test('are counted and weighed on the member while they are carried out, within the rule of the viewer', async () => {
    const member = await makeMember(s.db, { branchId: s.branchId });
    await makeAssignment(s.db, { memberId: member.id, guideId: s.guide.id, loadWeight: 3 });
    await makeAssignment(s.db, { memberId: member.id, loadWeight: 4 });
    await makeAssignment(s.db, { memberId: member.id, loadWeight: 5, status: 'PROPOSED' });
    const WORK = 'query($id: ID!) { member(id: $id) { openAssignmentCount openLoad } }';
    const work = async (user: string, id: string) => (await s.t.graphql(user, WORK, { id })).data.member;
    expect(await work(s.secretary, member.id)).toEqual({ openAssignmentCount: 2, openLoad: 7 });
    expect(await work(s.guideUser, member.id)).toEqual({ openAssignmentCount: 1, openLoad: 3 });
    const idle = await makeMember(s.db, { branchId: s.branchId });
    expect(await work(s.secretary, idle.id)).toEqual({ openAssignmentCount: 0, openLoad: 0 });
  });
});

import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeHousehold } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeAdjustment, makeMemberEvent } from '@phan-cong/prisma/factories/makeMemberEvent';
import { unique } from '@phan-cong/prisma/factories/makeOrganization';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from '../assignments/assignmentScene.ts';
import { record, recordedIn } from '../events/recording.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
});
afterAll(() => s.t.close());

const RESOLVE = `mutation($input: ResolveAdjustmentsInput!) { resolveAdjustments(input: $input) {
  isDryRun resolvedCount refusedCount reassignmentId
  rows { adjustmentId assignmentId title outcome reasonKey message toMemberId toMemberName newAssignmentId } } }`;

type Row = { outcome: string; reasonKey: string | null; toMemberId: string | null; newAssignmentId: string | null };
type Result = { resolvedCount: number; refusedCount: number; reassignmentId: string | null; rows: Row[] };

const day = (text: string) => new Date(text);
const person = (over: Parameters<typeof makeMember>[1] = {}) => makeMember(s.db, { branchId: s.branchId, ...over });
const send = (input: object, user: string | null = s.secretary) =>
  s.t.graphql(user, RESOLVE, { input: { reason: 'Họp chi bộ tháng 11', ...input } });
async function resolve(input: object, user = s.secretary): Promise<Result> {
  const answer = await send(input, user);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.resolveAdjustments;
}
const adjustmentOf = (id: string) => s.db.adjustment.findUniqueOrThrow({ where: { id } });
const assignmentOf = (id: string) => s.db.assignment.findUniqueOrThrow({ where: { id } });

/** Somebody who left, with open tasks, one of them for a household, and a task they guide; and what is asked for. */
async function departure() {
  const gone = await person({ position: 'COMMITTEE_MEMBER' });
  const task = await makeAssignment(s.db, { memberId: gone.id, title: `Việc ${unique()}` });
  const household = await makeHousehold(s.db, { branchId: s.branchId });
  const charge = await makeCharge(s.db, { memberId: gone.id, householdId: household.id });
  const guided = await makeAssignment(s.db, { memberId: s.binh.id, guideId: gone.id, title: `Việc ${unique()}` });
  const { memberEvent } = recordedIn(
    await record(s, { memberId: gone.id, kind: 'OFFICIAL_TRANSFER', effectiveOn: '2026-11-01' }),
  );
  const open = await s.db.adjustment.findMany({ where: { memberEventId: memberEvent?.id } });
  const idOn = (assignmentId: string) => open.find((each) => each.assignmentId === assignmentId)?.id ?? '';
  return {
    gone,
    task,
    household,
    guided,
    taskId: idOn(task.id),
    chargeId: idOn(charge.assignmentId),
    handoverId: idOn(guided.id),
    charge,
  };
}

describe('resolving adjustments', () => {
  test('by passing tasks and hand-overs on in one go: nobody’s household is left without a member in charge', async () => {
    const { taskId, chargeId, handoverId, household, guided } = await departure();
    const to = await person();
    const input = {
      ids: [taskId, chargeId, handoverId],
      resolution: 'REASSIGNED',
      toMemberIds: [to.id],
      guideId: s.guide.id,
    };
    const previewed = await resolve({ ...input, dryRun: true });
    expect(previewed.rows.map(({ outcome }) => outcome)).toEqual(Array(3).fill('WILL_RESOLVE'));
    expect(await adjustmentOf(taskId)).toMatchObject({ resolvedOn: null });
    const result = await resolve(input);
    expect(result).toMatchObject({ resolvedCount: 3, refusedCount: 0 });
    expect(result.rows.map(({ toMemberId }) => toMemberId)).toEqual([to.id, to.id, null]);
    for (const id of [taskId, chargeId])
      expect(await adjustmentOf(id)).toMatchObject({
        resolution: 'REASSIGNED',
        resolvedOn: day('2026-11-23'),
        resolvedById: s.secretary,
        reassignmentId: result.reassignmentId,
      });
    expect(await adjustmentOf(handoverId)).toMatchObject({ resolution: 'REASSIGNED', reason: 'Họp chi bộ tháng 11' });
    expect(await assignmentOf(guided.id)).toMatchObject({ guideId: s.guide.id, status: 'ACTIVE' });
    const charges = await s.db.householdCharge.findMany({ where: { householdId: household.id, validTo: null } });
    expect(charges).toMatchObject([{ memberId: to.id }]);
  });

  test('an elderly member takes a heavy load only with its reason, which stays with the task', async () => {
    await s.db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow) });
    const gone = await person();
    const task = await makeAssignment(s.db, { memberId: gone.id, loadWeight: 4 });
    const { id } = await makeAdjustment(s.db, { assignmentId: task.id });
    const elder = await person({ birthDate: day('1950-05-01') });
    const input = { ids: [id], resolution: 'REASSIGNED', toMemberIds: [elder.id] };
    expect((await resolve(input)).rows).toMatchObject([{ outcome: 'REFUSED', reasonKey: 'LOAD_REASON_NEEDED' }]);
    const refused = refusalOf(await send({ ...input, loadReason: 'x'.repeat(301) }));
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', fields: { loadReason: { key: 'TOO_LONG' } } });
    const [row] = (await resolve({ ...input, loadReason: 'Tự nguyện' })).rows;
    expect(row).toMatchObject({ outcome: 'RESOLVED' });
    expect(await assignmentOf(row?.newAssignmentId ?? '')).toMatchObject({
      memberId: elder.id,
      loadReason: 'Tự nguyện',
    });
    await s.db.ruleSet.deleteMany();
  });

  test('undoing the reassignment opens them again', async () => {
    const { taskId } = await departure();
    const { reassignmentId } = await resolve({
      ids: [taskId],
      resolution: 'REASSIGNED',
      toMemberIds: [(await person()).id],
    });
    const answer = await s.t.graphql(
      s.secretary,
      'mutation($input: UndoReassignmentInput!) { undoReassignment(input: $input) { restoredCount } }',
      { input: { id: reassignmentId } },
    );
    expect(answer.errors).toBeUndefined();
    expect(await adjustmentOf(taskId)).toMatchObject({ resolvedOn: null, resolution: null, reassignmentId: null });
  });

  test('by keeping, for a reason, while the member is still of the Party; not after they left', async () => {
    const { taskId } = await departure();
    const away = await makeAssignment(s.db, { memberId: (await person()).id });
    const kept = await makeAdjustment(s.db, { assignmentId: away.id });
    const result = await resolve({ ids: [taskId, kept.id], resolution: 'KEPT', errorPolicy: 'SKIP_FAILED' });
    expect(result.rows).toMatchObject([{ outcome: 'REFUSED', reasonKey: 'NOT_ASSIGNABLE' }, { outcome: 'RESOLVED' }]);
    expect(await adjustmentOf(kept.id)).toMatchObject({ resolution: 'KEPT', reason: 'Họp chi bộ tháng 11' });
    expect(await assignmentOf(away.id)).toMatchObject({ status: 'ACTIVE' });
    expect(refusalOf(await send({ ids: [taskId], resolution: 'KEPT', reason: ' ' }))).toMatchObject({
      fields: { reason: { key: 'REQUIRED' } },
    });
  });

  test('by ending tasks, and letting guided ones go on without a guide', async () => {
    const { chargeId, handoverId, guided, charge, household } = await departure();
    await resolve({ ids: [chargeId, handoverId], resolution: 'ENDED', effectiveOn: '2026-11-20' });
    expect(await assignmentOf(charge.assignmentId)).toMatchObject({
      status: 'ENDED',
      endReason: 'MEMBER_LEFT',
      endedOn: day('2026-11-20'),
      endNote: 'Họp chi bộ tháng 11',
    });
    expect(await assignmentOf(guided.id)).toMatchObject({ status: 'ACTIVE', guideId: null });
    for (const id of [chargeId, handoverId])
      expect(await adjustmentOf(id)).toMatchObject({ resolution: 'ENDED', reason: 'Họp chi bộ tháng 11' });
    expect(await s.db.householdCharge.count({ where: { householdId: household.id, validTo: null } })).toBe(0);
  });

  test('holds all back when one is refused, and says why, unless told to skip', async () => {
    const { taskId, chargeId } = await departure();
    const outside = s.stranger.id;
    const input = { ids: [taskId, chargeId], resolution: 'REASSIGNED', toMemberIds: [outside] };
    const result = await resolve(input, s.communeAdmin);
    expect(result.rows.map(({ reasonKey }) => reasonKey)).toEqual(['HELD_BACK', 'HOUSEHOLDS_STAY']);
    expect(await adjustmentOf(taskId)).toMatchObject({ resolvedOn: null });
    const skipped = await resolve({ ...input, errorPolicy: 'SKIP_FAILED' }, s.communeAdmin);
    expect(skipped.rows.map(({ outcome }) => outcome)).toEqual(['RESOLVED', 'REFUSED']);
    const again = await resolve({ ids: [taskId], resolution: 'KEPT' });
    expect(again.rows).toMatchObject([{ outcome: 'REFUSED', reasonKey: 'ALREADY_RESOLVED' }]);
  });

  test('of a filter: the open ones of a member', async () => {
    const { gone } = await departure();
    const result = await resolve({ filter: { memberId: gone.id }, resolution: 'ENDED' });
    expect(result.resolvedCount).toBe(3);
    expect((await resolve({ filter: { memberId: gone.id }, resolution: 'ENDED' })).rows).toEqual([]);
  });

  test('with the same key has one effect', async () => {
    const { taskId, gone } = await departure();
    const input = { ids: [taskId], resolution: 'ENDED', idempotencyKey: `ket-thuc-${gone.id}` };
    const [one, other] = await Promise.all([resolve(input), resolve(input)]);
    expect(one).toEqual(other);
    expect(refusalOf(await send({ ...input, resolution: 'KEPT' }))).toMatchObject({ code: 'CONFLICT' });
  });

  test('is refused to those who may not, about what is hidden, and with what is missing', async () => {
    const { taskId, handoverId } = await departure();
    const input = { ids: [taskId], resolution: 'ENDED' };
    expect(refusalOf(await send(input, null))).toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const user of [s.provinceAdmin, s.analyst, s.anUser, s.guideUser])
      expect(refusalOf(await send(input, user))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusalOf(await send(input, s.otherSecretary))).toMatchObject({ code: 'NOT_FOUND' });
    const field = async (more: object) =>
      Object.entries((refusalOf(await send({ ...input, ...more }))?.fields ?? {}) as object);
    expect(await field({ resolution: 'REASSIGNED' })).toMatchObject([['toMemberIds', { key: 'REQUIRED' }]]);
    expect(await field({ ids: [handoverId], resolution: 'REASSIGNED' })).toMatchObject([
      ['guideId', { key: 'REQUIRED' }],
    ]);
    expect(await field({ resolution: 'WITHDRAWN' })).toMatchObject([['resolution', { key: 'INVALID' }]]);
    expect(await field({ ids: undefined })).toMatchObject([['ids', { key: 'IDS_OR_FILTER' }]]);
    expect(await field({ resolution: 'REASSIGNED', toMemberIds: [s.farMember.id] })).toMatchObject([
      ['toMemberIds', { key: 'UNKNOWN_REFERENCE' }],
    ]);
    expect(await adjustmentOf(taskId)).toMatchObject({ resolvedOn: null });
  });
});

describe('what settles a task in another way settles its adjustments too', () => {
  const step = (name: string, type: string, input: object) =>
    s.t.graphql(s.secretary, `mutation($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });

  test('reassigning it, while the hand-over of a guide who stays on goes along to the new task', async () => {
    const leaving = await person({ position: 'COMMITTEE_MEMBER' });
    const task = await makeAssignment(s.db, { memberId: s.an.id, guideId: leaving.id, title: `Việc ${unique()}` });
    await record(s, { memberId: leaving.id, kind: 'WORKING_AWAY', effectiveOn: '2026-11-01' });
    const own = await makeAdjustment(s.db, { assignmentId: task.id });
    const to = await person();
    const answer = await step('reassignAssignments', 'ReassignAssignmentsInput', {
      ids: [task.id],
      toMemberIds: [to.id],
      effectiveOn: '2026-11-23',
      reason: 'Chuyển việc',
    });
    expect(answer.errors).toBeUndefined();
    expect(await adjustmentOf(own.id)).toMatchObject({ resolution: 'REASSIGNED', reason: 'Chuyển việc' });
    const handovers = await s.db.adjustment.findMany({ where: { memberId: leaving.id }, orderBy: { id: 'asc' } });
    expect(handovers.map(({ resolution, openedOn }) => [resolution, openedOn])).toEqual([
      ['REASSIGNED', handovers[0]?.openedOn],
      [null, handovers[0]?.openedOn],
    ]);
    const next = await s.db.assignment.findFirstOrThrow({ where: { previousAssignmentId: task.id } });
    expect(handovers[1]?.assignmentId).toBe(next.id);
  });

  test.each([
    ['endAssignment', 'EndAssignmentInput', { endedOn: '2026-11-23', reason: 'TASK_DROPPED' }],
    ['completeAssignment', 'CompleteAssignmentInput', { completedOn: '2026-11-23' }],
    ['recordProgress', 'RecordProgressInput', { completedOn: '2026-11-23' }],
  ])('%s ends it', async (name, type, fields) => {
    const { id } = await makeAdjustment(s.db, {
      assignmentId: (await makeAssignment(s.db, { memberId: s.binh.id })).id,
    });
    const { assignmentId } = await adjustmentOf(id);
    expect((await step(name, type, { id: assignmentId, version: 1, ...fields })).errors).toBeUndefined();
    expect(await adjustmentOf(id)).toMatchObject({ resolution: 'ENDED', resolvedOn: day('2026-11-23') });
  });

  test('naming another guide hands it over', async () => {
    const { handoverId, guided, taskId } = await departure();
    await step('updateAssignment', 'AssignmentUpdateInput', { id: guided.id, version: 1, guideId: s.guide.id });
    expect(await adjustmentOf(handoverId)).toMatchObject({ resolution: 'REASSIGNED' });
    expect(await adjustmentOf(taskId)).toMatchObject({ resolvedOn: null });
  });
});

describe('the queue', () => {
  test('lists the earliest due first, with days overdue, and filters', async () => {
    const late = await makeMemberEvent(s.db, { memberId: (await person()).id, effectiveOn: day('2026-09-01') });
    const task = await makeAssignment(s.db, { memberId: late.memberId });
    const first = await makeAdjustment(s.db, {
      assignmentId: task.id,
      memberEventId: late.id,
      dueOn: day('2026-11-20'),
    });
    const next = await makeAdjustment(s.db, {
      assignmentId: task.id,
      memberEventId: late.id,
      kind: 'GUIDE_HANDOVER',
      dueOn: day('2026-11-23'),
    });
    const find = async (filter: object) =>
      (
        await s.t.graphql(
          s.secretary,
          `query($filter: AdjustmentFilter) { adjustments(filter: $filter) { nodes {
            id daysOverdue isOverdue title assignedTo eventKind eventOn memberName householdCount assignment { id } memberEvent { id } } } }`,
          { filter: { memberId: late.memberId, ...filter } },
        )
      ).data.adjustments.nodes;
    expect(await find({})).toMatchObject([
      {
        id: first.id,
        daysOverdue: 3,
        isOverdue: true,
        title: task.title,
        eventKind: 'WORKING_AWAY',
        eventOn: '2026-09-01',
      },
      { id: next.id, daysOverdue: 0, isOverdue: false, assignment: { id: task.id }, memberEvent: { id: late.id } },
    ]);
    const ids = async (filter: object) => (await find(filter)).map(({ id }: { id: string }) => id);
    expect(await ids({ isOverdue: true })).toEqual([first.id]);
    expect(await ids({ isOverdue: false })).toEqual([next.id]);
    expect(await ids({ kind: { eq: 'GUIDE_HANDOVER' } })).toEqual([next.id]);
    expect(await ids({ dueOn: { gte: '2026-11-21' } })).toEqual([next.id]);
    expect(await ids({ eventKind: { in: ['WORKING_AWAY'] }, within: s.communeId })).toEqual([first.id, next.id]);
    expect(await ids({ eventKind: { eq: 'DECEASED' } })).toEqual([]);
    expect(await ids({ isOpen: false })).toEqual([]);
    const nested = await s.t.graphql(
      s.secretary,
      'query($id: ID!, $task: ID!) { member(id: $id) { openAdjustments { id } events { openAdjustmentCount } } assignment(id: $task) { adjustments { kind } } }',
      { id: late.memberId, task: task.id },
    );
    expect(nested.data).toEqual({
      member: { openAdjustments: [{ id: first.id }, { id: next.id }], events: [{ openAdjustmentCount: 2 }] },
      assignment: { adjustments: [{ kind: 'ASSIGNMENT' }, { kind: 'GUIDE_HANDOVER' }] },
    });
  });
});

import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { unique } from '@phan-cong/prisma/factories/makeOrganization';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from './assignmentScene.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
});
afterAll(() => s.t.close());

const REASSIGN = `mutation($input: ReassignAssignmentsInput!) { reassignAssignments(input: $input) {
  reassignment { id movedCount reason actorName effectiveOn assignments { id } } movedCount refusedCount isDryRun
  rows { assignmentId title outcome reasonKey message newAssignmentId fromMember { id fullName } toMember { id fullName branch { id } } } } }`;
const UNDO = `mutation($input: UndoReassignmentInput!) { undoReassignment(input: $input) { restoredCount reassignment { id undoneAt } } }`;
const HISTORY =
  'query($id: ID!) { assignment(id: $id) { status version nextAssignment { id member { id } previousAssignment { id } } } }';

type Row = {
  assignmentId: string;
  outcome: string;
  reasonKey: string | null;
  newAssignmentId: string | null;
  toMember: { id: string } | null;
};
type Result = {
  reassignment: { id: string } | null;
  rows: Row[];
  movedCount: number;
  refusedCount: number;
  isDryRun: boolean;
};
type Answer = Awaited<ReturnType<Scene['t']['graphql']>>;

const send = (input: object, user = s.secretary) =>
  s.t.graphql(user, REASSIGN, { input: { effectiveOn: '2026-11-23', reason: 'Đồng chí đi làm ăn xa', ...input } });
const resultOf = (answer: Answer): Result => {
  expect(answer.errors).toBeUndefined();
  return answer.data.reassignAssignments;
};
const task = (over: Parameters<typeof makeAssignment>[1] = {}) =>
  makeAssignment(s.db, { memberId: s.an.id, title: `Việc ${unique()}`, ...over });
const reasons = (result: Result) => result.rows.map(({ reasonKey }) => reasonKey);
const stateOf = async (ids: string[]) => ({
  rows: await s.db.assignment.findMany({
    where: { OR: [{ id: { in: ids } }, { previousAssignmentId: { in: ids } }] },
    orderBy: { id: 'asc' },
  }),
  charges: await s.db.householdCharge.count(),
  audit: await s.db.auditEntry.count({ where: { outcome: 'SUCCESS' } }),
});

describe('reassigning', () => {
  test('ends the old assignments and starts linked new ones, with charges and an audit row each', async () => {
    const to = await makeMember(s.db, { branchId: s.branchId });
    const charge = await makeCharge(s.db, {
      memberId: s.an.id,
      householdId: (await makeHousehold(s.db, { branchId: s.branchId })).id,
    });
    const plain = await task({ guideId: s.guide.id, progress: 60, dueOn: new Date('2026-12-31') });
    const ids = [plain.id, charge.assignmentId];
    const result = resultOf(await send({ ids, toMemberIds: [to.id] }));
    expect(result).toMatchObject({
      movedCount: 2,
      refusedCount: 0,
      isDryRun: false,
      reassignment: { movedCount: 2, effectiveOn: '2026-11-23' },
    });
    expect(result.rows.map(({ assignmentId, outcome, toMember }) => [assignmentId, outcome, toMember?.id])).toEqual(
      ids.map((id) => [id, 'MOVED', to.id]),
    );
    const [older, newer] = await Promise.all(
      [plain.id, result.rows[0]?.newAssignmentId as string].map((id) =>
        s.db.assignment.findUniqueOrThrow({ where: { id } }),
      ),
    );
    expect(older).toMatchObject({
      status: 'ENDED',
      endReason: 'REASSIGNED',
      endedOn: new Date('2026-11-23'),
      version: 2,
      progress: 60,
    });
    expect(newer).toMatchObject({
      status: 'ACTIVE',
      memberId: to.id,
      previousAssignmentId: plain.id,
      reassignmentId: result.reassignment?.id,
      version: 1,
      progress: 0,
      guideId: s.guide.id,
      startsOn: new Date('2026-11-23'),
      dueOn: plain.dueOn,
      planId: plain.planId,
      communeId: s.communeId,
      searchKey: plain.searchKey,
    });
    const charges = await s.db.householdCharge.findMany({
      where: { householdId: charge.householdId },
      orderBy: { validFrom: 'asc' },
    });
    expect(charges.map(({ memberId, validTo }) => [memberId, validTo])).toEqual([
      [s.an.id, new Date('2026-11-23')],
      [to.id, null],
    ]);
    const audit = await s.db.auditEntry.findMany({
      where: { action: 'reassignAssignments', entityId: { in: [plain.id, newer?.id as string] } },
    });
    expect(
      audit.map(({ entityId, memberId, branchId, outcome }) => [entityId, memberId, branchId, outcome]).sort(),
    ).toEqual(
      [
        [plain.id, s.an.id, s.branchId, 'SUCCESS'],
        [newer?.id, to.id, s.branchId, 'SUCCESS'],
      ].sort(),
    );
    expect((await s.t.graphql(s.secretary, HISTORY, { id: plain.id })).data.assignment.nextAssignment).toMatchObject({
      member: { id: to.id },
      previousAssignment: { id: plain.id },
    });
  });

  test('keeps a deadline that is past as the day of effect, and sets or clears the guide', async () => {
    const late = await task({ dueOn: new Date('2026-06-01') });
    const set = resultOf(await send({ ids: [late.id], toMemberIds: [s.binh.id], guideId: s.guide.id }));
    const moved = await s.db.assignment.findUniqueOrThrow({ where: { id: set.rows[0]?.newAssignmentId as string } });
    expect(moved).toMatchObject({ dueOn: new Date('2026-11-23'), guideId: s.guide.id });
    const cleared = resultOf(await send({ ids: [moved.id], toMemberIds: [s.an.id], guideId: null }));
    expect(
      (await s.db.assignment.findUniqueOrThrow({ where: { id: cleared.rows[0]?.newAssignmentId as string } })).guideId,
    ).toBeNull();
    expect(
      refusalOf(await send({ ids: [moved.id], toMemberIds: [s.an.id], guideId: s.binh.id }))?.fields,
    ).toMatchObject({ guideId: { key: 'GUIDE_NOT_COMMITTEE' } });
  });

  test('changes nothing in a dry run, and refused all-or-nothing calls, and says why row by row', async () => {
    const ids = [
      (await task()).id,
      (await task({ status: 'COMPLETED', completedOn: new Date('2026-05-01') })).id,
      (await task({ startsOn: new Date('2026-12-01') })).id,
    ];
    const before = await stateOf(ids);
    const preview = resultOf(await send({ ids, toMemberIds: [s.binh.id], dryRun: true, errorPolicy: 'SKIP_FAILED' }));
    expect(preview).toMatchObject({ isDryRun: true, reassignment: null, movedCount: 1, refusedCount: 2 });
    expect(preview.rows.map(({ outcome }) => outcome)).toEqual(['WILL_MOVE', 'REFUSED', 'REFUSED']);
    const strict = resultOf(await send({ ids, toMemberIds: [s.binh.id] }));
    expect(reasons(strict)).toEqual(['HELD_BACK', 'NOT_OPEN', 'BEFORE_START']);
    expect(strict).toMatchObject({ reassignment: null, movedCount: 0 });
    expect(await stateOf(ids)).toEqual(before);
    const english = await s.t.graphql(
      s.secretary,
      REASSIGN,
      { input: { ids, toMemberIds: [s.binh.id], effectiveOn: '2026-11-23', reason: 'x', dryRun: true } },
      'en',
    );
    expect(english.data.reassignAssignments.rows[1].message).toBe(
      'The assignment is not being carried out (Completed).',
    );
    expect(
      await s.db.auditEntry.count({
        where: { action: 'reassignAssignments', outcome: 'REFUSED', reason: { contains: 'refused' } },
      }),
    ).toBe(1);
  });

  test('answers in the preview exactly what applying does', async () => {
    const rules = await makeRuleSet(s.db, { effectiveFrom: new Date('2026-01-01') });
    const anyTask = fc.record({
      from: fc.nat(2),
      title: fc.constantFrom('A', 'B', 'C', 'D'),
      loadWeight: fc.integer({ min: 0, max: 3 }),
      isOpen: fc.boolean(),
      guided: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyTask, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('FULL', 'LIGHT', 'NONE'), { minLength: 3, maxLength: 3 }),
        fc.subarray([0, 1, 2], { minLength: 1 }),
        fc.constantFrom('ALL_OR_NOTHING', 'SKIP_FAILED'),
        async (tasks, capacities, to, errorPolicy) => {
          const members: string[] = [];
          for (const workCapacity of capacities) {
            const member = await makeMember(s.db, { branchId: s.branchId, position: 'COMMITTEE_MEMBER' });
            await makeCircumstance(s.db, { memberId: member.id, workCapacity: workCapacity as 'FULL' });
            members.push(member.id);
          }
          const ids: string[] = [];
          for (const { from, title, loadWeight, isOpen, guided } of tasks) {
            const guideId = guided ? members[(from + 1) % 3] : null;
            ids.push(
              (
                await task({
                  memberId: members[from],
                  title,
                  loadWeight,
                  taskFieldId: s.taskField.id,
                  guideId,
                  ...(isOpen ? {} : { status: 'CANCELLED' }),
                })
              ).id,
            );
          }
          const input = { ids, toMemberIds: to.map((index) => members[index]), errorPolicy };
          const preview = resultOf(await send({ ...input, dryRun: true }));
          const applied = resultOf(await send(input));
          const asPreview = applied.rows.map((row) => ({
            ...row,
            newAssignmentId: null,
            outcome: row.outcome === 'MOVED' ? 'WILL_MOVE' : row.outcome,
          }));
          expect(asPreview).toEqual(preview.rows);
          expect(applied.movedCount).toBe(preview.movedCount);
          for (const { newAssignmentId, toMember } of applied.rows.filter(({ outcome }) => outcome === 'MOVED')) {
            const row = await s.db.assignment.findUniqueOrThrow({ where: { id: newAssignmentId as string } });
            expect(row).toMatchObject({ memberId: toMember?.id, status: 'ACTIVE' });
          }
        },
      ),
      { numRuns: 15 },
    );
    await s.db.ruleSet.delete({ where: { id: rules.id } });
  });

  test('takes tasks to another branch of the commune only for those who may reassign in both', async () => {
    const own = await task({ guideId: s.guide.id });
    expect(refusalOf(await send({ ids: [own.id], toMemberIds: [s.stranger.id] }))?.fields).toMatchObject({
      toMemberIds: { key: 'UNKNOWN_REFERENCE' },
    });
    expect(reasons(resultOf(await send({ ids: [own.id], toMemberIds: [s.farMember.id] }, s.provinceAdmin)))).toEqual([
      'OTHER_COMMUNE',
    ]);
    const charge = await makeCharge(s.db, {
      memberId: s.an.id,
      householdId: (await makeHousehold(s.db, { branchId: s.branchId })).id,
    });
    expect(
      reasons(resultOf(await send({ ids: [charge.assignmentId], toMemberIds: [s.stranger.id] }, s.communeAdmin))),
    ).toEqual(['HOUSEHOLDS_STAY']);
    const moved = resultOf(await send({ ids: [own.id], toMemberIds: [s.stranger.id] }, s.communeAdmin));
    const row = await s.db.assignment.findUniqueOrThrow({ where: { id: moved.rows[0]?.newAssignmentId as string } });
    expect(row).toMatchObject({ branchId: s.otherBranchId, planId: s.otherPlan.id, guideId: null });
  });

  test('takes rows by filter, those being carried out unless it names a stage', async () => {
    const from = await makeMember(s.db, { branchId: s.branchId });
    const open = await task({ memberId: from.id });
    await task({ memberId: from.id, status: 'PROPOSED' });
    const result = resultOf(await send({ filter: { memberId: from.id }, toMemberIds: [s.binh.id] }));
    expect(result.rows.map(({ assignmentId }) => assignmentId)).toEqual([open.id]);
  });

  test('refuses the whole call as not found when one row is missing or hidden, without saying which', async () => {
    const own = await task();
    const hidden = await makeAssignment(s.db, { memberId: s.stranger.id });
    const answers = await Promise.all(
      [hidden.id, s.an.id].map((id) =>
        send({ ids: [own.id, id], toMemberIds: [s.binh.id], errorPolicy: 'SKIP_FAILED' }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(refusalOf(answers[0] as Answer)?.code).toBe('NOT_FOUND');
    expect((await s.db.assignment.findUniqueOrThrow({ where: { id: own.id } })).status).toBe('ACTIVE');
  });

  test('explains bad input by field', async () => {
    const { id } = await task();
    const fields = async (input: object) => refusalOf(await send(input))?.fields;
    expect(await fields({ toMemberIds: [s.binh.id] })).toMatchObject({ ids: { key: 'IDS_OR_FILTER' } });
    expect(await fields({ filter: {}, toMemberIds: [s.binh.id] })).toMatchObject({ ids: { key: 'IDS_OR_FILTER' } });
    expect(await fields({ ids: [id], filter: { year: 2026 }, toMemberIds: [s.binh.id] })).toMatchObject({
      filter: { key: 'IDS_OR_FILTER' },
    });
    expect(await fields({ ids: [], toMemberIds: [] })).toMatchObject({
      ids: { key: 'REQUIRED' },
      toMemberIds: { key: 'REQUIRED' },
    });
    const many = Array.from(
      { length: 5001 },
      (_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    );
    expect(await fields({ ids: many, toMemberIds: [s.binh.id] })).toMatchObject({
      ids: { key: 'TOO_MANY_ROWS', params: { maximum: 5000 } },
    });
  });

  test('is refused to the signed-out and to members', async () => {
    const { id } = await task();
    expect(refusalOf(await send({ ids: [id], toMemberIds: [s.binh.id] }, null as never))?.code).toBe('UNAUTHENTICATED');
    for (const user of [s.anUser, s.guideUser, s.analyst]) {
      expect(refusalOf(await send({ ids: [id], toMemberIds: [s.binh.id] }, user))?.code).toBe('FORBIDDEN');
    }
  });

  test('has one winner when two move the same rows at once', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await task()).id));
    const [one, other] = (
      await Promise.all([send({ ids, toMemberIds: [s.binh.id] }), send({ ids, toMemberIds: [s.guide.id] })])
    ).map(resultOf);
    expect([one?.movedCount, other?.movedCount].sort()).toEqual([0, 3]);
    expect(await s.db.assignment.count({ where: { previousAssignmentId: { in: ids } } })).toBe(3);
  });

  test('does not bring a member above their load cap when several give them tasks at once', async () => {
    const rules = await makeRuleSet(s.db, { effectiveFrom: new Date('2026-02-01') });
    const to = await makeMember(s.db, { branchId: s.branchId });
    await makeCircumstance(s.db, { memberId: to.id, workCapacity: 'LIGHT' });
    const ids = await Promise.all([1, 2, 3, 4].map(async () => (await task()).id));
    const results = (await Promise.all(ids.map((id) => send({ ids: [id], toMemberIds: [to.id] })))).map(resultOf);
    expect(results.map(({ movedCount }) => movedCount).sort()).toEqual([0, 0, 1, 1]);
    expect(results.flatMap(reasons).filter((key) => key !== null)).toEqual(['OVER_LOAD_CAP', 'OVER_LOAD_CAP']);
    await s.db.ruleSet.delete({ where: { id: rules.id } });
  });
});

describe('an idempotency key', () => {
  test('gives repeats the stored result and one effect, also at once', async () => {
    const { id } = await task();
    const input = { ids: [id], toMemberIds: [s.binh.id], idempotencyKey: `key-${unique()}` };
    const results = (await Promise.all([1, 2, 3, 4].map(() => send(input)))).map(resultOf);
    for (const result of results) expect(result).toEqual(results[0]);
    expect(resultOf(await send(input))).toEqual(results[0]);
    expect(await s.db.assignment.count({ where: { previousAssignmentId: id } })).toBe(1);
  });

  test('is refused for another input, and belongs to one user', async () => {
    const [one, two, three] = await Promise.all([task(), task(), task()]);
    const idempotencyKey = `key-${unique()}`;
    resultOf(await send({ ids: [one.id], toMemberIds: [s.binh.id], idempotencyKey }));
    expect(refusalOf(await send({ ids: [two.id], toMemberIds: [s.binh.id], idempotencyKey }))).toMatchObject({
      code: 'CONFLICT',
      key: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(
      resultOf(await send({ ids: [three.id], toMemberIds: [s.binh.id], idempotencyKey }, s.communeAdmin)).movedCount,
    ).toBe(1);
  });

  test('may be used again after a call without effect', async () => {
    const { id } = await task({ startsOn: new Date('2026-12-01') });
    const input = { ids: [id], toMemberIds: [s.binh.id], idempotencyKey: `key-${unique()}` };
    expect(resultOf(await send(input)).movedCount).toBe(0);
    await s.db.assignment.update({ where: { id }, data: { startsOn: new Date('2026-01-01') } });
    expect(resultOf(await send(input)).movedCount).toBe(1);
  });
});

describe('undoing a reassignment', () => {
  const undo = (id: string | undefined, user = s.secretary) => s.t.graphql(user, UNDO, { input: { id } });

  test('restores the old assignments with their charges, cancels the new ones, and may be followed by another', async () => {
    const charge = await makeCharge(s.db, {
      memberId: s.an.id,
      householdId: (await makeHousehold(s.db, { branchId: s.branchId })).id,
    });
    const input = { ids: [charge.assignmentId, (await task()).id], toMemberIds: [s.binh.id] };
    const first = resultOf(await send(input));
    const undone = await undo(first.reassignment?.id);
    expect(undone.data.undoReassignment).toMatchObject({
      restoredCount: 2,
      reassignment: { undoneAt: expect.any(String) },
    });
    const old = await s.db.assignment.findUniqueOrThrow({ where: { id: charge.assignmentId } });
    expect(old).toMatchObject({ status: 'ACTIVE', endedOn: null, endReason: null, version: 3 });
    const replaced = await s.db.assignment.findUniqueOrThrow({
      where: { id: first.rows[0]?.newAssignmentId as string },
    });
    expect(replaced).toMatchObject({ status: 'CANCELLED', endReason: 'CORRECTION' });
    expect(
      await s.db.householdCharge.findMany({
        where: { householdId: charge.householdId, validTo: null },
        select: { memberId: true },
      }),
    ).toEqual([{ memberId: s.an.id }]);
    expect(
      await s.db.auditEntry.count({
        where: { action: 'undoReassignment', outcome: 'SUCCESS', entityType: 'Assignment' },
      }),
    ).toBe(4);
    expect(refusalOf(await undo(first.reassignment?.id))).toMatchObject({ code: 'CONFLICT', key: 'CANNOT_UNDO' });
    expect(resultOf(await send(input)).movedCount).toBe(2);
  });

  test('is refused once an assignment changed, and restores nothing then', async () => {
    const input = { ids: [(await task()).id, (await task()).id], toMemberIds: [s.binh.id] };
    const result = resultOf(await send(input));
    await s.t.graphql(
      s.secretary,
      'mutation($input: RecordProgressInput!) { recordProgress(input: $input) { assignment { id } } }',
      {
        input: { id: result.rows[1]?.newAssignmentId, version: 1, progress: 5 },
      },
    );
    expect(refusalOf(await undo(result.reassignment?.id))?.key).toBe('CANNOT_UNDO');
    expect(await s.db.assignment.count({ where: { id: { in: input.ids }, status: 'ENDED' } })).toBe(2);
  });

  test('gives work back to a member who had left before, and to none who left since', async () => {
    const gone = await makeMember(s.db, {
      branchId: s.branchId,
      status: 'TRANSFERRED_OUT',
      updatedAt: new Date('2026-11-01'),
    });
    const before = resultOf(await send({ ids: [(await task({ memberId: gone.id })).id], toMemberIds: [s.binh.id] }));
    expect((await undo(before.reassignment?.id)).data.undoReassignment).toMatchObject({ restoredCount: 1 });
    const leaving = await makeMember(s.db, { branchId: s.branchId });
    const after = resultOf(await send({ ids: [(await task({ memberId: leaving.id })).id], toMemberIds: [s.binh.id] }));
    const left = { status: 'TRANSFERRED_OUT', updatedAt: new Date('2026-11-24') } as const;
    await s.db.member.update({ where: { id: leaving.id }, data: left });
    expect(refusalOf(await undo(after.reassignment?.id))?.key).toBe('CANNOT_UNDO');
  });

  test('has one winner when two undo at once, and is not found by others', async () => {
    const result = resultOf(await send({ ids: [(await task()).id], toMemberIds: [s.binh.id] }));
    const id = result.reassignment?.id;
    expect(await undo(id, s.otherSecretary)).toEqual(await undo(s.an.id, s.otherSecretary));
    expect(refusalOf(await undo(id, s.anUser))?.code).toBe('FORBIDDEN');
    const answers = await Promise.all([undo(id), undo(id)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});

describe('reassignments', () => {
  const ONE = 'query($id: ID!) { reassignment(id: $id) { id movedCount actorName assignments { id } } }';
  const LIST = 'query { reassignments(first: 5) { nodes { id reason } totalCount } }';

  test('are read by who ran them and by those who may reassign what they made', async () => {
    const result = resultOf(await send({ ids: [(await task()).id], toMemberIds: [s.binh.id] }));
    const id = result.reassignment?.id as string;
    for (const user of [s.secretary, s.communeAdmin, s.provinceAdmin]) {
      expect((await s.t.graphql(user, ONE, { id })).data.reassignment).toMatchObject({
        id,
        movedCount: 1,
        assignments: [{ id: result.rows[0]?.newAssignmentId }],
      });
    }
    expect((await s.t.graphql(s.secretary, LIST)).data.reassignments.totalCount).toBeGreaterThan(0);
    const hidden = await s.t.graphql(s.otherSecretary, ONE, { id });
    expect(hidden).toEqual(await s.t.graphql(s.otherSecretary, ONE, { id: s.an.id }));
    expect(hidden.data.reassignment).toBeNull();
    expect(refusalOf(await s.t.graphql(s.anUser, LIST))?.code).toBe('FORBIDDEN');
  });
});

describe('the reassignments so far', () => {
  const LIST = `query($filter: ReassignmentFilter, $orderBy: ReassignmentOrderBy) {
    reassignments(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id movedCount canUndo undoneAt } } }`;
  const list = async (filter: object, user = s.secretary, orderBy?: object) =>
    (await s.t.graphql(user, LIST, { filter, orderBy })).data.reassignments.nodes as {
      id: string;
      movedCount: number;
      canUndo: boolean;
    }[];

  test('are found by unit, day and whether undone, in the order asked for, and say which can be undone', async () => {
    const one = resultOf(await send({ ids: [(await task()).id], toMemberIds: [s.binh.id] })).reassignment?.id;
    const two = resultOf(await send({ ids: [(await task()).id, (await task()).id], toMemberIds: [s.binh.id] }));
    expect(await list({ id: { in: [one, two.reassignment?.id] } })).toEqual([
      { id: two.reassignment?.id, movedCount: 2, canUndo: true, undoneAt: null },
      { id: one, movedCount: 1, canUndo: true, undoneAt: null },
    ]);
    const changed = two.rows[0]?.newAssignmentId as string;
    await s.db.assignment.update({ where: { id: changed }, data: { version: { increment: 1 } } });
    await s.t.graphql(s.secretary, UNDO, { input: { id: one } });
    const after = await list({ id: { in: [one, two.reassignment?.id] } });
    expect(after.map(({ canUndo }) => canUndo)).toEqual([false, false]);
    expect((await list({ undone: true })).map(({ id }) => id)).toContain(one);
    expect((await list({ undone: false, within: s.branchId })).map(({ id }) => id)).not.toContain(one);
    expect(await list({ within: s.an.id })).toEqual([]);
    expect(await list({ effectiveOn: { lte: '2000-01-01' } })).toEqual([]);
    const largest = await list({ within: s.branchId }, s.secretary, { field: 'MOVED_COUNT', direction: 'DESC' });
    const counts = largest.map(({ movedCount }) => movedCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('are seen by whoever may reassign there, and by nobody else', async () => {
    const id = resultOf(await send({ ids: [(await task()).id], toMemberIds: [s.binh.id] })).reassignment?.id;
    expect((await list({ id: { eq: id } })).length).toBe(1);
    expect(await list({ id: { eq: id } }, s.otherSecretary)).toEqual([]);
    expect((await s.t.graphql(s.anUser, LIST, {})).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await s.t.graphql(null, LIST, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const wrong = await s.t.graphql(s.secretary, LIST, { filter: { id: { in: Array(1001).fill(id) } } });
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from '../assignments/assignmentScene.ts';
import { readAll, record, recordedIn, WITHDRAW } from './recording.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
  await makeRuleSet(s.db, {
    effectiveFrom: new Date('2025-01-01'),
    thresholds: {
      adjustmentDueDays: 20,
      loadCap: { FULL: 6, LIGHT: 2, NONE: 0 },
      temporaryTransferMinMonths: 3,
      temporaryTransferMaxMonths: 12,
      studyTransferMaxMonths: 24,
    },
  });
});
afterAll(() => s.t.close());

const day = (text: string) => new Date(text);
const person = (over: Parameters<typeof makeMember>[1] = {}) => makeMember(s.db, { branchId: s.branchId, ...over });
const memberOf = (id: string) => s.db.member.findUniqueOrThrow({ where: { id } });
const openOf = (memberId: string) =>
  s.db.adjustment.findMany({ where: { memberId, resolvedOn: null }, orderBy: { id: 'asc' } });

describe('recording an event', () => {
  test('changes the member and opens adjustments on open tasks and guided tasks, with audit rows', async () => {
    const member = await person({ position: 'COMMITTEE_MEMBER', fullName: 'Đỗ Thị Hoa' });
    const own = await makeAssignment(s.db, { memberId: member.id, title: 'Việc của Hoa' });
    const charge = await makeCharge(s.db, {
      memberId: member.id,
      householdId: (await makeHousehold(s.db, { branchId: s.branchId, label: 'Số nhà 7' })).id,
    });
    const guided = await makeAssignment(s.db, { memberId: s.binh.id, guideId: member.id });
    await makeAssignment(s.db, { memberId: member.id, status: 'COMPLETED', completedOn: day('2026-05-01') });
    const line = await makeAssignment(s.db, { memberId: member.id, status: 'PROPOSED' });
    const review = await makeReview(s.db, { assignmentId: own.id });
    const result = recordedIn(
      await record(s, {
        memberId: member.id,
        memberVersion: 1,
        kind: 'OFFICIAL_TRANSFER',
        toPlace: 'Đảng bộ xã khác',
        effectiveOn: '2026-11-20',
        decisionNumber: '12-GT/ĐU',
      }),
    );
    expect(result).toMatchObject({
      isDryRun: false,
      memberEvent: { state: 'APPLIED', memberName: 'Đỗ Thị Hoa', adjustmentCount: 3, effectiveOn: '2026-11-20' },
      effect: {
        openedOn: '2026-11-23',
        dueOn: '2026-12-13',
        before: { status: 'ACTIVE', position: 'COMMITTEE_MEMBER' },
        after: { status: 'TRANSFERRED_OUT', statusSince: '2026-11-20', position: 'MEMBER' },
        households: [{ id: charge.householdId, label: 'Số nhà 7', assignmentId: charge.assignmentId }],
        reviews: [{ id: review.id, title: 'Việc của Hoa' }],
        planLines: [{ assignmentId: line.id }],
      },
    });
    expect(await memberOf(member.id)).toMatchObject({
      status: 'TRANSFERRED_OUT',
      statusSince: day('2026-11-20'),
      version: 2,
    });
    const open = await openOf(member.id);
    expect(open.map(({ kind, assignmentId }) => [kind, assignmentId]).sort()).toEqual(
      [
        ['ASSIGNMENT', own.id],
        ['ASSIGNMENT', charge.assignmentId],
        ['GUIDE_HANDOVER', guided.id],
      ].sort(),
    );
    expect(open[0]).toMatchObject({ openedOn: day('2026-11-23'), dueOn: day('2026-12-13'), communeId: s.communeId });
    const audit = await s.db.auditEntry.findMany({ where: { action: 'recordMemberEvent', memberId: member.id } });
    expect(audit.map(({ entityType, outcome }) => `${entityType} ${outcome}`).sort()).toEqual([
      ...Array(3).fill('Adjustment SUCCESS'),
      'Member SUCCESS',
      'MemberEvent SUCCESS',
    ]);
    const waiting = await s.t.graphql(
      s.secretary,
      '{ households(filter: { awaitsAdjustment: true }) { nodes { id } } }',
    );
    expect(waiting.data.households.nodes).toContainEqual({ id: charge.householdId });
    // Who may not see adjustments is told by the filter neither of this household nor of the others.
    for (const awaits of [true, false]) {
      const hidden = await s.t.graphql(
        s.guideUser,
        `{ households(filter: { awaitsAdjustment: ${awaits} }) { nodes { id } totalCount } }`,
      );
      expect(hidden.data.households).toEqual({ nodes: [], totalCount: 0 });
    }
  });

  test('within the system moves the member to the branch, while the old branch keeps reading the event', async () => {
    const member = await person({ fullName: 'Ngô Văn Nam' });
    const task = await makeAssignment(s.db, { memberId: member.id });
    const answer = await record(
      s,
      { memberId: member.id, kind: 'OFFICIAL_TRANSFER', toBranchId: s.otherBranchId },
      s.communeAdmin,
    );
    const { memberEvent } = recordedIn(answer);
    expect(await memberOf(member.id)).toMatchObject({
      branchId: s.otherBranchId,
      status: 'ACTIVE',
      statusSince: day('2026-11-23'),
    });
    expect(await openOf(member.id)).toMatchObject([{ assignmentId: task.id, branchId: s.branchId }]);
    const read = (user: string) =>
      s.t.graphql(
        user,
        'query($id: ID!) { memberEvent(id: $id) { memberName member { id } toBranch { id } } adjustments(filter: { memberEventId: $id }) { nodes { memberName title } } }',
        { id: memberEvent?.id },
      );
    expect((await read(s.secretary)).data).toMatchObject({
      memberEvent: { memberName: 'Ngô Văn Nam', member: null, toBranch: null },
      adjustments: { nodes: [{ memberName: 'Ngô Văn Nam', title: task.title }] },
    });
    expect((await read(s.otherSecretary)).data).toMatchObject({ memberEvent: null, adjustments: { nodes: [] } });
  });

  test('of a capacity writes circumstances of that day with what was known, and asks only when over the cap', async () => {
    const member = await person();
    await makeCircumstance(s.db, {
      memberId: member.id,
      hoursPerWeek: 5,
      strengths: ['PROPAGANDA'],
      wishes: 'Việc gần nhà',
    });
    await makeAssignment(s.db, { memberId: member.id, loadWeight: 2 });
    await record(s, {
      memberId: member.id,
      kind: 'CAPACITY_CHANGED',
      workCapacity: 'LIGHT',
      effectiveOn: '2026-11-10',
    });
    expect(await openOf(member.id)).toEqual([]);
    await record(s, { memberId: member.id, kind: 'CAPACITY_CHANGED', workCapacity: 'NONE', effectiveOn: '2026-11-10' });
    expect(await openOf(member.id)).toHaveLength(1);
    const found = await s.db.circumstance.findMany({ where: { memberId: member.id }, orderBy: { recordedOn: 'asc' } });
    expect(found).toMatchObject([
      { workCapacity: 'FULL' },
      {
        workCapacity: 'NONE',
        recordedOn: day('2026-11-10'),
        hoursPerWeek: 5,
        strengths: ['PROPAGANDA'],
        wishes: 'Việc gần nhà',
      },
    ]);
    const refused = await record(
      s,
      { memberId: member.id, kind: 'CAPACITY_CHANGED', workCapacity: 'FULL' },
      s.communeAdmin,
    );
    expect(refusalOf(refused)).toMatchObject({ code: 'BAD_USER_INPUT', fields: { kind: { key: 'FORBIDDEN' } } });
  });

  test('opens nothing twice on a task that still waits for the same', async () => {
    const member = await person();
    await makeAssignment(s.db, { memberId: member.id });
    await record(s, { memberId: member.id, kind: 'WORKING_AWAY', effectiveOn: '2026-11-01' });
    const { effect } = recordedIn(await record(s, { memberId: member.id, kind: 'SUSPENDED' }));
    expect(effect.adjustments).toEqual([]);
    expect(await openOf(member.id)).toHaveLength(1);
  });

  test('with the same key has one effect, and another input is refused', async () => {
    const member = await person();
    await makeAssignment(s.db, { memberId: member.id });
    const input = { memberId: member.id, kind: 'EXEMPTED', idempotencyKey: `mien-${member.id}` };
    const [one, other] = await Promise.all([record(s, input), record(s, input)]);
    expect(one.data).toEqual(other.data);
    expect(await s.db.memberEvent.count({ where: { memberId: member.id } })).toBe(1);
    expect(refusalOf(await record(s, { ...input, kind: 'LEFT' }))).toMatchObject({ code: 'CONFLICT' });
  });

  test('is refused to those who may not, and about what they may not', async () => {
    const member = await person();
    const input = { memberId: member.id, kind: 'EXEMPTED' };
    expect(refusalOf(await record(s, input, null))).toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const user of [s.provinceAdmin, s.analyst, s.anUser, s.guideUser])
      expect(refusalOf(await record(s, input, user))).toMatchObject({ code: 'FORBIDDEN' });
    const missing = await record(s, { ...input, memberId: '01890000-0000-7000-8000-00000000dead' });
    const hidden = await record(s, input, s.otherSecretary);
    expect(refusalOf(hidden)?.fields).toEqual(refusalOf(missing)?.fields);
    const own = await s.db.user.update({ where: { id: s.secretary }, data: { memberId: member.id } });
    expect(refusalOf(await record(s, input, own.id))).toMatchObject({ fields: { memberId: { key: 'OWN_RECORD' } } });
    await s.db.user.update({ where: { id: s.secretary }, data: { memberId: null } });
    const hiddenBranch = await record(s, { ...input, kind: 'OFFICIAL_TRANSFER', toBranchId: s.otherBranchId });
    expect(refusalOf(hiddenBranch)).toMatchObject({ fields: { toBranchId: { key: 'UNKNOWN_REFERENCE' } } });
    const commune = await record(s, { ...input, kind: 'OFFICIAL_TRANSFER', toBranchId: s.communeId });
    expect(refusalOf(commune)).toMatchObject({ fields: { toBranchId: { key: 'NOT_A_BRANCH' } } });
    const short = await record(s, { ...input, kind: 'TEMPORARY_TRANSFER', endsOn: '2026-12-23' });
    expect(refusalOf(short)).toMatchObject({ fields: { endsOn: { key: 'TRANSFER_LENGTH' } } });
    expect(refusalOf(await record(s, { ...input, memberVersion: 9 }))).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 1,
    });
    expect(await s.db.memberEvent.count({ where: { memberId: member.id } })).toBe(0);
  });

  test('a member reads their own events and no adjustments', async () => {
    await record(s, { memberId: s.an.id, kind: 'WORKING_AWAY' });
    const answer = await s.t.graphql(
      s.anUser,
      '{ memberEvents { nodes { memberName kind state } } members { nodes { events { kind } openAdjustments { id } } } }',
    );
    expect(answer.data).toEqual({
      memberEvents: { nodes: [{ memberName: s.an.fullName, kind: 'WORKING_AWAY', state: 'APPLIED' }] },
      members: { nodes: [{ events: [{ kind: 'WORKING_AWAY' }], openAdjustments: [] }] },
    });
    const refused = await s.t.graphql(s.anUser, '{ adjustments { nodes { id } } }');
    expect(refusalOf(refused)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the lists', () => {
  test('find events by member, branch, kind, state and days', async () => {
    const member = await person();
    await record(s, { memberId: member.id, kind: 'WORKING_AWAY', effectiveOn: '2026-10-05', endsOn: '2027-10-05' });
    await record(s, { memberId: member.id, kind: 'RETURNED', effectiveOn: '2026-12-05' });
    const find = async (filter: object) =>
      (
        await s.t.graphql(
          s.secretary,
          'query($filter: MemberEventFilter) { memberEvents(filter: $filter) { nodes { kind } } }',
          { filter: { memberId: member.id, ...filter } },
        )
      ).data.memberEvents.nodes.map(({ kind }: { kind: string }) => kind);
    expect(await find({})).toEqual(['RETURNED', 'WORKING_AWAY']);
    expect(await find({ state: { eq: 'PENDING' } })).toEqual(['RETURNED']);
    expect(await find({ state: { in: ['APPLIED', 'WITHDRAWN'] } })).toEqual(['WORKING_AWAY']);
    expect(await find({ effectiveOn: { lte: '2026-11-30' } })).toEqual(['WORKING_AWAY']);
    expect(await find({ endsOn: { gte: '2027-10-05' } })).toEqual(['WORKING_AWAY']);
    expect(await find({ kind: { eq: 'RETURNED' }, branchId: s.branchId, within: s.communeId })).toEqual(['RETURNED']);
    expect(await find({ branchId: s.otherBranchId })).toEqual([]);
  });
});

describe('withdrawing an event', () => {
  const withdraw = (event: { id: string; version: number } | null, user = s.secretary) =>
    s.t.graphql(user, WITHDRAW, { input: { id: event?.id, version: event?.version, reason: 'Ghi nhầm' } });

  test.each([
    { kind: 'OFFICIAL_TRANSFER', toPlace: 'Hà Nam' },
    { kind: 'WORKING_AWAY', endsOn: '2027-10-05' },
    { kind: 'CAPACITY_CHANGED', workCapacity: 'NONE' },
    { kind: 'POSITION_CHANGED', positionTo: 'MEMBER' },
  ])('of $kind gives everything back as it was', async (fields) => {
    const member = await person({ position: 'COMMITTEE_MEMBER' });
    await makeAssignment(s.db, { memberId: member.id });
    await makeAssignment(s.db, { memberId: s.binh.id, guideId: member.id });
    const before = await readAll(s.t.database);
    const { memberEvent } = recordedIn(await record(s, { memberId: member.id, ...fields }));
    const answer = await withdraw(memberEvent);
    expect(answer.data.withdrawMemberEvent.memberEvent).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'Ghi nhầm',
    });
    const after = await readAll(s.t.database);
    const bare = (rows: Map<string, Record<string, unknown>>) =>
      [...rows.values()].map(({ version: _v, updatedAt: _u, ...row }) => row);
    for (const table of ['Member', 'Circumstance', 'Assignment', 'HouseholdCharge'] as const)
      expect(bare(after[table]), table).toEqual(bare(before[table]));
    const closed = await s.db.adjustment.findMany({ where: { memberEventId: memberEvent?.id } });
    expect(new Set(closed.map(({ resolution }) => resolution))).toEqual(new Set(['WITHDRAWN']));
  });

  test('is refused while something rests on it, and says what', async () => {
    const member = await person();
    await makeAssignment(s.db, { memberId: member.id });
    const first = recordedIn(await record(s, { memberId: member.id, kind: 'WORKING_AWAY', effectiveOn: '2026-10-01' }));
    const second = recordedIn(await record(s, { memberId: member.id, kind: 'RETURNED' }));
    expect(refusalOf(await withdraw(first.memberEvent))).toMatchObject({ code: 'CONFLICT', key: 'EVENT_HAS_LATER' });
    expect((await withdraw(second.memberEvent)).errors).toBeUndefined();
    await s.db.member.update({ where: { id: member.id }, data: { position: 'GROUP_HEAD' } });
    expect(refusalOf(await withdraw(first.memberEvent))).toMatchObject({ key: 'EVENT_MEMBER_CHANGED' });
    await s.db.member.update({ where: { id: member.id }, data: { position: 'MEMBER' } });
    const ids = (await openOf(member.id)).map(({ id }) => id);
    await s.db.adjustment.updateMany({
      where: { id: { in: ids } },
      data: { resolution: 'KEPT', reason: 'Vẫn làm được', resolvedOn: day('2026-11-23') },
    });
    expect(refusalOf(await withdraw(first.memberEvent))).toMatchObject({ key: 'EVENT_HAS_RESOLVED' });
    const stranger = await withdraw(first.memberEvent, s.otherSecretary);
    expect(refusalOf(stranger)).toMatchObject({ code: 'NOT_FOUND' });
    const stale = await withdraw({ id: first.memberEvent?.id ?? '', version: 1 });
    expect(refusalOf(stale)).toMatchObject({ code: 'CONFLICT', yourVersion: 1, currentVersion: 2 });
  });

  test('of one still to come only marks it', async () => {
    const member = await person();
    const { memberEvent } = recordedIn(
      await record(s, { memberId: member.id, kind: 'EXEMPTED', effectiveOn: '2027-01-01' }),
    );
    expect(memberEvent?.state).toBe('PENDING');
    await withdraw(memberEvent);
    expect(await memberOf(member.id)).toMatchObject({ status: 'ACTIVE', version: 1 });
    expect(refusalOf(await withdraw({ id: memberEvent?.id ?? '', version: 2 }))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('changing the record of a member', () => {
  const update = async (id: string, fields: object) => {
    const { version } = await memberOf(id);
    return s.t.graphql(
      s.secretary,
      'mutation($input: MemberUpdateInput!) { updateMember(input: $input) { member { id } } }',
      {
        input: { id, version, ...fields },
      },
    );
  };

  test('never leaves open tasks behind: it points to recording an event', async () => {
    const member = await person({ position: 'COMMITTEE_MEMBER' });
    const task = await makeAssignment(s.db, { memberId: member.id });
    await makeAssignment(s.db, { memberId: s.binh.id, guideId: member.id });
    expect(refusalOf(await update(member.id, { status: 'TRANSFERRED_OUT' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { status: { key: 'RECORD_EVENT', params: { count: 2 } } },
    });
    expect(refusalOf(await update(member.id, { isWorkingAway: true }))).toMatchObject({
      fields: { isWorkingAway: { key: 'RECORD_EVENT' } },
    });
    expect(refusalOf(await update(member.id, { position: 'MEMBER' }))).toMatchObject({
      fields: { position: { key: 'RECORD_EVENT', params: { count: 1 } } },
    });
    expect((await update(member.id, { position: 'SECRETARY', note: 'Đúng' })).errors).toBeUndefined();
    await s.db.assignment.updateMany({
      where: { OR: [{ id: task.id }, { guideId: member.id }] },
      data: { status: 'COMPLETED', completedOn: day('2026-11-01') },
    });
    expect((await update(member.id, { status: 'TRANSFERRED_OUT' })).errors).toBeUndefined();
  });
});

import { applyDueEvents } from '@phan-cong/api/events/applyDue';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../assignments/assignmentScene.ts';
import { record, recordedIn } from './recording.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
});
afterAll(() => s.t.close());

const day = (text: string) => new Date(text);
/** An instant of a Vietnamese day: its first minute, when it is still the day before in UTC. */
const midnight = (on: string) => new Date(`${on}T00:01:00+07:00`);
const person = () => makeMember(s.db, { branchId: s.branchId });
const announce = async (memberId: string, input: object, user = s.secretary) =>
  recordedIn(await record(s, { memberId, ...input }, user)).memberEvent?.id ?? '';
const eventOf = (id: string) => s.db.memberEvent.findUniqueOrThrow({ where: { id } });

describe('an event of a day to come', () => {
  test('changes nothing before its day, and all of it on that day, once', async () => {
    const member = await person();
    const task = await makeAssignment(s.db, { memberId: member.id });
    const id = await announce(member.id, { kind: 'WORKING_AWAY', effectiveOn: '2026-12-01', endsOn: '2027-12-01' });
    expect(await applyDueEvents(s.db, midnight('2026-11-30'))).toBe(0);
    expect(await s.db.member.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({ isWorkingAway: false });
    expect(await applyDueEvents(s.db, midnight('2026-12-01'))).toBe(1);
    expect(await applyDueEvents(s.db, midnight('2026-12-01'))).toBe(0);
    expect(await s.db.member.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      isWorkingAway: true,
      workingAwayFrom: day('2026-12-01'),
      workingAwayTo: day('2027-12-01'),
    });
    // No rule set says how many days: fifteen from the day it is applied.
    expect(await s.db.adjustment.findMany({ where: { memberEventId: id } })).toMatchObject([
      { assignmentId: task.id, openedOn: day('2026-12-01'), dueOn: day('2026-12-16') },
    ]);
    const audit = await s.db.auditEntry.findMany({ where: { action: 'applyDueMemberEvents', memberId: member.id } });
    expect(audit.map(({ entityType, actorId }) => [entityType, actorId]).sort()).toEqual([
      ['Adjustment', null],
      ['Member', null],
      ['MemberEvent', null],
    ]);
  });

  test('applied late opens its adjustments on the day it is applied', async () => {
    const member = await person();
    await makeAssignment(s.db, { memberId: member.id });
    const id = await announce(member.id, { kind: 'EXEMPTED', effectiveOn: '2026-12-05' });
    await applyDueEvents(s.db, midnight('2026-12-20'));
    expect(await s.db.member.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      statusSince: day('2026-12-05'),
    });
    expect(await s.db.adjustment.findMany({ where: { memberEventId: id } })).toMatchObject([
      { openedOn: day('2026-12-20') },
    ]);
  });

  test('is applied in the order of the days, by one of two servers only', async () => {
    const member = await person();
    const back = await announce(member.id, { kind: 'WORKING_AWAY', effectiveOn: '2027-01-05' });
    const first = await announce(member.id, {
      kind: 'POSITION_CHANGED',
      positionTo: 'GROUP_HEAD',
      effectiveOn: '2027-01-03',
    });
    const counts = await Promise.all([
      applyDueEvents(s.db, midnight('2027-01-06')),
      applyDueEvents(s.db, midnight('2027-01-06')),
    ]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect((await eventOf(first)).before).toMatchObject({ position: 'MEMBER', isWorkingAway: false });
    expect((await eventOf(back)).before).toMatchObject({ position: 'GROUP_HEAD', isWorkingAway: false });
  });

  test('that can no longer be applied is withdrawn and says why', async () => {
    const [gone, moved] = [await person(), await person()];
    const pointless = await announce(gone.id, { kind: 'SUSPENDED', effectiveOn: '2027-02-01' });
    await announce(gone.id, { kind: 'DECEASED' });
    const elsewhere = await announce(moved.id, { kind: 'EXEMPTED', effectiveOn: '2027-02-01' });
    await announce(moved.id, { kind: 'OFFICIAL_TRANSFER', toBranchId: s.otherBranchId }, s.communeAdmin);
    expect(await applyDueEvents(s.db, midnight('2027-02-02'))).toBe(0);
    expect(await eventOf(pointless)).toMatchObject({
      appliedAt: null,
      withdrawnReason: expect.stringContaining('tình trạng hiện nay'),
    });
    expect(await eventOf(elsewhere)).toMatchObject({ appliedAt: null, withdrawnReason: 'Không thuộc cùng chi bộ.' });
    expect(await s.db.member.findUniqueOrThrow({ where: { id: gone.id } })).toMatchObject({ status: 'DECEASED' });
  });
});

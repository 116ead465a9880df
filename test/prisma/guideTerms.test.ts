import type { Database } from '@phan-cong/prisma/client';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onDay } from '../helpers/onDay.ts';
import { openTestDatabase } from '../helpers/testDatabase.ts';

let database: Database;
let db: Database['db'];
let guides: Record<string, string> = {};
let memberId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  const { id: branchId } = await makeBranch(db);
  memberId = (await makeMember(db, { branchId })).id;
  guides = { one: (await makeMember(db, { branchId })).id, other: (await makeMember(db, { branchId })).id };
}, 120_000);
afterAll(() => database.close());

const on = (day: string) => new Date(day);
const text = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;
const give = (data: Partial<Prisma.AssignmentUncheckedCreateInput> = {}) =>
  makeAssignment(db, { memberId, startsOn: on('2026-01-05'), guideId: guides.one ?? null, ...data });
const change = (id: string, day: string, data: Prisma.AssignmentUncheckedUpdateInput) =>
  onDay(db, day, (tx) => tx.assignment.update({ where: { id }, data }));
const nameOf = (id: string) => Object.keys(guides).find((name) => guides[name] === id);

async function termsOf(assignmentId: string) {
  const terms = await db.guideTerm.findMany({ where: { assignmentId }, orderBy: { validFrom: 'asc' } });
  return terms.map(({ guideId, validFrom, validTo }) => [nameOf(guideId), text(validFrom), text(validTo)]);
}

async function heldOf(id: string) {
  const { heldFrom, heldTo } = await db.assignment.findUniqueOrThrow({ where: { id } });
  return [text(heldFrom), text(heldTo)];
}

describe('the days a task is held and who guides it', () => {
  test('begin with its first day, and the guides follow one another', async () => {
    const { id } = await give();
    await change(id, '2026-03-10', { guideId: guides.other ?? null });
    await change(id, '2026-05-01', { guideId: null });
    await change(id, '2026-06-01', { guideId: guides.one ?? null });
    expect(await termsOf(id)).toEqual([
      ['one', '2026-01-05', '2026-03-09'],
      ['other', '2026-03-10', '2026-04-30'],
      ['one', '2026-06-01', null],
    ]);
    expect(await heldOf(id)).toEqual(['2026-01-05', null]);
  });

  test('end the day before it ends, and with the day of its completion', async () => {
    const ended = await give();
    await change(ended.id, '2026-07-02', { status: 'ENDED', endedOn: on('2026-07-01'), endReason: 'OTHER' });
    expect(await heldOf(ended.id)).toEqual(['2026-01-05', '2026-06-30']);
    expect(await termsOf(ended.id)).toEqual([['one', '2026-01-05', '2026-06-30']]);
    const completed = await give();
    await change(completed.id, '2026-07-02', { status: 'COMPLETED', completedOn: on('2026-07-01') });
    expect(await heldOf(completed.id)).toEqual(['2026-01-05', '2026-07-01']);
    await change(completed.id, '2026-07-20', { completedOn: on('2026-07-15') });
    expect(await termsOf(completed.id)).toEqual([['one', '2026-01-05', '2026-07-15']]);
    await change(completed.id, '2026-07-20', { completedOn: on('2026-06-15') });
    expect(await termsOf(completed.id)).toEqual([['one', '2026-01-05', '2026-06-15']]);
  });

  test('go on when the end is taken back', async () => {
    const { id } = await give();
    await change(id, '2026-07-01', { status: 'ENDED', endedOn: on('2026-07-01'), endReason: 'REASSIGNED' });
    await change(id, '2026-07-09', { status: 'ACTIVE', endedOn: null, endReason: null });
    expect(await heldOf(id)).toEqual(['2026-01-05', null]);
    expect(await termsOf(id)).toEqual([['one', '2026-01-05', null]]);
  });

  test('are none for a proposal, and begin on the day it is put in force', async () => {
    const { id } = await give({ status: 'PROPOSED' });
    expect([await heldOf(id), await termsOf(id)]).toEqual([[null, null], []]);
    await change(id, '2026-02-10', { status: 'ACTIVE' });
    expect([await heldOf(id), await termsOf(id)]).toEqual([['2026-02-10', null], [['one', '2026-02-10', null]]]);
  });

  test('are none for a task that was ended on its first day or taken back', async () => {
    const ended = await give({ status: 'ENDED', endedOn: on('2026-01-05'), endReason: 'CORRECTION' });
    expect([await heldOf(ended.id), await termsOf(ended.id)]).toEqual([['2026-01-05', '2026-01-04'], []]);
    const cancelled = await give();
    await change(cancelled.id, '2026-02-01', { status: 'CANCELLED' });
    expect([await heldOf(cancelled.id), await termsOf(cancelled.id)]).toEqual([[null, null], []]);
  });

  test('move with a first day that is corrected, and cannot be written by themselves', async () => {
    const { id } = await give();
    await change(id, '2026-02-01', { startsOn: on('2026-01-12'), heldTo: on('2026-01-20') });
    expect([await heldOf(id), await termsOf(id)]).toEqual([['2026-01-12', null], [['one', '2026-01-12', null]]]);
    await change(id, '2026-02-01', { startsOn: on('2026-01-02') });
    expect([await heldOf(id), await termsOf(id)]).toEqual([['2026-01-02', null], [['one', '2026-01-02', null]]]);
  });
});

import { deleteOldVisits } from '@phan-cong/api/householdVisits/deleteOldVisits';
import { makeHouseholdVisit } from '@phan-cong/prisma/factories/makeHouseholdVisit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

test('visits older than the years that are set are deleted on the day, with one entry in the trail', async () => {
  const made = (on: string) => makeHouseholdVisit(t.db, { visitedOn: new Date(on) });
  await made('2023-11-22');
  await made('2020-01-01');
  const kept = [await made('2023-11-23'), await made('2026-11-01')];
  const rows = async () => (await t.db.householdVisit.findMany({ select: { id: true } })).map(({ id }) => id).sort();
  // A minute before midnight in Vietnam it is still the day before.
  expect(await deleteOldVisits(t.db, new Date('2026-11-22T23:59:00+07:00'), 3)).toBe(1);
  expect(await deleteOldVisits(t.db, new Date('2026-11-23T00:01:00+07:00'), 3)).toBe(1);
  expect(await deleteOldVisits(t.db, new Date('2026-11-23T00:11:00+07:00'), 3)).toBe(0);
  expect(await rows()).toEqual(kept.map(({ id }) => id).sort());
  const entries = await t.db.auditEntry.findMany({ where: { action: 'deleteOldHouseholdVisits' } });
  expect(entries).toMatchObject([
    { actorId: null, entityType: 'HouseholdVisit', after: { visits: 1, madeBefore: '2023-11-22' } },
    { actorId: null, entityType: 'HouseholdVisit', after: { visits: 1, madeBefore: '2023-11-23' } },
  ]);
  expect(await deleteOldVisits(t.db, new Date('2026-11-23T12:00:00+07:00'), 1)).toBe(1);
  expect(await rows()).toEqual([kept[1]?.id]);
});

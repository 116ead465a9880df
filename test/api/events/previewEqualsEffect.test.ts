import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeCycle, makeEvaluation, makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeAdjustment, makeMemberEvent } from '@phan-cong/prisma/factories/makeMemberEvent';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../assignments/assignmentScene.ts';
import { changesOf, readAll, record, recordedIn } from './recording.ts';

let s: Scene;
let cycleId: string;
beforeAll(async () => {
  s = await openScene();
  cycleId = (await makeCycle(s.db, { organizationId: s.communeId })).id;
  await makeRuleSet(s.db, {
    effectiveFrom: new Date('2025-01-01'),
    thresholds: { adjustmentDueDays: 30, loadCap: { FULL: 6, LIGHT: 2, NONE: 0 } },
  });
});
afterAll(() => s.t.close());

const task = fc.record({
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'PROPOSED', 'COMPLETED'),
  households: fc.nat({ max: 2 }),
  hasReview: fc.boolean(),
  hasAdjustment: fc.nat({ max: 5 }).map((n) => n === 0),
  loadWeight: fc.integer({ min: 0, max: 4 }),
});
const person = fc.record({
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'TEMPORARILY_EXEMPT', 'TRANSFERRED_OUT'),
  position: fc.constantFrom('MEMBER', 'COMMITTEE_MEMBER', 'SECRETARY'),
  isWorkingAway: fc.nat({ max: 4 }).map((n) => n === 0),
  capacity: fc.option(fc.constantFrom('FULL', 'LIGHT', 'NONE')),
  own: fc.array(task, { maxLength: 4 }),
  guided: fc.array(task, { maxLength: 3 }),
  isEvaluated: fc.boolean(),
});
const happening = fc.record({
  fields: fc.oneof(
    fc
      .constantFrom('RETURNED', 'EXEMPTED', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED', 'SUSPENDED', 'TRANSFER_IN')
      .map((kind) => ({ kind })),
    fc.constant({ kind: 'OFFICIAL_TRANSFER', toPlace: 'Hà Nam' }),
    fc.constant({ kind: 'OFFICIAL_TRANSFER', toBranchId: 'OTHER' }),
    fc.constant({ kind: 'TEMPORARY_TRANSFER', endsOn: '2027-06-30' }),
    fc.constant({ kind: 'TEMPORARILY_EXEMPTED', endsOn: '2027-06-30' }),
    fc.constant({ kind: 'WORKING_AWAY' }),
    fc.constantFrom('MEMBER', 'DEPUTY_SECRETARY').map((positionTo) => ({ kind: 'POSITION_CHANGED', positionTo })),
    fc.constantFrom('FULL', 'LIGHT', 'NONE').map((workCapacity) => ({ kind: 'CAPACITY_CHANGED', workCapacity })),
  ),
  effectiveOn: fc.constantFrom('2026-05-04', '2026-11-10', '2026-11-22', '2026-11-23', '2026-11-24', '2027-01-01'),
});

type Task = typeof task extends fc.Arbitrary<infer T> ? T : never;
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

async function makeTask(of: { memberId: string; guideId?: string }, { status, households, ...task }: Task) {
  const completedOn = status === 'COMPLETED' ? new Date('2026-06-01') : null;
  const { loadWeight } = task;
  const assignment = await makeAssignment(s.db, { ...of, status: status as 'ACTIVE', completedOn, loadWeight });
  for (let index = 0; index < households && status === 'ACTIVE'; index += 1) {
    const household = await makeHousehold(s.db, { branchId: s.branchId });
    await makeCharge(s.db, { assignmentId: assignment.id, householdId: household.id, memberId: of.memberId });
  }
  if (task.hasReview) await makeReview(s.db, { assignmentId: assignment.id });
  if (!task.hasAdjustment || status !== 'ACTIVE') return;
  const memberId = of.guideId ?? of.memberId;
  const event = await makeMemberEvent(s.db, { memberId, effectiveOn: new Date('2026-04-01') });
  const kind = of.guideId ? 'GUIDE_HANDOVER' : 'ASSIGNMENT';
  await makeAdjustment(s.db, { assignmentId: assignment.id, memberEventId: event.id, kind });
}

async function makePerson({ capacity, own, guided, isEvaluated, isWorkingAway, ...person }: Person) {
  const member = await makeMember(s.db, {
    branchId: s.branchId,
    status: person.status as 'ACTIVE',
    position: person.position as 'MEMBER',
    isWorkingAway,
    workingAwayFrom: isWorkingAway ? new Date('2026-03-01') : null,
  });
  if (capacity) await makeCircumstance(s.db, { memberId: member.id, workCapacity: capacity as 'FULL' });
  for (const each of own) await makeTask({ memberId: member.id }, each);
  for (const each of guided) await makeTask({ memberId: s.binh.id, guideId: member.id }, each);
  if (isEvaluated) await makeEvaluation(s.db, { memberId: member.id, cycleId });
  return member;
}

/** The columns of `Member` that a standing speaks of, as the preview and the database write them. */
const COLUMNS = ['status', 'statusSince', 'position', 'isWorkingAway', 'workingAwayFrom', 'workingAwayTo'] as const;

test('what is previewed is what is applied, row for row, and nothing else changes', async () => {
  const seen = { applied: 0, pending: 0, refused: 0, adjustments: 0 };
  await fc.assert(
    fc.asyncProperty(person, happening, async (who, { fields, effectiveOn }) => {
      const member = await makePerson(who);
      const more = 'toBranchId' in fields ? { toBranchId: s.otherBranchId } : {};
      const input = { memberId: member.id, effectiveOn, ...fields, ...more };
      // A branch's own secretary writes circumstances; who sees both branches moves members between them.
      const user = 'toBranchId' in fields ? s.communeAdmin : s.secretary;
      const before = await readAll(s.t.database);
      const previewed = await record(s, { ...input, dryRun: true }, user);
      expect(changesOf(before, await readAll(s.t.database))).toEqual([]);
      const applied = await record(s, input, user);
      const changes = changesOf(before, await readAll(s.t.database));
      if (previewed.errors) {
        expect(applied.errors?.[0]?.extensions.fields).toEqual(previewed.errors[0]?.extensions.fields);
        expect(changes).toEqual([]);
        seen.refused += 1;
        return;
      }
      const { effect } = recordedIn(previewed);
      expect(recordedIn(applied).effect).toEqual(effect);
      const isPending = effectiveOn > '2026-11-23';
      seen[isPending ? 'pending' : 'applied'] += 1;

      const of = (table: string) => changes.filter((change) => change.table === table);
      expect(of('MemberEvent')).toMatchObject([{ added: { memberId: member.id, effectiveOn } }]);
      const opened = of('Adjustment').map(({ added }) => added as Record<string, unknown>);
      const asked = isPending ? [] : effect.adjustments;
      const line = (kind: unknown, assignmentId: unknown, openedOn: unknown, dueOn: unknown) =>
        [kind, assignmentId, openedOn, dueOn].join(' ');
      expect(opened.map((row) => line(row.kind, row.assignmentId, row.openedOn, row.dueOn)).sort()).toEqual(
        asked.map((row) => line(row.kind, row.assignmentId, effect.openedOn, effect.dueOn)).sort(),
      );
      seen.adjustments += opened.length;

      const [changed] = of('Member');
      expect(of('Member').map(({ id }) => id)).toEqual(isPending ? [] : [member.id]);
      const was = before.Member.get(member.id) as Record<string, unknown>;
      if (!isPending) {
        for (const name of COLUMNS) expect(changed?.changed?.[name] ?? was[name], name).toBe(effect.after[name]);
        const allowed = new Set<string>([
          ...COLUMNS,
          'version',
          'updatedAt',
          ...('toBranchId' in fields ? ['branchId'] : []),
        ]);
        expect(Object.keys(changed?.changed ?? {}).filter((name) => !allowed.has(name))).toEqual([]);
        if ('toBranchId' in fields) expect(changed?.changed?.branchId).toBe(s.otherBranchId);
      }
      const capacities = of('Circumstance').map(({ added, changed: part }) => ({ ...added, ...part }));
      const isCapacity = fields.kind === 'CAPACITY_CHANGED' && !isPending;
      expect(capacities).toMatchObject(isCapacity ? [{ workCapacity: effect.after.workCapacity }] : []);
      const expected = new Set(['MemberEvent', 'Adjustment', 'Member', 'Circumstance']);
      expect(changes.filter(({ table }) => !expected.has(table))).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(seen.applied).toBeGreaterThan(8);
  expect(seen.pending).toBeGreaterThan(2);
  expect(seen.refused).toBeGreaterThan(2);
  expect(seen.adjustments).toBeGreaterThan(5);
}, 400_000);

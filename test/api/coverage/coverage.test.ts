import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Role } from '@phan-cong/prisma/generated/client/enums';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onDay } from '../../helpers/onDay.ts';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { give, makeScene, type Scene } from './coverageScene.ts';

let app: TestApp;
let scene: Scene;
const users: Record<string, string> = {};

const FIGURES = `onRollCount assignableCount exemptCount assignedCount unassignedCount assignedPercent guidedCount overLoadCapCount
  unassignedReasons { reason count } households { totalCount coveredCount uncoveredCount } planStages { stage count }`;
const COVERAGE = `query($within: ID, $asOf: Date, $year: Int) { coverage(within: $within, asOf: $asOf, year: $year) { unit { id name } asOf year ${FIGURES} } }`;
const COVERAGES = `query($within: ID, $asOf: Date, $level: OrganizationKind, $first: Int, $after: String) {
  coverages(within: $within, asOf: $asOf, level: $level, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { unit { name } assignedPercent assignableCount } } }`;
const UNASSIGNED = `query($within: ID, $asOf: Date, $reasons: [UnassignedReason!]) {
  unassignedMembers(within: $within, asOf: $asOf, reasons: $reasons) {
    totalCount nodes { reason member { fullName } term { status memberName branch { name } } } } }`;

beforeAll(async () => {
  app = await startTestApp();
  const { db } = app;
  scene = await makeScene(app.database);
  const { an, binh, communeId, provinceId } = scene;
  for (const rules of seededRuleSets) await db.ruleSet.create({ data: ruleSetRow(rules) as never });
  const account = async (name: string, role: Role, organizationId: string, memberId?: string) => {
    users[name] = (await makeUser(db, { memberId, grants: [{ role, organizationId }] })).id;
  };
  await account('province', 'PROVINCE_ADMIN', provinceId);
  await account('commune', 'COMMUNE_ADMIN', communeId);
  await account('secretary', 'BRANCH_SECRETARY', an.id, an.members[0]);
  await account('other', 'BRANCH_SECRETARY', binh.id, binh.members[0]);
  await account('committee', 'COMMITTEE_MEMBER', an.id, an.members[1]);
  await account('member', 'MEMBER', an.id, an.members[2]);
  await account('operator', 'SYSTEM_OPERATOR', communeId);

  const charged = await give(app, scene, an, an.members[0], '2026-01-05', {
    kind: 'HOUSEHOLD',
    householdGroupId: an.groupId,
    guideId: an.members[1],
    loadWeight: 7,
  });
  await makeCharge(db, { householdId: an.households[0], assignmentId: charged.id, validFrom: new Date('2026-02-01') });
  const done = await give(app, scene, an, an.members[1], '2026-01-05');
  await onDay(db, '2026-06-01', (tx) =>
    tx.assignment.update({
      where: { id: done.id },
      data: { status: 'COMPLETED', completedOn: new Date('2026-05-31') },
    }),
  );
  await onDay(db, '2026-03-01', (tx) => tx.member.update({ where: { id: an.members[2] }, data: { status: 'EXEMPT' } }));
  await makeCircumstance(db, { memberId: an.members[3], recordedOn: new Date('2026-04-01'), workCapacity: 'NONE' });
}, 120_000);
afterAll(() => app.close());

const ask = async (user: string | null, document: string, variables: Record<string, unknown> = {}) =>
  app.graphql(user === null ? null : String(users[user]), document, variables);
const coverage = async (user: string, variables: Record<string, unknown>) => {
  const { data, errors } = await ask(user, COVERAGE, variables);
  expect(errors).toBeUndefined();
  return data.coverage;
};

describe('coverage of a unit', () => {
  test('counts who could hold a task, who does, and why the others do not', async () => {
    expect(await coverage('secretary', { asOf: '2026-07-01' })).toMatchObject({
      unit: { id: scene.an.id },
      asOf: '2026-07-01',
      year: 2026,
      onRollCount: 4,
      assignableCount: 3,
      exemptCount: 1,
      assignedCount: 1,
      unassignedCount: 2,
      assignedPercent: 33,
      guidedCount: 1,
      overLoadCapCount: 1,
      households: { totalCount: 2, coveredCount: 1, uncoveredCount: 1 },
    });
    const { unassignedReasons } = await coverage('secretary', { asOf: '2026-07-01' });
    expect(Object.fromEntries(unassignedReasons.map(({ reason, count }: never) => [reason, count]))).toEqual({
      EXEMPT: 1,
      NO_CAPACITY: 1,
      TASKS_COMPLETED: 1,
    });
  });

  test('answers for the day that is asked for', async () => {
    expect(await coverage('secretary', { asOf: '2026-01-02' })).toMatchObject({ assignableCount: 4, assignedCount: 0 });
    expect(await coverage('secretary', { asOf: '2026-02-15' })).toMatchObject({ assignableCount: 4, assignedCount: 2 });
    expect(await coverage('secretary', { asOf: '2026-05-31' })).toMatchObject({ assignableCount: 3, assignedCount: 2 });
    expect((await coverage('secretary', { asOf: '2026-01-31' })).households).toMatchObject({ coveredCount: 0 });
    expect((await coverage('secretary', { asOf: '2025-06-01' })).onRollCount).toBe(0);
  });

  test('adds up what lies below, and stages of plans branch by branch', async () => {
    expect(await coverage('commune', { asOf: '2026-07-01' })).toMatchObject({
      onRollCount: 8,
      assignableCount: 7,
      assignedCount: 1,
      households: { totalCount: 4, coveredCount: 1 },
    });
    const stages = (await coverage('commune', { year: 2027 })).planStages;
    expect(stages).toEqual([{ stage: 'MISSING', count: 2 }]);
  });

  test('agrees today with the lists', async () => {
    const { assignedCount, onRollCount, households } = await coverage('commune', {});
    const lists = await ask(
      'commune',
      `{ held: members(filter: { assigned: true, status: { eq: ACTIVE } }) { totalCount } members { totalCount }
         households(filter: { covered: true }) { totalCount } }`,
    );
    expect([assignedCount, onRollCount, households.coveredCount]).toEqual([
      lists.data.held.totalCount,
      lists.data.members.totalCount,
      lists.data.households.totalCount,
    ]);
  });

  test('gives no figure that rests on records the viewer may not read', async () => {
    expect(await coverage('province', { asOf: '2026-07-01' })).toMatchObject({ assignedCount: 1, households: null });
    expect(await coverage('committee', { asOf: '2026-07-01' })).toMatchObject({
      onRollCount: 4,
      assignedCount: null,
      unassignedReasons: null,
      planStages: null,
      households: { totalCount: 2 },
    });
    expect(await coverage('member', {})).toBeNull();
    expect(await coverage('secretary', { within: scene.binh.id })).toBeNull();
    expect(await coverage('secretary', { within: scene.communeId })).toBeNull();
    expect(await coverage('commune', { within: '01890000-0000-7000-8000-000000000001' })).toBeNull();
  });

  test('is refused signed out and without the right, and explains a wrong day or year', async () => {
    expect((await ask(null, COVERAGE)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask('operator', COVERAGE)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const future = await ask('commune', COVERAGE, { asOf: '2026-11-24' });
    expect(future.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { asOf: { key: 'IN_THE_FUTURE' } },
    });
    const year = await ask('commune', COVERAGE, { year: 1066 });
    expect(year.errors?.[0]?.extensions).toMatchObject({ fields: { year: { key: 'TOO_SMALL' } } });
  });
});

describe('coverage of the units below', () => {
  test('comes the least covered first, page by page', async () => {
    const first = (await ask('commune', COVERAGES, { asOf: '2026-07-01', first: 1 })).data.coverages;
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    const second = (await ask('commune', COVERAGES, { asOf: '2026-07-01', first: 1, after })).data.coverages;
    expect([...first.nodes, ...second.nodes].map(({ unit }) => unit.name)).toEqual(['Chi bộ Bình', 'Chi bộ An']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const branches = await ask('province', COVERAGES, { asOf: '2026-07-01', level: 'BRANCH' });
    expect(branches.data.coverages.nodes).toMatchObject([
      { unit: { name: 'Chi bộ Bình' }, assignedPercent: 0 },
      { unit: { name: 'Chi bộ An' }, assignedPercent: 33 },
    ]);
  });

  test('lists nothing to who may not read the unit, and nothing below a branch', async () => {
    expect((await ask('secretary', COVERAGES, { within: scene.communeId })).data.coverages.nodes).toEqual([]);
    expect((await ask('secretary', COVERAGES)).data.coverages.nodes).toEqual([]);
    expect((await ask('commune', COVERAGES, { after: 'x' })).errors?.[0]?.extensions).toMatchObject({
      fields: { after: { key: 'CURSOR' } },
    });
  });
});

describe('who holds no task', () => {
  test('is listed by name with the reason, and can be narrowed to some', async () => {
    const { data } = await ask('secretary', UNASSIGNED, { asOf: '2026-07-01' });
    expect(
      data.unassignedMembers.nodes.map(({ reason, member }: never) => [
        reason,
        (member as { fullName: string }).fullName,
      ]),
    ).toEqual([
      ['TASKS_COMPLETED', 'Lê Thị Bình'],
      ['EXEMPT', 'Phạm Văn Cường'],
      ['NO_CAPACITY', 'Vũ Thị Dung'],
    ]);
    const some = await ask('secretary', UNASSIGNED, { asOf: '2026-07-01', reasons: ['EXEMPT'] });
    expect(some.data.unassignedMembers).toMatchObject({ totalCount: 1, nodes: [{ term: { status: 'EXEMPT' } }] });
    const asked = await ask('other', UNASSIGNED);
    expect(asked.data.unassignedMembers.nodes.map(({ reason }: never) => reason)).toEqual(Array(4).fill('NOT_ASKED'));
  });

  test('is not listed to who may not read their tasks', async () => {
    for (const user of ['committee', 'member'])
      expect((await ask(user, UNASSIGNED)).data.unassignedMembers.nodes).toEqual([]);
    const other = await ask('other', UNASSIGNED, { within: scene.an.id });
    expect(other.data.unassignedMembers.nodes).toEqual([]);
    expect((await ask(null, UNASSIGNED)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

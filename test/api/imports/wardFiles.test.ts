import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seedCatalogue } from '@phan-cong/prisma/seed/seedCatalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { apply, configure, fixture, preview, uploaded } from './importApp.ts';
import { type Raw, rawRows } from './rawCells.ts';
import {
  distinct,
  WARD_FILES as FILES,
  goodMembers,
  linkedAssignments,
  linkedResults,
  personOf,
} from './wardCounts.ts';

/*
 * The three files of one ward, taken into an empty commune through the API. What is expected is counted from the raw
 * cells (wardCounts.ts).
 */

const OPTIONS = { createBranches: true, createHouseholdGroups: true, errorPolicy: 'SKIP_FAILED' };
const [NAME, BIRTH, JOINED, BRANCH, POSITION, STATUS] = [1, 3, 8, 10, 11, 14] as const;

let t: TestApp;
let admin: string;
let communeId: string;

async function takeIn(fileName: string) {
  const id = await uploaded(t, admin, fixture(fileName), { organizationId: communeId, fileName });
  await configure(t, admin, id, { options: OPTIONS });
  const planned = await preview(t, admin, id);
  return { id, planned, done: await apply(t, admin, id) };
}

const nothing = { created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0 };
const nothingMade = { branchesCreated: 0, householdGroupsCreated: 0, plansCreated: 0 };
beforeAll(async () => {
  t = await startTestApp();
  await seedCatalogue(t.db);
  const province = await makeOrganization(t.db, { kind: 'PROVINCE' });
  communeId = (await makeOrganization(t.db, { parentId: province.id, name: 'Đảng bộ phường Hoa Lư' })).id;
  admin = (await makeUser(t.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: communeId }] })).id;
});

afterAll(() => t.close());

describe('the files of a ward, taken into an empty commune', { timeout: 120_000 }, () => {
  let good: Raw[];

  test('the roster makes every branch and every member whose row is sound', async () => {
    const rows = await rawRows(FILES[0]);
    good = goodMembers(rows);
    const { planned, done } = await takeIn(FILES[0]);
    expect(planned.actions).toEqual({ CREATE: good.length, REFUSE: rows.length - good.length });
    expect(planned.newBranches).toHaveLength(distinct(good.map((row) => row[BRANCH])));
    expect(done).toMatchObject({ status: 'APPLIED', rowCount: rows.length, doneCount: rows.length });
    expect(done.summary).toEqual({
      ...nothing,
      ...nothingMade,
      created: good.length,
      refused: rows.length - good.length,
      branchesCreated: 46,
    });
    expect([good.length, rows.length]).toEqual([1028, 1055]);

    const members = await t.db.member.findMany({ include: { branch: true } });
    expect(members).toHaveLength(good.length);
    const count = (isSo: (row: Raw) => boolean) => good.filter(isSo).length;
    const having = (isSo: (member: (typeof members)[number]) => boolean) => members.filter(isSo).length;
    expect(having(({ status }) => status === 'EXEMPT')).toBe(count((row) => row[STATUS] === 'Miễn sinh hoạt'));
    expect(having(({ isWorkingAway }) => isWorkingAway)).toBe(count((row) => row[STATUS] === 'Đi làm ăn xa'));
    expect(having(({ birthDate }) => birthDate === null)).toBe(count((row) => row[BIRTH] === null));
    expect(having(({ birthDatePrecision }) => birthDatePrecision === 'YEAR')).toBe(
      count((row) => typeof row[BIRTH] === 'number'),
    );
    expect(having(({ joinedOn }) => joinedOn === null)).toBe(count((row) => row[JOINED] === null));
    expect(members.every(({ communeId: unit, branch }) => unit === communeId && branch.parentId === communeId)).toBe(
      true,
    );
    const stored = members.map(({ branch, fullName }) => personOf(branch.name, fullName)).sort();
    expect(stored).toEqual(good.map((row) => personOf(row[BRANCH], row[NAME])).sort());
    const links = await t.db.organizationLink.count({ where: { parentId: communeId } });
    expect(links).toBe(46);
    expect(await t.db.auditEntry.count({ where: { action: 'applyImport', entityType: 'Member' } })).toBe(good.length);
  });

  test('the assignments find their people, guides and household groups', async () => {
    const rows = await rawRows(FILES[1]);
    const linked = linkedAssignments(rows, good);
    const groups = new Map<string, number>();
    for (const row of linked) {
      const key = `${row[1]}|${row[5]}`;
      if (row[5] && !groups.has(key)) groups.set(key, Number(/\((\d+) hộ\)/.exec(String(row[4]))?.[1]));
    }
    const { planned, done } = await takeIn(FILES[1]);
    expect(planned.actions).toEqual({ CREATE: linked.length, REFUSE: rows.length - linked.length });
    expect(planned.newHouseholdGroups).toHaveLength(groups.size);
    expect(planned.newPlans).toHaveLength(46);
    expect(done.summary).toEqual({
      ...nothing,
      ...nothingMade,
      created: linked.length,
      refused: rows.length - linked.length,
      householdGroupsCreated: groups.size,
      plansCreated: 46,
    });
    expect([linked.length, rows.length, groups.size]).toEqual([901, 914, 207]);

    const stored = await t.db.assignment.findMany({ include: { householdGroup: true, plan: true, member: true } });
    expect(stored).toHaveLength(linked.length);
    expect(
      stored.every(({ status, plan }) => status === 'ACTIVE' && plan.status === 'DRAFT' && plan.year === 2026),
    ).toBe(true);
    expect(stored.filter(({ householdGroup }) => householdGroup)).toHaveLength(linked.filter((row) => row[5]).length);
    expect(stored.filter(({ dueOn }) => dueOn === null)).toHaveLength(
      linked.filter((row) => row[8] === 'Thường xuyên').length,
    );
    const counts = await t.db.householdGroup.findMany({ include: { branch: true } });
    expect(
      Object.fromEntries(counts.map(({ branch, name, statedCount }) => [`${branch.name}|${name}`, statedCount])),
    ).toEqual(Object.fromEntries(groups));
    const guided = linked.filter((row) => row[6] && guidesOf(row).length === 1);
    expect(stored.filter(({ guideId }) => guideId)).toHaveLength(guided.length);
    expect(stored.filter(({ guideNote }) => guideNote)).toHaveLength(
      linked.filter((row) => row[6]).length - guided.length,
    );
    expect(stored.every(({ guideId, memberId }) => guideId !== memberId)).toBe(true);
  });

  /** The others in the branch who hold the position a row of assignments names as guide. */
  function guidesOf(row: Raw): Raw[] {
    const positions: Record<string, string[]> = {
      'Bí thư': ['Bí thư chi bộ'],
      'Phó Bí thư': ['PBT', 'Phó Bí thư chi bộ', 'Phó bí thư'],
      'Chi ủy viên': ['Chi ủy viên', 'CUV'],
    };
    return good.filter(
      (member) =>
        member[BRANCH] === row[1] &&
        positions[String(row[6])]?.includes(String(member[POSITION])) &&
        personOf(member[BRANCH], member[NAME]) !== personOf(row[1], row[2]),
    );
  }

  test('the results make a locked cycle under the rule set of that year', async () => {
    const rows = await rawRows(FILES[2]);
    const linked = linkedResults(rows, good);
    const { planned, done } = await takeIn(FILES[2]);
    expect(planned).toMatchObject({
      createsCycle: true,
      actions: { CREATE: linked.length, REFUSE: rows.length - linked.length },
    });
    expect(done.summary).toEqual({
      ...nothing,
      ...nothingMade,
      created: linked.length,
      refused: rows.length - linked.length,
    });
    expect([linked.length, rows.length]).toEqual([978, 1004]);

    const cycle = await t.db.evaluationCycle.findFirstOrThrow({ include: { ruleSet: true, evaluations: true } });
    expect(cycle).toMatchObject({ organizationId: communeId, year: 2025, quarter: 0, status: 'LOCKED' });
    expect(cycle.ruleSet.code).toBe('366-QD/TW-2025');
    expect(cycle.evaluations).toHaveLength(linked.length);
    expect(cycle.evaluations.every(({ state, decidedLevel }) => state === 'LOCKED' && decidedLevel)).toBe(true);
    const excellent = linked.filter((row) => row[8] === 'Hoàn thành xuất sắc nhiệm vụ').length;
    expect(cycle.evaluations.filter(({ decidedLevel }) => decidedLevel === 'EXCELLENT')).toHaveLength(excellent);
    const total = linked.reduce((sum, row) => sum + Number(row[6]), 0);
    expect(cycle.evaluations.reduce((sum, { totalScore }) => sum + (totalScore ?? 0), 0)).toBe(total);
  });

  test.each(FILES)('%s, sent a second time, changes nothing', async (fileName) => {
    const before = await everything();
    const { planned, done } = await takeIn(fileName);
    const { unchanged, refused, ...rest } = done.summary;
    expect(planned.actions).toEqual({ UNCHANGED: unchanged, REFUSE: refused });
    expect({ ...rest, unchanged: 0, refused: 0 }).toEqual({ ...nothing, ...nothingMade });
    expect(unchanged + refused).toBe(done.rowCount);
    expect(await everything()).toEqual(before);
  });

  async function everything() {
    const order = { orderBy: { id: 'asc' } } as const;
    return {
      organizations: await t.db.organization.findMany(order),
      members: await t.db.member.findMany(order),
      groups: await t.db.householdGroup.findMany(order),
      plans: await t.db.assignmentPlan.findMany(order),
      assignments: await t.db.assignment.findMany(order),
      cycles: await t.db.evaluationCycle.findMany(order),
      evaluations: await t.db.evaluation.findMany(order),
      audited: await t.db.auditEntry.count({ where: { entityType: { not: 'Import' } } }),
    };
  }

  test('ethnicity, religion and citizen IDs are nowhere in the database', async () => {
    const rows = await rawRows(FILES[0]);
    const id = await uploaded(t, admin, fixture(FILES[0]), { organizationId: communeId, fileName: FILES[0] });
    const kept = JSON.stringify([
      await t.db.import.findMany(),
      await t.db.importRow.findMany(),
      await t.db.importMapping.findMany(),
      await t.db.auditEntry.findMany(),
    ]);
    for (const text of ['Công giáo', 'Phật giáo', 'Mường', '"Kinh"']) expect(kept).not.toContain(text);
    // The card column repeats the citizen ID's digits in this file; only a waiting import still holds it, once per row.
    const numbersIn = (value: unknown) => JSON.stringify(value).match(/(?<!\d)\d{11}(?!\d)/g) ?? [];
    const citizenIds = rows.map((row) => String(row[6]));
    const waiting = numbersIn(await t.db.importRow.findMany({ where: { importId: id }, select: { cells: true } }));
    expect(waiting.sort()).toEqual(citizenIds.sort());
    const rest = [
      await t.db.importRow.findMany({ where: { importId: { not: id } } }),
      await t.db.auditEntry.findMany(),
    ];
    const restNumbers = new Set(JSON.stringify(rest).match(/\d{11,}/g));
    expect(citizenIds.filter((digits) => restNumbers.has(digits) || restNumbers.has(`0${digits}`))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { detectKind, proposeMapping } from '@phan-cong/api/imports/columns';
import { findDuplicates } from '@phan-cong/api/imports/duplicates';
import { findHeader } from '@phan-cong/api/imports/findHeader';
import type { ImportKind } from '@phan-cong/api/imports/importFields';
import type { RowProblem } from '@phan-cong/api/imports/problems';
import { readSheet } from '@phan-cong/api/imports/readSheet';
import { readRows } from '@phan-cong/api/imports/rows';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { composed, isBefore, type Raw, span } from './rawCells.ts';

/*
 * The files of one ward, read by the product and, beside it, counted plainly from the raw cells: the expected figures
 * below are worked out by the small functions of this file, and pinned so that neither side can drift.
 */

const TODAY = '2026-11-24';
const BANDS = { EXCELLENT: 90, GOOD: 70, COMPLETED: 50 };

async function load(name: string) {
  const bytes = readFileSync(new URL(`../../fixtures/phuong-hoa-lu/${name}`, import.meta.url));
  const file = await readSheet(bytes, name);
  const sheet = file.sheets[0];
  const table = sheet && findHeader(sheet);
  const kind = table && detectKind(table.headings);
  if (!sheet || !table || !kind) throw new Error(`${name} was not understood`);
  const mapping = proposeMapping(kind, table.headings);
  const scoreFrame = { commonMax: 30, resultMax: 70, bands: BANDS };
  const readings = readRows(kind, sheet, table, mapping, {
    today: TODAY,
    minimumJoinAge: 18,
    probationMonths: 12,
    scoreFrame,
  });
  const problems = [...readings.flatMap((reading) => reading.problems), ...findDuplicates(kind, readings)];
  const raw = (await readXlsx(bytes)).sheets[0]?.rows.slice(6, -1) ?? [];
  return { file, table, kind, mapping, readings, problems, raw };
}

function countByCode(problems: RowProblem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, field } of problems) counts[`${code} ${field}`] = (counts[`${code} ${field}`] ?? 0) + 1;
  return counts;
}

const isFuture = (cell: CellValue | undefined) => (span(cell)?.[0] ?? '') > TODAY;
const isText = (cell: CellValue | undefined): cell is string => typeof cell === 'string';

function countNames(names: (CellValue | undefined)[]) {
  const texts = names.filter(isText);
  return {
    'TEXT_COMPOSED fullName': texts.filter((name) => name !== composed(name)).length,
    'NAME_CASE_CHANGED fullName': texts.filter(
      (name) => composed(name) === composed(name).toUpperCase() || composed(name) === composed(name).toLowerCase(),
    ).length,
  };
}

/** Rows that repeat an earlier one, and rows left over that share name and branch. */
function countRepeats(
  raw: Raw[],
  nameAt: number,
  branchAt: number,
  isSame: (a: Raw, b: Raw, isOneBranch: boolean) => boolean,
) {
  const isOneName = (a: Raw, b: Raw) => composed(a[nameAt]).toLowerCase() === composed(b[nameAt]).toLowerCase();
  const isOneBranch = (a: Raw, b: Raw) => a[branchAt] === b[branchAt] && a[branchAt] !== 'Chi bộ không rõ';
  const named = raw.filter((row) => row[nameAt]);
  const repeats = named.filter((row, index) =>
    named.slice(0, index).some((earlier) => isOneName(earlier, row) && isSame(earlier, row, isOneBranch(earlier, row))),
  );
  const rest = named.filter((row) => !repeats.includes(row));
  const alike = rest.filter((row) =>
    rest.some((other) => other !== row && isOneName(other, row) && isOneBranch(other, row)),
  );
  return { 'DUPLICATE_IN_FILE fullName': repeats.length, 'SAME_NAME fullName': alike.length };
}

const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe('the roster', () => {
  let roster: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    roster = await load('danh-sach-dang-vien.xlsx');
  });

  test('is found and understood', () => {
    expect(roster.kind).toBe<ImportKind>('MEMBERS');
    expect(roster.table).toMatchObject({ headerRow: 6, totalRows: [1062], footerRows: [], year: null });
    expect(roster.readings).toHaveLength(1055);
    expect(roster.readings.map(({ row }) => row)).toEqual(Array.from({ length: 1055 }, (_, index) => index + 7));
    expect(roster.mapping.filter(({ use }) => use === 'IGNORED').map(({ heading }) => heading)).toEqual([
      'TT',
      'Ghi chú',
    ]);
  });

  test('keeps no cell of ethnicity, religion or citizen ID', () => {
    const withheld = roster.file.sheets[0]?.withheldColumns.map(({ index }) => index) ?? [];
    expect(withheld).toEqual([4, 5, 6]);
    expect(roster.raw.every((row) => withheld.every((index) => row[index] !== null))).toBe(true);
    const kept = JSON.stringify([roster.file, roster.readings, roster.problems]);
    expect(kept).not.toMatch(/"(Kinh|Mường|Phật giáo|Công giáo)"/);
  });

  test('names every fault, as often as the raw cells have it', () => {
    const { raw } = roster;
    const [NAME, BIRTH, CARD, JOINED, OFFICIAL, BRANCH, PHONE, STATUS] = [1, 3, 7, 8, 9, 10, 13, 14] as const;
    const of = (column: number) => raw.map((row) => row[column]);
    const isProbationary = (row: Raw) => row[STATUS] === 'Đảng viên dự bị' || isFuture(row[OFFICIAL]);
    const isWrongBirth = (row: Raw) => row[BIRTH] !== null && !span(row[BIRTH]);
    const isUnborn = (row: Raw) => isBefore(row[JOINED], row[BIRTH]);
    const expected = withoutZeros({
      ...countNames(of(NAME)),
      ...countRepeats(
        raw,
        NAME,
        BRANCH,
        (a, b, isOneBranch) => a[CARD] === b[CARD] || (isOneBranch && span(a[BIRTH]) !== null && a[BIRTH] === b[BIRTH]),
      ),
      'REQUIRED_EMPTY fullName': of(NAME).filter((name) => !name).length,
      'BRANCH_NOT_NAMED branchName': of(BRANCH).filter((branch) => branch === 'Chi bộ không rõ').length,
      'DATE_IMPOSSIBLE birthDate': raw.filter(isWrongBirth).length,
      'DATE_YEAR_ONLY birthDate': of(BIRTH).filter((cell) => typeof cell === 'number').length,
      'DATE_YEAR_ONLY joinedOn': of(JOINED).filter((cell) => typeof cell === 'number').length,
      'DATE_YEAR_ONLY officialOn': of(OFFICIAL).filter((cell) => typeof cell === 'number').length,
      'EXPECTED_EMPTY joinedOn': of(JOINED).filter((cell) => cell === null).length,
      'JOINED_IN_FUTURE joinedOn': of(JOINED).filter(isFuture).length,
      'JOINED_BEFORE_BIRTH joinedOn': raw.filter(isUnborn).length,
      'JOINED_TOO_YOUNG joinedOn': raw.filter((row) => !isUnborn(row) && isBefore(row[JOINED], row[BIRTH], 18)).length,
      'OFFICIAL_BEFORE_JOINED officialOn': raw.filter((row) => isBefore(row[OFFICIAL], row[JOINED])).length,
      'OFFICIAL_IN_FUTURE officialOn': of(OFFICIAL).filter(isFuture).length,
      'MEMBERSHIP_UNKNOWN officialOn': raw.filter((row) => row[OFFICIAL] === null && !isProbationary(row)).length,
      'PROBATION_OVERDUE joinedOn': raw.filter((row) => isProbationary(row) && isBefore(row[JOINED], '2025-11-24'))
        .length,
      'LEADING_ZERO_RESTORED cardNumber': of(CARD).filter((cell) => /^\d{11}$/.test(String(cell))).length,
      'LEADING_ZERO_RESTORED phone': of(PHONE).filter((cell) => /^\d{9}$/.test(String(cell))).length,
      'FORMULA_IGNORED null': of(15).filter((cell) => cell === 'x').length,
    });
    expect(countByCode(roster.problems)).toEqual(expected);
    expect(expected).toMatchObject({
      'LEADING_ZERO_RESTORED cardNumber': 1055,
      'LEADING_ZERO_RESTORED phone': 757,
      'JOINED_IN_FUTURE joinedOn': 11,
      'DATE_IMPOSSIBLE birthDate': 2,
      'DUPLICATE_IN_FILE fullName': 14,
      'SAME_NAME fullName': 4,
      'FORMULA_IGNORED null': 30,
    });
  });

  test('gives every member the values of the cells', () => {
    expect(roster.readings[0]?.values).toEqual({
      fullName: 'Lã Thu Hằng',
      branchName: 'Chi bộ Tổ dân phố 1',
      gender: 'FEMALE',
      birthDate: { date: '1964-08-14', precision: 'DAY' },
      joinedOn: { date: '1987-01-07', precision: 'DAY' },
      officialOn: { date: '1988-04-11', precision: 'DAY' },
      membership: 'OFFICIAL',
      status: 'ACTIVE',
      isWorkingAway: false,
      position: 'SECRETARY',
      occupationGroup: 'RETIRED',
      cardNumber: '037095309552',
      phone: null,
    });
    const values = roster.readings.map((reading) => reading.values);
    const count = (test: (value: (typeof values)[number]) => unknown) => values.filter(test).length;
    expect(count((value) => 'isWorkingAway' in value && value.isWorkingAway)).toBe(55);
    expect(count((value) => 'status' in value && value.status === 'EXEMPT')).toBe(125);
    expect(count((value) => 'status' in value && value.status === 'SUSPENDED')).toBe(5);
    expect(count((value) => 'status' in value && value.status === 'ACTIVE')).toBe(820 + 55 + 22);
    expect(count((value) => 'position' in value && value.position === 'DEPUTY_SECRETARY')).toBe(17 + 16 + 16);
    expect(count((value) => 'position' in value && value.position === 'COMMITTEE_MEMBER')).toBe(56);
    expect(count((value) => 'gender' in value && value.gender === 'MALE')).toBe(377 + 194);
  });
});

describe('the assignments', () => {
  let assignments: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    assignments = await load('bang-phan-cong-2026.xlsx');
  });

  test('are found, understood and of the year in the title', () => {
    expect(assignments.kind).toBe<ImportKind>('ASSIGNMENTS');
    expect(assignments.table).toMatchObject({ headerRow: 6, totalRows: [921], footerRows: [], year: 2026 });
    expect(assignments.readings).toHaveLength(914);
  });

  test('have no other fault than the writing of names', () => {
    expect(countByCode(assignments.problems)).toEqual(countNames(assignments.raw.map((row) => row[2])));
    expect(assignments.problems).toHaveLength(70 + 80);
  });

  test('give every cell a meaning', () => {
    const count = (column: number, text: string | null) => assignments.raw.filter((row) => row[column] === text).length;
    const values = assignments.readings.map(({ values }) => JSON.stringify(values));
    const holding = (part: string) => values.filter((value) => value.includes(part)).length;
    expect(holding('"taskField":"HOUSEHOLD_SUPPORT"')).toBe(count(3, 'Phụ trách hộ'));
    expect(holding('"taskField":null')).toBe(0);
    expect(holding('"kind":"HOUSEHOLD"')).toBe(260);
    expect(holding('"isOngoing":true')).toBe(count(8, 'Thường xuyên'));
    expect(holding('"dueOn":"2026-06-30"')).toBe(count(8, '30/6/2026'));
    expect(holding('"position":"DEPUTY_SECRETARY"')).toBe(count(6, 'Phó Bí thư'));
    expect(holding('"guide":null')).toBe(count(6, null));
    expect(holding('"qualityRating":"SATISFACTORY"')).toBe(count(10, 'Đạt yêu cầu'));
    expect(holding('"basis":"MINUTES"')).toBe(count(11, 'Biên bản họp chi bộ'));
    expect(holding('"number":"01-NQ/CB","date":"2026-01-05"')).toBe(count(11, 'NQ 01-NQ/CB ngày 05/01/2026'));
    expect(holding('"basis":"NONE"')).toBe(count(11, null));
    assignments.readings.forEach(({ values }, index) => {
      expect(`${'progress' in values && values.progress}%`).toBe(assignments.raw[index]?.[9]);
    });
  });
});

describe('the evaluation results', () => {
  let results: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    results = await load('ket-qua-xep-loai-2025.xlsx');
  });

  test('are found, understood and of the year in the title', () => {
    expect(results.kind).toBe<ImportKind>('EVALUATIONS');
    expect(results.table).toMatchObject({ headerRow: 6, totalRows: [1011], footerRows: [], year: 2025 });
    expect(results.readings).toHaveLength(1004);
  });

  test('name every contradiction, as often as the raw cells have it', () => {
    const { raw } = results;
    const RANKS = [
      'Không hoàn thành nhiệm vụ',
      'Hoàn thành nhiệm vụ',
      'Hoàn thành tốt nhiệm vụ',
      'Hoàn thành xuất sắc nhiệm vụ',
    ];
    const SHORT: Record<string, string> = { HTNV: 'Hoàn thành nhiệm vụ', HTTNV: 'Hoàn thành tốt nhiệm vụ' };
    const given = (row: Raw) => RANKS.indexOf(SHORT[String(row[8])] ?? String(row[8]));
    const earned = (row: Raw) => Object.values(BANDS).filter((points) => Number(row[6]) >= points).length;
    const expected = withoutZeros({
      ...countNames(raw.map((row) => row[2])),
      ...countRepeats(raw, 2, 1, (a, b, isOneBranch) => isOneBranch && span(a[3]) !== null && a[3] === b[3]),
      'BRANCH_NOT_NAMED branchName': raw.filter((row) => row[1] === 'Chi bộ không rõ').length,
      'DATE_IMPOSSIBLE birthDate': raw.filter((row) => !span(row[3])).length,
      'DATE_YEAR_ONLY birthDate': raw.filter((row) => typeof row[3] === 'number').length,
      'TOTAL_NOT_SUM totalScore': raw.filter((row) => Number(row[4]) + Number(row[5]) !== row[6]).length,
      'SCORE_OUT_OF_RANGE commonScore': raw.filter((row) => Number(row[4]) > 30).length,
      'SCORE_OUT_OF_RANGE resultScore': raw.filter((row) => Number(row[5]) > 70).length,
      'NOT_SUBJECT_WITH_SCORES decidedLevel': raw.filter((row) => row[8] === 'Miễn').length,
      'LEVEL_ABOVE_SCORE decidedLevel': raw.filter((row) => given(row) > earned(row)).length,
      'LEVEL_BELOW_SCORE decidedLevel': raw.filter((row) => given(row) >= 0 && given(row) < earned(row)).length,
    });
    expect(countByCode(results.problems)).toEqual(expected);
    expect(expected).toMatchObject({ 'NOT_SUBJECT_WITH_SCORES decidedLevel': 92, 'DUPLICATE_IN_FILE fullName': 10 });
  });

  test('give every level', () => {
    const levels = results.readings.map(({ values }) => ('decidedLevel' in values ? values.decidedLevel : null));
    const count = (level: string) => levels.filter((each) => each === level).length;
    expect(count('GOOD')).toBe(353 + 115);
    expect(count('COMPLETED')).toBe(113 + 105);
    expect(count('NOT_COMPLETED')).toBe(118);
    expect(count('EXCELLENT')).toBe(108);
    expect(count('NOT_SUBJECT')).toBe(92);
  });
});

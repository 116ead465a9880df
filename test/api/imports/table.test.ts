import { detectKind, proposeMapping } from '@phan-cong/api/imports/columns';
import type { ReadContext } from '@phan-cong/api/imports/drafts';
import { findDuplicates, nameKey, sameNameGroups } from '@phan-cong/api/imports/duplicates';
import { FILE_ERROR_MESSAGES } from '@phan-cong/api/imports/fileErrorMessages';
import { findHeader, tableBelow } from '@phan-cong/api/imports/findHeader';
import { isForbiddenHeading } from '@phan-cong/api/imports/forbiddenColumns';
import { IMPORT_FIELDS, type ImportKind } from '@phan-cong/api/imports/importFields';
import { formatMessage } from '@phan-cong/api/imports/messages';
import { PROBLEM_MESSAGES } from '@phan-cong/api/imports/problemMessages';
import { isUsable, missingFields, readRows } from '@phan-cong/api/imports/rows';
import type { Cell } from '@phan-cong/api/imports/sheetTypes';
import { escapeFormula } from '@phan-cong/api/lib/escapeFormula';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const CONTEXT: ReadContext = {
  today: '2026-11-24',
  minimumJoinAge: 18,
  probationMonths: 12,
  scoreFrame: { commonMax: 30, resultMax: 70, bands: { EXCELLENT: 90, GOOD: 70, COMPLETED: 50 } },
};

function read<K extends ImportKind>(kind: K, headings: string[], ...data: Cell[][]) {
  const sheet = { name: 'Sheet1', rows: [headings, ...data], withheldColumns: [] };
  const readings = readRows(kind, sheet, tableBelow(sheet, 1), proposeMapping(kind, headings), CONTEXT);
  return { readings, codes: readings.map(({ problems }) => problems.map(({ code }) => code)) };
}

describe('the table of a sheet', () => {
  const sheet = {
    name: 'Sheet1',
    withheldColumns: [],
    rows: [
      ['ĐẢNG BỘ PHƯỜNG', null, 'ĐẢNG CỘNG SẢN'],
      [null],
      ['DANH SÁCH NĂM 2026', null, null],
      ['TT', 'HỌ VÀ TÊN', 'Chi bộ', 'Giới tính'],
      [1, 'Nguyễn Văn A', 'Chi bộ 1', 'Nam'],
      [null, null, ' ', null],
      ['Cộng chi bộ 1:', 1, null, null],
      [2, 'Tống Văn B', 'Chi bộ 2', 'Nam'],
      ['Tổng số: 2 đảng viên', null, null, null],
      [null, null, 'NGƯỜI LẬP BIỂU', null],
    ] as Cell[][],
  };

  test('begins under the titles, steps over sub-totals and empty rows, and ends before the signatures', () => {
    expect(findHeader(sheet)).toEqual({
      headerRow: 4,
      headings: ['TT', 'HỌ VÀ TÊN', 'Chi bộ', 'Giới tính'],
      titles: ['ĐẢNG BỘ PHƯỜNG – ĐẢNG CỘNG SẢN', 'DANH SÁCH NĂM 2026'],
      year: 2026,
      dataRows: [5, 8],
      totalRows: [7, 9],
      footerRows: [10],
    });
  });

  test('is not found where no headings are known', () => {
    expect(
      findHeader({
        ...sheet,
        rows: [
          ['a', 'b'],
          [1, 2],
        ],
      }),
    ).toBeNull();
  });

  test('counts a member of the family Tống as a person, not as a total', () => {
    const { readings } = read(
      'MEMBERS',
      ['Họ và tên', 'Chi bộ'],
      ['Tống Số', 'Chi bộ 1'],
      ['TỐNG CỘNG HÒA', 'Chi bộ 1'],
    );
    expect(readings.map(({ values }) => values.fullName)).toEqual(['Tống Số', 'Tống Cộng Hòa']);
  });
});

describe('columns', () => {
  test('of each kind are recognised by every heading that is listed, in capitals and without marks', () => {
    for (const kind of ['MEMBERS', 'ASSIGNMENTS', 'EVALUATIONS'] as const) {
      for (const [field, { label, headings }] of Object.entries(IMPORT_FIELDS[kind])) {
        for (const heading of [label.vi, label.en, ...headings]) {
          const plain = heading.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D');
          for (const form of [heading, plain, `${heading} (ghi chú)`]) {
            expect([kind, form, proposeMapping(kind, [form])[0]?.field]).toEqual([kind, form, field]);
          }
        }
      }
    }
  });

  test('that must not be kept are forbidden whatever was saved', () => {
    const saved = { 'dan toc': 'address', 'ghi chu': 'address', 'ho va ten': null } as const;
    const columns = proposeMapping('MEMBERS', ['Dân tộc', 'Ghi chú', 'Họ và tên'], saved);
    expect(columns.map(({ use, field, confidence }) => [use, field, confidence])).toEqual([
      ['FORBIDDEN', null, 'EXACT'],
      ['FIELD', 'address', 'SAVED'],
      ['IGNORED', null, 'SAVED'],
    ]);
  });

  test.each([
    'Dân tộc',
    'TÔN GIÁO',
    'Số CCCD',
    'Số CMND/CCCD',
    'CMND',
    'Căn cước công dân',
    'Số căn cước',
    'Dân tộc, tôn giáo',
    'Số định danh cá nhân',
    'Hộ chiếu',
    'Religion',
    'Số CCCD (12 số)',
    'Số CCCD, ngày cấp, nơi cấp',
  ])('headed %s are forbidden', (heading) => expect(isForbiddenHeading(heading)).toBe(true));

  test.each(['Số thẻ đảng viên', 'Họ và tên', 'Ngày sinh', 'Dân vận', 'Chi bộ', ''])('headed %j are not', (heading) =>
    expect(isForbiddenHeading(heading)).toBe(false),
  );

  test('give a field to one column only, the exact one first', () => {
    const columns = proposeMapping('MEMBERS', ['Họ và tên cha của đảng viên', 'Họ và tên', 'Họ tên']);
    expect(columns.map(({ field }) => field)).toEqual([null, 'fullName', null]);
  });

  test('tell the kind of a table, unless it could be two', () => {
    expect(detectKind(['Họ và tên', 'Chi bộ', 'Ngày vào Đảng', 'Giới tính'])).toBe('MEMBERS');
    expect(detectKind(['Họ và tên', 'Chi bộ', 'Lĩnh vực', 'Nhiệm vụ'])).toBe('ASSIGNMENTS');
    expect(detectKind(['Họ và tên', 'Chi bộ', 'Mức xếp loại', 'Tổng điểm'])).toBe('EVALUATIONS');
    expect(detectKind(['Họ và tên', 'Chi bộ', 'Ngày sinh'])).toBeNull();
  });

  test('that are required and missing are named', () => {
    expect(missingFields('ASSIGNMENTS', proposeMapping('ASSIGNMENTS', ['Họ và tên', 'Lĩnh vực']))).toEqual([
      'branchName',
      'title',
    ]);
  });
});

describe('the rows of a roster', () => {
  const headings = ['Họ và tên', 'Chi bộ', 'Ngày sinh', 'Ngày vào Đảng', 'Ngày chính thức', 'Tình trạng'];
  const person = (...cells: Cell[]): Cell[] => ['Nguyễn Văn A', 'Chi bộ 1', ...cells];

  test.each([
    ['all in order', person('01/01/1980', '05/01/2005', '05/01/2006', 'Đang sinh hoạt'), []],
    ['official before joined', person('01/01/1980', '05/01/2005', '04/01/2005', null), ['OFFICIAL_BEFORE_JOINED']],
    ['joined tomorrow', person('01/01/1980', '25/11/2026', null, 'dự bị'), ['JOINED_IN_FUTURE']],
    ['joined today', person('01/01/1980', '24/11/2026', null, 'dự bị'), []],
    [
      'joined before birth',
      person('01/01/1980', '1979', '1981', null),
      ['DATE_YEAR_ONLY', 'DATE_YEAR_ONLY', 'JOINED_BEFORE_BIRTH'],
    ],
    ['joined a day too young', person('02/01/1980', '01/01/1998', '01/01/1999', null), ['JOINED_TOO_YOUNG']],
    ['joined on the 18th birthday', person('02/01/1980', '02/01/1998', '02/01/1999', null), []],
    ['born tomorrow', person('25/11/2026', null, null, 'dự bị'), ['EXPECTED_EMPTY', 'BIRTH_IN_FUTURE']],
    [
      'probationary with an official date',
      person('01/01/1980', '05/01/2005', '05/01/2006', 'dự bị'),
      ['PROBATIONARY_WITH_OFFICIAL_DATE'],
    ],
    ['probationary for too long', person('01/01/1980', '23/11/2025', null, 'dự bị'), ['PROBATION_OVERDUE']],
    ['probationary for just a year', person('01/01/1980', '24/11/2025', null, 'dự bị'), []],
    ['neither official nor probationary', person('01/01/1980', '05/01/2005', null, null), ['MEMBERSHIP_UNKNOWN']],
    [
      'an official date that cannot be read',
      person('01/01/1980', '05/01/2005', '31/02/2006', null),
      ['DATE_IMPOSSIBLE'],
    ],
  ])('%s', (_, cells, expected) => {
    expect(read('MEMBERS', headings, cells).codes).toEqual([expected]);
  });

  test('enter a member whose official day is still to come as probationary, without that day', () => {
    const { readings } = read('MEMBERS', headings, person('01/01/1980', '24/12/2025', '24/12/2026', 'Đang sinh hoạt'));
    expect(readings[0]).toMatchObject({
      row: 2,
      values: { membership: 'PROBATIONARY', officialOn: null, status: 'ACTIVE', isWorkingAway: false },
      problems: [
        { row: 2, column: 'Ngày chính thức', field: 'officialOn', severity: 'WARNING', code: 'OFFICIAL_IN_FUTURE' },
      ],
    });
    expect(isUsable(readings[0] as (typeof readings)[0])).toBe(true);
  });

  test('leave out the keys the file has no column for, and give null for empty cells', () => {
    const { readings } = read('MEMBERS', ['Họ và tên', 'Chi bộ', 'Điện thoại'], ['Nguyễn Văn A', 'Chi bộ 1', null]);
    expect(readings[0]?.values).toEqual({
      fullName: 'Nguyễn Văn A',
      branchName: 'Chi bộ 1',
      phone: null,
      membership: null,
    });
  });

  test('with formulas take the stored value with a warning, refuse a missing one, note one in an unused column', () => {
    const { readings, codes } = read(
      'MEMBERS',
      ['Họ và tên', 'Chi bộ', 'Điện thoại', 'Ghi chú', 'Ngày chính thức'],
      [
        { formula: true, value: 'Nguyễn Văn A' },
        { formula: true, value: null },
        { error: '#REF!' },
        { formula: true, value: 'x' },
        '1/1/2000',
      ],
    );
    expect(codes[0]).toEqual(['FORMULA_IGNORED', 'FORMULA_VALUE_USED', 'FORMULA_WITHOUT_VALUE', 'CELL_ERROR']);
    expect(readings[0]?.values).toMatchObject({ fullName: 'Nguyễn Văn A', branchName: null, phone: null });
  });

  test('never fail, whatever the cells hold, and every problem has a complete sentence', () => {
    const cell = fc.oneof(
      fc.string().map((text) => text.replace(/[{}?]/g, '')),
      fc.double(),
      fc.boolean(),
      fc.constantFrom<Cell>(
        null,
        { date: '2020-01-01' },
        { error: '#N/A' },
        { formula: true, value: 3 },
        '31/02/2000',
        '1970',
      ),
    );
    const allHeadings = Object.values(IMPORT_FIELDS.MEMBERS).map(({ label }) => label.vi);
    fc.assert(
      fc.property(fc.array(cell, { minLength: allHeadings.length, maxLength: allHeadings.length }), (cells) => {
        for (const reading of read('MEMBERS', allHeadings, cells).readings) {
          for (const { code, params } of reading.problems) {
            expect(formatMessage(PROBLEM_MESSAGES[code].vi, params)).not.toMatch(/[{}?]/);
          }
        }
      }),
    );
  });
});

describe('the rows of assignments and evaluations', () => {
  test('are compared within themselves', () => {
    const headings = ['Họ và tên', 'Chi bộ', 'Lĩnh vực', 'Nhiệm vụ', 'Nhóm hộ', 'Từ ngày', 'Thời hạn'];
    const base = ['Nguyễn Văn A', 'Chi bộ 1'];
    const { codes, readings } = read(
      'ASSIGNMENTS',
      headings,
      [...base, 'Phụ trách hộ', 'Phụ trách', null, '01/01/2026', '31/12/2025'],
      [...base, 'Trồng hoa', 'Trồng hoa', null, '01/01/2026', 'Thường xuyên'],
    );
    expect(codes).toEqual([['HOUSEHOLD_GROUP_MISSING', 'DUE_BEFORE_START'], ['VALUE_UNKNOWN']]);
    expect(readings[1]?.values).toMatchObject({ taskField: null, taskFieldText: 'Trồng hoa', kind: 'REGULAR' });
  });

  test.each([
    [20, 50, 70, 'HTTNV', []],
    [20, 49, 70, 'HTNV', ['TOTAL_NOT_SUM']],
    [31, 40, 71, 'HTTNV', ['SCORE_OUT_OF_RANGE']],
    [20, 71, 91, 'HTXSNV', ['SCORE_OUT_OF_RANGE']],
    [20, 49, 69, 'HTTNV', ['LEVEL_ABOVE_SCORE']],
    [20, 70, 90, 'HTTNV', ['LEVEL_BELOW_SCORE']],
    [20, 70, 90, 'Miễn', ['NOT_SUBJECT_WITH_SCORES']],
    [null, null, null, 'Miễn', []],
    [null, null, null, null, ['EXPECTED_EMPTY']],
    [20.5, 40, null, 'HTNV', ['NUMBER_UNREADABLE']],
  ])('%j + %j = %j as %j', (common, result, total, level, expected) => {
    const headings = ['Họ và tên', 'Chi bộ', 'Tiêu chí chung', 'Kết quả nhiệm vụ', 'Tổng điểm', 'Mức xếp loại'];
    const cells: Cell[] = ['Nguyễn Văn A', 'Chi bộ 1', common, result, total, level];
    expect(read('EVALUATIONS', headings, cells).codes).toEqual([expected]);
  });
});

describe('rows that mean the same person', () => {
  const headings = ['Họ và tên', 'Chi bộ', 'Ngày sinh', 'Số thẻ đảng viên'];
  const found = (...rows: Cell[][]) =>
    findDuplicates('MEMBERS', read('MEMBERS', headings, ...rows).readings).map(({ row, code, params }) => [
      row,
      code,
      params.first ?? params.rows,
    ]);

  test('are found in any form of the name, and only the later ones are refused', () => {
    expect(
      found(
        ['Hoà Văn Dũng', 'Chi bộ 1', '1/2/1980', null],
        ['HÒA VĂN DŨNG', 'chi bộ 1', '01.02.1980', null],
        ['Hòa Văn Dung', 'Chi bộ 1', '01.02.1980', null],
      ),
    ).toEqual([[3, 'DUPLICATE_IN_FILE', 2]]);
  });

  test('are found by name and card number when a birth date is wrong', () => {
    expect(
      found(['Ngô Đào', 'Chi bộ 1', '15/13/1985', 37_389_725_113], ['Ngô Đào', 'Chi bộ 1', 1938, '037389725113']),
    ).toEqual([[3, 'DUPLICATE_IN_FILE', 2]]);
  });

  test('are two people when the birth dates differ, and a card number of two names is refused in both', () => {
    expect(found(['Ngô Đào', 'Chi bộ 1', 1938, null], ['Ngô Đào', 'Chi bộ 1', 1939, null])).toEqual([
      [2, 'SAME_NAME', '3'],
      [3, 'SAME_NAME', '2'],
    ]);
    expect(found(['Ngô Đào', 'Chi bộ 1', 1938, 37_389_725_113], ['Lê Mai', 'Chi bộ 1', 1938, 37_389_725_113])).toEqual([
      [2, 'CARD_NUMBER_TWICE', '3'],
      [3, 'CARD_NUMBER_TWICE', '2'],
    ]);
  });

  test('are named by a few rows only, however many there are', () => {
    const rows = Array.from({ length: 20_000 }, (_, index): Cell[] => [
      'Ngô Đào',
      'Chi bộ 1',
      1901 + (index % 100),
      null,
    ]);
    const problems = findDuplicates('MEMBERS', read('MEMBERS', headings, ...rows).readings);
    expect(problems).toHaveLength(20_000);
    expect(problems.every(({ params }) => JSON.stringify(params).length < 100)).toBe(true);
    expect(problems[0]).toMatchObject({ row: 2, code: 'SAME_NAME', params: { rows: '3, 4, 5, 6, 7…' } });
  });

  test('in assignments are refused only for the same task', () => {
    const columns = ['Họ và tên', 'Chi bộ', 'Lĩnh vực', 'Nhiệm vụ', 'Từ ngày', 'Thời hạn'];
    const task = (title: string): Cell[] => ['Ngô Đào', 'Chi bộ 1', 'Khác', title, '01/01/2026', 'Thường xuyên'];
    const { readings } = read('ASSIGNMENTS', columns, task('Việc một'), task('Việc hai'), task('việc  MỘT'));
    expect(findDuplicates('ASSIGNMENTS', readings).map(({ row, code }) => [row, code])).toEqual([
      [4, 'DUPLICATE_IN_FILE'],
    ]);
    expect([...sameNameGroups(readings).values()]).toEqual([[2, 3, 4]]);
  });

  test('are told apart by marks but not by the place of the tone', () => {
    expect(nameKey('Thuỷ  HOÀ')).toBe(nameKey('Thủy Hòa'));
    expect(nameKey('Dũng')).not.toBe(nameKey('Dung'));
    expect(nameKey('Sơn')).not.toBe(nameKey('Son'));
  });
});

describe('messages', () => {
  test('of every code are there in both languages and name the same parameters', () => {
    const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { vi, en } of [...Object.values(FILE_ERROR_MESSAGES), ...Object.values(PROBLEM_MESSAGES)]) {
      expect(vi).toMatch(/\.$/);
      expect(names(en)).toEqual(names(vi));
    }
  });
});

describe('an exported text', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is kept from being a formula', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  test('that is harmless stays as it is, and no text starts a formula afterwards', () => {
    expect(escapeFormula('Nguyễn Văn A – 1')).toBe('Nguyễn Văn A – 1');
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r]/.test(escapeFormula(text))));
  });
});

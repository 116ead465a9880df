import { parseBasis, parseDue, parseGuide, parseQualityRating } from '@phan-cong/api/imports/assignmentCells';
import { isSurelyBefore, parseDate, parseExactDay, vietnameseDate } from '@phan-cong/api/imports/dateCells';
import { parseLevel } from '@phan-cong/api/imports/evaluationCells';
import { parseGender, parseOccupation, parsePosition, parseStatus } from '@phan-cong/api/imports/memberCells';
import { parseCardNumber, parsePhone, parseProgress, parseWholeNumber } from '@phan-cong/api/imports/numberCells';
import type { Parsed } from '@phan-cong/api/imports/problems';
import { parseTaskField } from '@phan-cong/api/imports/taskFieldCells';
import { parseBranchName, parseFullName, parseText } from '@phan-cong/api/imports/textCells';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function codes(result: Parsed<unknown>): string[] {
  return result.problems.map((problem) => problem.code);
}

describe('a full name', () => {
  test.each([
    ['Nguyễn Văn A', 'Nguyễn Văn A', []],
    ['NGUYỄN THỊ HẠNH', 'Nguyễn Thị Hạnh', ['NAME_CASE_CHANGED']],
    ['nguyễn thùy nga', 'Nguyễn Thùy Nga', ['NAME_CASE_CHANGED']],
    ['Đỗ Ánh'.normalize('NFD'), 'Đỗ Ánh', ['TEXT_COMPOSED']],
    ['  Trần  Văn\u00a0B ', 'Trần Văn B', ['SPACES_FOLDED']],
    ["H'Hen Niê", "H'Hen Niê", []],
    ["H'HEN NIÊ", "H'Hen Niê", ['NAME_CASE_CHANGED']],
    ['Hạnh', 'Hạnh', ['NAME_TOO_SHORT']],
    ['=cmd()', null, ['TEXT_CHARACTERS']],
    ['Nguyễn \u202eVăn A', null, ['TEXT_CHARACTERS']],
    [123, null, ['TEXT_CHARACTERS']],
    [{ date: '2026-01-05' }, null, ['CELL_TYPE']],
    ['   ', null, []],
    [null, null, []],
  ])('%j is read as %j', (cell, value, problems) => {
    const result = parseFullName(cell);
    expect(result.value).toBe(value);
    expect(codes(result)).toEqual(problems);
  });

  test('is the same whatever its form, and reading it again changes nothing', () => {
    const words = fc.array(fc.constantFrom('Nguyễn', 'Đặng', 'Thùy', 'Hòa', 'Ất', 'Quỳnh', 'Mỹ'), {
      minLength: 2,
      maxLength: 5,
    });
    const forms = fc.constantFrom<(name: string) => string>(
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => name.normalize('NFD'),
      (name) => ` ${name.replaceAll(' ', '  ')} `,
    );
    fc.assert(
      fc.property(words, forms, (parts, form) => {
        const name = parts.join(' ');
        expect(parseFullName(form(name)).value).toBe(name);
        expect(parseFullName(name)).toEqual({ value: name, problems: [] });
      }),
    );
  });
});

describe('a date', () => {
  test.each([
    ['14/08/1964', '1964-08-14', 'DAY', []],
    ['4/8/1964', '1964-08-04', 'DAY', []],
    ['14.08.1964', '1964-08-14', 'DAY', []],
    ['14-8-1964', '1964-08-14', 'DAY', []],
    ['14 / 8 / 1964', '1964-08-14', 'DAY', []],
    ['1964-08-14', '1964-08-14', 'DAY', []],
    ['ngày 5 tháng 01 năm 2026', '2026-01-05', 'DAY', []],
    [{ date: '1964-08-14' }, '1964-08-14', 'DAY', []],
    ['29/02/2024', '2024-02-29', 'DAY', []],
    [23_603, '1964-08-14', 'DAY', ['DATE_FROM_SERIAL']],
    [1964, '1964-01-01', 'YEAR', ['DATE_YEAR_ONLY']],
    ['1964', '1964-01-01', 'YEAR', ['DATE_YEAR_ONLY']],
    ['08/1964', '1964-08-01', 'MONTH', ['DATE_MONTH_ONLY']],
    ['tháng 8 năm 1964', '1964-08-01', 'MONTH', ['DATE_MONTH_ONLY']],
  ])('%j is %s to the %s', (cell, date, precision, problems) => {
    const result = parseDate(cell);
    expect(result.value).toEqual({ date, precision });
    expect(codes(result)).toEqual(problems);
  });

  test.each([
    ['31/02/1970', 'DATE_IMPOSSIBLE'],
    ['15/13/1985', 'DATE_IMPOSSIBLE'],
    ['29/02/2023', 'DATE_IMPOSSIBLE'],
    ['00/01/2023', 'DATE_IMPOSSIBLE'],
    ['01/01/0202', 'DATE_IMPOSSIBLE'],
    ['13/1964', 'DATE_IMPOSSIBLE'],
    ['5/6/64', 'DATE_UNREADABLE'],
    ['không rõ', 'DATE_UNREADABLE'],
    [12, 'DATE_UNREADABLE'],
    [true, 'DATE_UNREADABLE'],
  ])('%j is refused as %s, never guessed', (cell, code) => {
    const result = parseDate(cell);
    expect(result.value).toBeNull();
    expect(codes(result)).toEqual([code]);
  });

  test('that exists is read the same in every form, with no remark', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), fc.boolean(), (instant, separator, isPadded) => {
        const date = instant.toISOString().slice(0, 10);
        const [year, month, day] = date.split('-').map((part) => (isPadded ? part : String(Number(part))));
        const expected = { value: { date, precision: 'DAY' }, problems: [] };
        expect(parseDate([day, month, year].join(separator))).toEqual(expected);
        expect(parseDate(date)).toEqual(expected);
        expect(parseDate(vietnameseDate(date))).toEqual(expected);
      }),
    );
  });

  test('never makes reading fail, and gives a day that exists or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^\d{1,4}[/.-]\d{1,4}[/.-]\d{1,4}$/)),
        (cell) => {
          const { value, problems } = parseDate(cell);
          if (value) expect(new Date(value.date).toISOString().slice(0, 10)).toBe(value.date);
          else expect(typeof cell === 'string' && cell.trim() === '' ? 0 : 1).toBe(problems.length);
        },
      ),
    );
  });

  test('known only by its year is not before a day of that year', () => {
    const year = { date: '2006-01-01', precision: 'YEAR' } as const;
    expect(isSurelyBefore(year, { date: '2006-10-27', precision: 'DAY' })).toBe(false);
    expect(isSurelyBefore(year, { date: '2007-01-01', precision: 'DAY' })).toBe(true);
    expect(isSurelyBefore({ date: '2006-10-27', precision: 'DAY' }, year)).toBe(false);
  });

  test('that must be exact is refused when only its month is known', () => {
    expect(codes(parseExactDay('12/2026'))).toEqual(['DATE_NOT_EXACT']);
    expect(parseExactDay('31.12.2026').value).toBe('2026-12-31');
  });
});

describe('numbers', () => {
  test.each([
    [37_095_309_552, '037095309552', ['LEADING_ZERO_RESTORED']],
    ['037095309552', '037095309552', []],
    ['037 095 309 552', '037095309552', ['DIGITS_CLEANED']],
    [1_095_309_552, '001095309552', ['LEADING_ZERO_RESTORED']],
    ['12345', null, ['CARD_NUMBER_INVALID']],
    ['3.7095E+10', null, ['CARD_NUMBER_INVALID']],
    [null, null, []],
  ])('the card number %j is %j', (cell, value, problems) => {
    expect(parseCardNumber(cell).value).toBe(value);
    expect(codes(parseCardNumber(cell))).toEqual(problems);
  });

  test.each([
    [937_777_418, '0937777418', ['LEADING_ZERO_RESTORED']],
    ['0937777418', '0937777418', []],
    ['0937.777.418', '0937777418', ['DIGITS_CLEANED']],
    ['+84 937 777 418', '0937777418', ['DIGITS_CLEANED']],
    ['0937777418 / 0912345678', null, ['PHONE_INVALID']],
    ['12345', null, ['PHONE_INVALID']],
  ])('the phone number %j is %j', (cell, value, problems) => {
    expect(parsePhone(cell).value).toBe(value);
    expect(codes(parsePhone(cell))).toEqual(problems);
  });

  test('of cards and phones never stand in a message in full', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .]{6,14}$/), (text) => {
        for (const { params } of [...parseCardNumber(text).problems, ...parsePhone(text).problems]) {
          expect(String(params.value).replace(/\D/g, '').length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  test.each([
    ['35%', 35, []],
    ['0%', 0, []],
    ['100 %', 100, []],
    [35, 35, []],
    [0.35, 35, ['PROGRESS_FROM_FRACTION']],
    ['1%', 1, []],
    [1, null, ['PROGRESS_AMBIGUOUS']],
    ['120%', null, ['PROGRESS_OUT_OF_RANGE']],
    ['gần xong', null, ['NUMBER_UNREADABLE']],
  ])('the progress %j is %j', (cell, value, problems) => {
    expect(parseProgress(cell).value).toBe(value);
    expect(codes(parseProgress(cell))).toEqual(problems);
  });

  test('that are not whole are refused', () => {
    expect(parseWholeNumber('27').value).toBe(27);
    for (const cell of [27.5, '27,5', '1.250', -1, '']) expect(parseWholeNumber(cell).value).toBeNull();
  });
});

describe('wordings', () => {
  test.each([
    ['Đang sinh hoạt', 'ACTIVE', false, null],
    ['ĐI LÀM ĂN XA', 'ACTIVE', true, null],
    ['Đảng viên dự bị', 'ACTIVE', false, 'PROBATIONARY'],
    ['Miễn sinh hoạt', 'EXEMPT', false, null],
    ['Sinh hoạt tạm thời nơi khác', 'TEMPORARY_TRANSFER_OUT', false, null],
    ['Đình chỉ sinh hoạt', 'SUSPENDED', false, null],
  ])('the status %s', (cell, status, isWorkingAway, membership) => {
    expect(parseStatus(cell)).toEqual({ value: { status, isWorkingAway, membership }, problems: [] });
  });

  test.each([
    [parseGender, 'nữ', 'FEMALE'],
    [parseGender, 'NAM', 'MALE'],
    [parsePosition, 'PBT', 'DEPUTY_SECRETARY'],
    [parsePosition, 'Phó bí thư', 'DEPUTY_SECRETARY'],
    [parsePosition, 'Bí thư chi bộ', 'SECRETARY'],
    [parsePosition, 'CUV', 'COMMITTEE_MEMBER'],
    [parseOccupation, 'Cán bộ phường', 'CIVIL_SERVANT'],
    [parseOccupation, 'Giáo viên', 'CIVIL_SERVANT'],
    [parseOccupation, 'Bộ đội xuất ngũ', 'OTHER'],
    [parseTaskField, 'Phụ trách hộ', 'HOUSEHOLD_SUPPORT'],
    [parseTaskField, 'khuyến học', 'CULTURE_EDUCATION'],
    [parseTaskField, 'Hoà giải', 'MEDIATION_DEMOCRACY'],
    [parseTaskField, 'Dân vận, Mặt trận', 'MASS_MOBILISATION'],
    [parseTaskField, 'SECURITY_DEFENCE', 'SECURITY_DEFENCE'],
    [parseQualityRating, 'Chưa đạt', 'UNSATISFACTORY'],
    [parseLevel, 'HTTNV', 'GOOD'],
    [parseLevel, 'HTNV', 'COMPLETED'],
    [parseLevel, 'HTXSNV', 'EXCELLENT'],
    [parseLevel, 'KHTNV', 'NOT_COMPLETED'],
    [parseLevel, 'Miễn', 'NOT_SUBJECT'],
  ])('%o reads %s as %s', (parse, cell, value) => {
    expect(parse(cell)).toEqual({ value, problems: [] });
  });

  test('that are not known are named with those that are', () => {
    const result = parseGender('khác');
    expect(result).toEqual({
      value: null,
      problems: [{ code: 'VALUE_UNKNOWN', params: { value: 'khác', allowed: 'Nam, Nữ' } }],
    });
    expect(parseOccupation('Thợ lặn')).toEqual({
      value: 'OTHER',
      problems: [{ code: 'OCCUPATION_TO_OTHER', params: { value: 'Thợ lặn' } }],
    });
  });

  test('of a branch that is not known are not taken for its name', () => {
    expect(codes(parseBranchName('Chi bộ không rõ'))).toEqual(['BRANCH_NOT_NAMED']);
    expect(parseBranchName('Chi bộ Tổ dân phố 1').value).toBe('Chi bộ Tổ dân phố 1');
  });

  test('that are too long are cut, and it is said', () => {
    expect(parseText('a'.repeat(600)).value).toHaveLength(500);
    expect(codes(parseText('a'.repeat(600)))).toEqual(['TEXT_CUT']);
  });
});

describe('an assignment', () => {
  test('may be ongoing or due on a day', () => {
    expect(parseDue('Thường xuyên').value).toEqual({ dueOn: null, isOngoing: true });
    expect(parseDue('30/6/2026').value).toEqual({ dueOn: '2026-06-30', isOngoing: false });
    expect(parseDue(null)).toEqual({ value: null, problems: [] });
  });

  test('is guided by a position or by a named person', () => {
    expect(parseGuide('Phó Bí thư').value).toEqual({ by: 'POSITION', position: 'DEPUTY_SECRETARY' });
    expect(parseGuide('NGUYỄN VĂN A').value).toEqual({ by: 'NAME', fullName: 'Nguyễn Văn A' });
    expect(codes(parseGuide('Đảng viên'))).toEqual(['VALUE_UNKNOWN']);
  });

  test.each([
    ['Quy chế làm việc, Điều 7', { basis: 'REGULATION', number: null, date: null }],
    ['NQ 01-NQ/CB ngày 05/01/2026', { basis: 'RESOLUTION', number: '01-NQ/CB', date: '2026-01-05' }],
    ['Nghị quyết số 12/NQ-CB ngày 5 tháng 1 năm 2026', { basis: 'RESOLUTION', number: '12/NQ-CB', date: '2026-01-05' }],
    ['Nghị quyết số 5 ngày 05/01/2026', { basis: 'RESOLUTION', number: null, date: '2026-01-05' }],
    ['Biên bản họp chi bộ', { basis: 'MINUTES', number: null, date: null }],
  ])('rests on %s', (text, reading) => {
    expect(parseBasis(text)).toEqual({ value: { ...reading, text }, problems: [] });
  });

  test('rests on nothing when the cell is empty, and on a text that is not understood with a warning', () => {
    const nothing = { basis: 'NONE', text: null, number: null, date: null };
    expect(parseBasis(null)).toEqual({ value: nothing, problems: [] });
    expect(parseBasis('Theo ý kiến').value).toEqual({ ...nothing, text: 'Theo ý kiến' });
    expect(codes(parseBasis('Theo ý kiến'))).toEqual(['BASIS_AS_TEXT']);
    expect(codes(parseBasis('NQ 01-NQ/CB ngày 31/02/2026'))).toEqual(['DATE_IMPOSSIBLE']);
  });
});

import { findResidentData, isNumber } from '@phan-cong/api/households/residentData';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_NOTES, TELLING_NOTES } from './residentNotes.ts';

const kinds = (text: string) => findResidentData(text).map(({ kind }) => kind);
const hasNumber = (text: string) => findResidentData(text).some(isNumber);

describe("a resident's data in a typed text", () => {
  test.each(TELLING_NOTES)('is found in “%s”', (note, expected) => {
    expect(kinds(note)).toEqual(expected);
  });

  test.each(TELLING_NOTES)('is found in “%s” typed with composed or decomposed letters', (note, expected) => {
    expect(kinds(note.normalize('NFD'))).toEqual(expected);
  });

  test('is told by the words as they stand and where', () => {
    const text = 'Gặp ông Nam, số 0912 345 678, sinh năm 1956';
    expect(findResidentData(text).map((found) => [found.kind, found.text])).toEqual([
      ['NAME', 'ông Nam'],
      ['PHONE', '0912 345 678'],
      ['BIRTH_DATE', 'sinh năm 1956'],
    ]);
    for (const { text: part, start, end } of findResidentData(text)) expect(text.slice(start, end)).toBe(part);
  });

  test('is seen in none of sixty plain notes', () => {
    expect(PLAIN_NOTES.length).toBeGreaterThanOrEqual(60);
    const mistaken = PLAIN_NOTES.filter((note) => findResidentData(note).length > 0);
    expect(mistaken).toEqual([]);
  });

  test('lets house numbers, lanes and streets named after people pass', () => {
    for (const label of [
      'Số 12, ngõ 345, đường 2026',
      'Số nhà 1234/567/89',
      'Ngách 12/34',
      'Hộ 01',
      'Lô B2-15, khu 3',
      'Số 12 Trần Hưng Đạo',
      'Ngõ 5 Lương Văn Tụy',
      'đường Nguyễn Huệ, phố Lê Đại Hành',
      'xóm Vũ Lâm',
    ]) {
      expect([label, findResidentData(label)]).toEqual([label, []]);
    }
  });

  test('is found whatever the family, middle and given name', () => {
    const family = fc.constantFrom(
      ...'Nguyễn Trần Lê Phạm Đinh Vũ Võ Hoàng Huỳnh Bùi Đỗ Ngô Dương Tạ Lã Đặng Phan Hà Mai Trịnh Lương Cao Hồ Lý Đào'.split(
        ' ',
      ),
    );
    const middle = fc.constantFrom(...'Văn Thị Đức Hữu Xuân Quang Ngọc Minh Thanh Đình'.split(' '));
    const given = fc.constantFrom(...'Nam Hoa Ánh Đức Yên Hùng Lan Thảo Bình Trường Ân Uyên Giang Sơn Đào'.split(' '));
    const frame = fc.constantFrom(
      '%',
      'Đã gặp % ở nhà.',
      'Hộ %: khó khăn',
      '(%)',
      'gặp % và người nhà',
      'Chủ hộ % đi vắng',
    );
    fc.assert(
      fc.property(family, middle, given, frame, fc.boolean(), (one, two, three, sentence, isLoud) => {
        const name = isLoud ? `${one} ${two} ${three}`.toUpperCase() : `${one} ${two} ${three}`;
        const found = findResidentData(sentence.replace('%', name));
        return found.some(({ kind, text }) => kind === 'NAME' && text.endsWith(name));
      }),
      { numRuns: 1500 },
    );
  });

  test('is found by the way people are called', () => {
    const title = fc.constantFrom(...'ông bà anh chị em cháu cô chú bác cụ Ông Bà Anh Chị Cụ'.split(' '));
    const given = fc.constantFrom(...'Nam Hoa Ánh Đức Yên Hùng Lan Thảo Bình Ân Uyên Sơn'.split(' '));
    fc.assert(
      fc.property(title, given, (called, name) => kinds(`Đã gặp ${called} ${name} hôm qua`).includes('NAME')),
      { numRuns: 300 },
    );
  });

  test('is found in any number of nine digits or more, however it is spaced and wherever it stands', () => {
    for (const text of [
      '0912345678',
      'Số 5, 0912 345 678',
      '037 090 001 234',
      '(0229) 387 1234',
      '０９１２３４５６７８',
    ])
      expect([text, hasNumber(text)]).toEqual([text, true]);
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const run = fc
      .array(fc.tuple(digit, fc.constantFrom('', ' ', '.', '-')), { minLength: 9, maxLength: 14 })
      .map((parts) => parts.map(([number, gap]) => number + gap).join(''))
      .filter((digits) => !/[./-](?:19|20)\d{2}(?!\d)/.test(digits));
    fc.assert(
      fc.property(run, (digits) => hasNumber(`liên hệ ${digits} nhé`)),
      { numRuns: 1000 },
    );
  });

  test('is no amount of money, and no row of dates', () => {
    for (const text of ['1.250.000.000 đồng', '1.250.000.000đ', '01.01.2026 - 31.12.2026', '20/10/2026, 21/10/2026'])
      expect([text, findResidentData(text)]).toEqual([text, []]);
    expect(hasNumber('1.250.000.000')).toBe(true);
  });

  test('never takes long, whatever is typed', () => {
    const started = Date.now();
    for (const text of ['Nguyễn '.repeat(4000), '1 '.repeat(10_000), 'sinh '.repeat(5000), '('.repeat(20_000)])
      findResidentData(text);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

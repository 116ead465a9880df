import { looksPersonal, nextCodes } from '@phan-cong/api/households/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('looksPersonal', () => {
  test('finds telephone and identity numbers however they are spaced', () => {
    for (const text of [
      '0912345678',
      'Số 5, 0912 345 678',
      '0912.345.678',
      '037 090 001 234',
      '(0229) 387 1234',
      '０９１２３４５６７８',
    ]) {
      expect([text, looksPersonal(text)]).toEqual([text, true]);
    }
  });

  test('lets house numbers and lanes pass', () => {
    for (const text of [
      'Số 12, ngõ 345, đường 2026',
      'Số nhà 1234/567/89',
      'Ngách 12/34',
      'Hộ 01',
      'Lô B2-15, khu 3',
    ]) {
      expect([text, looksPersonal(text)]).toEqual([text, false]);
    }
  });

  test('finds any run of nine digits or more inside any text', () => {
    const run = fc.stringMatching(/^\d{9,15}$/);
    fc.assert(
      fc.property(fc.string(), run, fc.string(), (before, digits, after) => looksPersonal(before + digits + after)),
    );
  });
});

describe('nextCodes', () => {
  test('numbers on from the largest number and takes no notice of other codes', () => {
    expect(nextCodes([], 2)).toEqual(['01', '02']);
    expect(nextCodes(['01', '9', 'A7'], 2)).toEqual(['10', '11']);
    expect(nextCodes(['99'], 1)).toEqual(['100']);
  });

  test('never answers a code that is used', () => {
    const code = fc.oneof(
      fc.nat(2000).map(String),
      fc.nat(99).map((n) => String(n).padStart(2, '0')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(code), fc.integer({ min: 1, max: 50 }), (used, count) => {
        const codes = nextCodes(used, count);
        return new Set([...codes]).size === count && codes.every((each) => !used.includes(each));
      }),
    );
  });
});

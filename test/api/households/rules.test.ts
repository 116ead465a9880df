import { nextCodes } from '@phan-cong/api/households/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

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

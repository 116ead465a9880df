import {
  givenName,
  hasForbiddenCharacters,
  memberNameColumns,
  memberSortKey,
  normalizeName,
  organizationNameColumns,
  searchKey,
  viSortKey,
} from '@phan-cong/prisma/names';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const collator = new Intl.Collator('vi');
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đỗ', 'Đặng', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Hữu'];
const GIVEN = ['Anh', 'Ánh', 'Ân', 'Bảo', 'Đào', 'Hòa', 'Nghĩa', 'Quỳnh', 'Ước', 'Yến'];
const names = FAMILY.flatMap((family) =>
  MIDDLE.flatMap((middle) => GIVEN.map((given) => `${family} ${middle} ${given}`)),
);

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz'];
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const letter = fc
  .tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...TONES), fc.boolean())
  .map(
    ([base, tone, isCapital]) => (isCapital ? base.toUpperCase() : base) + ('aăâeêioôơuưy'.includes(base) ? tone : ''),
  );
const word = fc.array(fc.oneof({ weight: 9, arbitrary: letter }, fc.constantFrom(...'0123456789')), {
  minLength: 1,
  maxLength: 4,
});
const text = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.map((letters) => letters.join('')).join(' '));

function bytewise(a: string, b: string): number {
  return Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

describe('the sort key', () => {
  test('orders any two texts as the Vietnamese dictionary does', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(bytewise(viSortKey(a), viSortKey(b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 5_000 },
    );
  });

  test('orders texts that differ in tones and capitals only as the dictionary does', () => {
    const variants = fc
      .array(fc.constantFrom('a', 'á', 'ạ', 'A', 'ă', 'Ằ', 'd', 'Đ', ' '), { maxLength: 5 })
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(variants, variants, (a, b) => {
        const folded = [normalizeName(a), normalizeName(b)] as const;
        expect(bytewise(viSortKey(a), viSortKey(b))).toBe(Math.sign(collator.compare(...folded)));
      }),
      { numRuns: 5_000 },
    );
  });

  test('sorts 500 names by given name, then family and middle name', () => {
    const split = (name: string) => [givenName(name), name.slice(0, name.lastIndexOf(' '))] as const;
    const expected = [...names].sort((a, b) => {
      const [[givenA, restA], [givenB, restB]] = [split(a), split(b)];
      return collator.compare(givenA, givenB) || collator.compare(restA, restB);
    });
    expect([...names].sort((a, b) => bytewise(memberSortKey(a), memberSortKey(b)))).toEqual(expected);
    expect(new Set(names).size).toBe(500);
  });

  test('puts letters of other alphabets after z instead of losing them', () => {
    expect(bytewise(viSortKey('z'), viSortKey('Ж'))).toBe(-1);
    expect(viSortKey('Жук')).not.toBe(viSortKey('Щук'));
  });

  test('puts numbers in units in the order of their value', () => {
    const units = ['Tổ dân phố 10', 'Tổ dân phố 2', 'Tổ dân phố 2A', 'Tổ dân phố 1', 'Tổ dân phố 02', 'Thôn 3'];
    const sorted = units
      .map(organizationNameColumns)
      .sort((a, b) => bytewise(a.sortKey, b.sortKey))
      .map(({ name }) => name);
    expect(sorted).toEqual([
      'Thôn 3',
      'Tổ dân phố 1',
      'Tổ dân phố 2',
      'Tổ dân phố 02',
      'Tổ dân phố 2A',
      'Tổ dân phố 10',
    ]);
  });
});

describe('the search key', () => {
  test('is the same for a name however it was typed, for 500 names', () => {
    for (const name of names) {
      const plain = searchKey(name);
      expect(plain).toMatch(/^[a-z]+( [a-z]+)*$/);
      const spellings = [
        name.normalize('NFD'),
        name.toUpperCase(),
        name.toUpperCase().normalize('NFD'),
        `  ${name.replaceAll(' ', '  ')} `,
        plain,
      ];
      for (const spelling of spellings) expect(searchKey(spelling)).toBe(plain);
    }
  });

  test('takes the Icelandic letter for the Vietnamese one it looks like', () => {
    expect(searchKey('Ðào')).toBe('dao');
    expect(normalizeName('Ðào Ɖức')).toBe('Đào Đức');
  });
});

describe('a stored name', () => {
  test('has the same columns whether it came composed or decomposed', () => {
    for (const name of names) expect(memberNameColumns(name.normalize('NFD'))).toEqual(memberNameColumns(name));
  });

  test('is composed, without spaces at its ends or doubled within', () => {
    const columns = memberNameColumns(' Nguyễn\u00a0 Thị\tĐào '.normalize('NFD'));
    expect(columns).toMatchObject({ fullName: 'Nguyễn Thị Đào', givenName: 'Đào', searchKey: 'nguyen thi dao' });
  });

  test('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normalizeName(normalizeName(name))).toBe(normalizeName(name));
      }),
    );
  });

  test.each([
    ['a control character', 'An\u0007'],
    ['a character that turns the writing direction', 'An \u202eBình'],
    ['an isolate', 'An \u2066Bình'],
    ['a zero-width space', 'An\u200bBình'],
    ['half a character', 'An\ud800'],
  ])('is refused with %s', (_, name) => {
    expect(hasForbiddenCharacters(normalizeName(name))).toBe(true);
  });

  test('may be any Vietnamese name, and one with an apostrophe or a hyphen', () => {
    for (const name of [...names, "Y Krơng Ê'ban", 'Đặng Trần-Minh'])
      expect(hasForbiddenCharacters(normalizeName(name))).toBe(false);
  });
});

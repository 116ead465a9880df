/** The Vietnamese alphabet with the foreign letters f j w z, after the space and the digits, in collation order. */
const ALPHABET = ' 0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const LETTER_KEYS = new Map([...ALPHABET].map((letter, index) => [letter, String.fromCharCode(0x30 + index)]));
/** Letters of other alphabets come after z, in code point order. */
const OTHER_LETTER = '~';

/** Tones in dictionary order: none, huyền, hỏi, ngã, sắc, nặng. */
const TONE_KEYS: Record<string, string> = { '\u0300': '1', '\u0309': '2', '\u0303': '3', '\u0301': '4', '\u0323': '5' };
/** Marks that make another letter, not another tone: circumflex, breve, horn. */
const MARKED_LETTERS: Record<string, string> = {
  'a\u0306': 'ă',
  'a\u0302': 'â',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
};

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const PADDED_DIGITS = 12;

/** What a member's row stores of the name. */
export interface MemberNameColumns {
  fullName: string;
  givenName: string;
  sortKey: string;
  searchKey: string;
}

/** What an organisation's row stores of the name. */
export interface OrganizationNameColumns {
  name: string;
  sortKey: string;
  searchKey: string;
}

/**
 * A name as it is stored: composed (NFC), no space at either end, single spaces within, and the Vietnamese Đ where
 * the Icelandic or African letter that looks the same was typed.
 */
export function normalizeName(text: string): string {
  return text.normalize('NFC').replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ').replace(/\s+/gu, ' ').trim();
}

/**
 * Whether a normalised name holds characters that do not belong in one: control characters, invisible ones, those that
 * turn the writing direction, unpaired halves of a character.
 */
export function hasForbiddenCharacters(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** The last word of a Vietnamese full name, by which people are called and sorted. */
export function givenName(fullName: string): string {
  return normalizeName(fullName).split(' ').at(-1) ?? '';
}

/**
 * A text whose byte order (`COLLATE "C"`) is the Vietnamese dictionary order of the given one: letters first, then
 * tones, then small before capital letters. Agrees with `Intl.Collator('vi')` on letters, digits and spaces; other
 * signs do not count.
 */
export function viSortKey(text: string): string {
  let letters = '';
  let tones = '';
  let capitals = '';
  for (const [character, base, marks] of splitLetters(text)) {
    let letter = base;
    let tone = '0';
    for (const mark of marks) {
      letter = MARKED_LETTERS[base + mark] ?? letter;
      tone = TONE_KEYS[mark] ?? tone;
    }
    const key = LETTER_KEYS.get(letter) ?? (/[\p{L}\p{N}]/u.test(letter) ? OTHER_LETTER + letter : undefined);
    if (key === undefined) continue;
    letters += key;
    tones += tone;
    capitals += character === base ? '0' : '1';
  }
  return `${letters}!${withoutTrailingZeros(tones)}!${withoutTrailingZeros(capitals)}`;
}

/** Sorts people by given name, then by the rest of the name from the family name on; see `viSortKey`. */
export function memberSortKey(fullName: string): string {
  const name = normalizeName(fullName);
  const given = givenName(name);
  return `${viSortKey(given)} ${viSortKey(name.slice(0, name.length - given.length))}`;
}

/** A text as it is searched: small letters without marks, đ as d, single spaces. */
export function searchKey(text: string): string {
  return normalizeName(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** The name columns of a member's row. */
export function memberNameColumns(fullName: string): MemberNameColumns {
  const name = normalizeName(fullName);
  return { fullName: name, givenName: givenName(name), sortKey: memberSortKey(name), searchKey: searchKey(name) };
}

/** The name columns of an organisation's row; numbers in it sort by value ("Tổ dân phố 2" before "Tổ dân phố 10"). */
export function organizationNameColumns(name: string): OrganizationNameColumns {
  const normalized = normalizeName(name);
  const padded = normalized.replace(/[0-9]+/g, (digits) => digits.padStart(PADDED_DIGITS, '0'));
  return { name: normalized, sortKey: viSortKey(padded), searchKey: searchKey(normalized) };
}

/** Each character with its small form and the combining marks after it. */
function* splitLetters(text: string): Generator<[character: string, base: string, marks: string[]]> {
  const clusters =
    normalizeName(text)
      .normalize('NFD')
      .match(/\P{M}\p{M}*/gu) ?? [];
  for (const cluster of clusters) {
    const [character = '', ...marks] = cluster;
    yield [character, character.toLowerCase(), marks];
  }
}

function withoutTrailingZeros(digits: string): string {
  return digits.replace(/0+$/, '');
}

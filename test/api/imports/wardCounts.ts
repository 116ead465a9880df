import { TODAY } from '../../helpers/testApp.ts';
import { isBefore, plainName, type Raw, span } from './rawCells.ts';

/*
 * What a ward's three files hold, counted from their raw cells: which rows can be taken in, and about whom they are.
 * It shares no code with the product.
 */

/** The files of the ward, in the order in which they are taken in. */
export const WARD_FILES = [
  'danh-sach-dang-vien.xlsx',
  'bang-phan-cong-2026.xlsx',
  'ket-qua-xep-loai-2025.xlsx',
] as const;

const [NAME, BIRTH, CARD, JOINED, OFFICIAL, BRANCH] = [1, 3, 7, 8, 9, 10] as const;
const UNNAMED = 'Chi bộ không rõ';

/** How many different keys there are. */
export const distinct = (keys: unknown[]) => new Set(keys).size;
/** A person of a branch, as a key. */
export const personOf = (branch: unknown, name: unknown) => `${branch}|${plainName(name as string)}`;

function isRepeat(row: Raw, earlier: Raw): boolean {
  return (
    plainName(row[NAME]) === plainName(earlier[NAME]) &&
    (row[CARD] === earlier[CARD] ||
      (row[BRANCH] === earlier[BRANCH] &&
        row[BRANCH] !== UNNAMED &&
        span(row[BIRTH]) !== null &&
        row[BIRTH] === earlier[BIRTH]))
  );
}

/** The rows of the roster about somebody who stands in an earlier row. */
export function repeatedMembers(rows: Raw[]): Raw[] {
  return rows.filter((row, index) => row[NAME] && rows.slice(0, index).some((earlier) => isRepeat(row, earlier)));
}

/** The rows of the roster that can be taken in. */
export function goodMembers(rows: Raw[]): Raw[] {
  const repeats = repeatedMembers(rows);
  return rows.filter(
    (row) =>
      row[NAME] &&
      row[BRANCH] !== UNNAMED &&
      (row[BIRTH] === null || span(row[BIRTH])) &&
      (span(row[JOINED])?.[0] ?? '') <= TODAY &&
      !isBefore(row[JOINED], row[BIRTH]) &&
      !isBefore(row[OFFICIAL], row[JOINED]) &&
      !repeats.includes(row),
  );
}

/** People of the branch with the name, by branch and name. */
function byPerson(members: Raw[]): Map<string, Raw[]> {
  const people = new Map<string, Raw[]>();
  for (const row of members) {
    const key = personOf(row[BRANCH], row[NAME]);
    people.set(key, [...(people.get(key) ?? []), row]);
  }
  return people;
}

/** The rows of assignments that are about exactly one member. */
export function linkedAssignments(rows: Raw[], members: Raw[]): Raw[] {
  const people = byPerson(members);
  return rows.filter((row) => people.get(personOf(row[1], row[2]))?.length === 1);
}

const overlaps = (left: [string, string] | null, right: [string, string]) =>
  !left || (left[0] <= right[1] && right[0] <= left[1]);

/** The rows of results that are about exactly one member, each member once. */
export function linkedResults(rows: Raw[], members: Raw[]): Raw[] {
  const people = byPerson(members);
  const taken = new Set<Raw>();
  return rows.filter((row) => {
    const birth = span(row[3]);
    if (!birth) return false;
    const named = people.get(personOf(row[1], row[2])) ?? [];
    const same = named.filter((member) => String(span(member[BIRTH])) === String(birth));
    const fitting = same.length > 0 ? same : named.filter((member) => overlaps(span(member[BIRTH]), birth));
    const [member] = fitting;
    if (fitting.length !== 1 || !member || taken.has(member)) return false;
    taken.add(member);
    return true;
  });
}

import { hasForbiddenCharacters, normalizeName, searchKey } from '@phan-cong/prisma/names';
import { type CellProblem, type Parsed, parsed, problem } from './problems.ts';
import { type Cell, cellText, isEmptyCell } from './sheetTypes.ts';

const SHOWN_CHARACTERS = 60;

/** A value as quoted in a message: composed, short. */
export function shown(cell: Cell): string {
  const text = cellText(cell);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

/**
 * A free text of at most `limit` characters: composed (NFC), single spaces, no control characters.
 * Notes TEXT_COMPOSED, SPACES_FOLDED, TEXT_CUT; refuses TEXT_CHARACTERS and, for a date or a yes/no cell, CELL_TYPE.
 */
export function parseText(cell: Cell, limit = 500): Parsed<string> {
  if (isEmptyCell(cell)) return parsed<string>(null);
  if (typeof cell === 'boolean' || (cell !== null && typeof cell === 'object')) {
    return parsed<string>(null, problem('CELL_TYPE', { value: shown(cell) }));
  }
  const raw = String(cell);
  const text = normalizeName(raw);
  if (hasForbiddenCharacters(text)) return parsed<string>(null, problem('TEXT_CHARACTERS', { value: printable(text) }));
  const problems: CellProblem[] = [];
  if (raw.normalize('NFC') !== raw) problems.push(problem('TEXT_COMPOSED', { value: shown(text) }));
  if (/^\s|\s$|\s\s|[^\S ]/.test(raw)) problems.push(problem('SPACES_FOLDED', { value: shown(text) }));
  if (text.length <= limit) return { value: text, problems };
  problems.push(problem('TEXT_CUT', { allowed: limit }));
  return { value: text.slice(0, limit).trim(), problems };
}

/**
 * A person's full name; one written all in capitals or all in small letters becomes "Nguyễn Văn A" (NAME_CASE_CHANGED),
 * any other writing is kept ("H'Hen Niê").
 */
export function parseFullName(cell: Cell): Parsed<string> {
  const { value: text, problems } = parseText(cell, 200);
  if (text === null) return { value: null, problems };
  if (/[^\p{L}\p{M}\s.'’-]/u.test(text))
    return parsed<string>(null, problem('TEXT_CHARACTERS', { value: shown(text) }));
  if (!text.includes(' ')) problems.push(problem('NAME_TOO_SHORT', { value: text }));
  const isOneCase = text === text.toUpperCase() || text === text.toLowerCase();
  const name = isOneCase ? titleCase(text) : text;
  if (name !== text) problems.push(problem('NAME_CASE_CHANGED', { value: text, used: name }));
  return { value: name, problems };
}

function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A branch's name as written; "không rõ" and the like are BRANCH_NOT_NAMED, because nobody can be put there. */
export function parseBranchName(cell: Cell): Parsed<string> {
  const result = parseText(cell, 200);
  const key = result.value === null ? '' : searchKey(result.value);
  if (!/(khong|chua) (ro|biet|xac dinh)|\?\?|unknown/.test(key)) return result;
  return parsed<string>(null, problem('BRANCH_NOT_NAMED', { value: shown(cell) }));
}

function printable(text: string): string {
  return shown(text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�'));
}

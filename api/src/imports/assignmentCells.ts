import { searchKey } from '@phan-cong/prisma/names';
import { choiceParser, wordingKey } from './choiceCells.ts';
import { parseExactDay } from './dateCells.ts';
import { parsePosition } from './memberCells.ts';
import { type Parsed, parsed, problem } from './problems.ts';
import { type Cell, cellText, isEmptyCell } from './sheetTypes.ts';
import { parseFullName, parseText, shown } from './textCells.ts';

export type QualityRating = 'EXCELLENT' | 'GOOD' | 'SATISFACTORY' | 'UNSATISFACTORY';
export type GuidePosition = 'SECRETARY' | 'DEPUTY_SECRETARY' | 'COMMITTEE_MEMBER';

/** The committee member who guides: by position in the member's branch, or by name. */
export type GuideReading = { by: 'POSITION'; position: GuidePosition } | { by: 'NAME'; fullName: string };

/** When an assignment ends: a day, or ongoing (`dueOn` null). */
export interface DueReading {
  dueOn: string | null;
  isOngoing: boolean;
}

/** What an assignment rests on. `text` is the wording to store; null only for NONE. */
export interface BasisReading {
  basis: 'REGULATION' | 'RESOLUTION' | 'MINUTES' | 'NONE';
  text: string | null;
  /** Of a resolution: its number as written, and its day. */
  number: string | null;
  date: string | null;
}

/** 'Xuất sắc', 'Tốt', 'Đạt yêu cầu', 'Chưa đạt'… */
export const parseQualityRating = choiceParser<QualityRating>({
  EXCELLENT: ['Xuất sắc', 'hoàn thành xuất sắc', 'vượt yêu cầu'],
  GOOD: ['Tốt', 'hoàn thành tốt', 'khá'],
  SATISFACTORY: ['Đạt yêu cầu', 'đạt', 'hoàn thành', 'trung bình'],
  UNSATISFACTORY: [
    'Chưa đạt',
    'không đạt',
    'chưa hoàn thành',
    'không hoàn thành',
    'chưa đạt yêu cầu',
    'không đạt yêu cầu',
    'yếu',
  ],
});

/** 'Thường xuyên' and the like mean an ongoing task; otherwise an exact day. */
export function parseDue(cell: Cell): Parsed<DueReading> {
  if (/^(thuong xuyen|hang nam|ca nam|lien tuc|khong thoi han|dai han|ongoing)$/.test(wordingKey(cellText(cell)))) {
    return parsed<DueReading>({ dueOn: null, isOngoing: true });
  }
  const { value, problems } = parseExactDay(cell);
  return { value: value === null ? null : { dueOn: value, isOngoing: false }, problems };
}

/** 'Bí thư', 'Phó Bí thư', 'Chi ủy viên' or a person's name; other positions cannot guide. */
export function parseGuide(cell: Cell): Parsed<GuideReading> {
  if (isEmptyCell(cell)) return parsed<GuideReading>(null);
  const position = parsePosition(cell).value;
  if (position === 'SECRETARY' || position === 'DEPUTY_SECRETARY' || position === 'COMMITTEE_MEMBER') {
    return parsed<GuideReading>({ by: 'POSITION', position });
  }
  if (position !== null) {
    const allowed = 'Bí thư, Phó Bí thư, Chi ủy viên';
    return parsed<GuideReading>(null, problem('VALUE_UNKNOWN', { value: shown(cell), allowed }));
  }
  const { value, problems } = parseFullName(cell);
  return { value: value === null ? null : { by: 'NAME', fullName: value }, problems };
}

/**
 * The basis of an assignment: a clause of the working regulation, a resolution with number and day, or minutes.
 * An empty cell is NONE; a wording that is none of these is kept as NONE with its text (BASIS_AS_TEXT).
 */
export function parseBasis(cell: Cell): Parsed<BasisReading> {
  const { value: text, problems } = parseText(cell);
  const reading = { text, number: null, date: null };
  if (text === null) return { value: { basis: 'NONE', ...reading }, problems };
  const key = searchKey(text);
  if (/^(quy che|qclv|qc\b)/.test(key)) return { value: { basis: 'REGULATION', ...reading }, problems };
  if (/^bien ban\b/.test(key)) return { value: { basis: 'MINUTES', ...reading }, problems };
  if (/^(nq|nghi quyet)\b/.test(key)) {
    const result = resolution(text);
    return { value: result.value, problems: [...problems, ...result.problems] };
  }
  return {
    value: { basis: 'NONE', ...reading },
    problems: [...problems, problem('BASIS_AS_TEXT', { value: shown(cell) })],
  };
}

function resolution(text: string): Parsed<BasisReading> {
  const number = /\d+[-/]?[A-ZĐ]{2}[\w/.Đ-]*/i.exec(text)?.[0] ?? null;
  const written = /ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/i.exec(text)?.[1];
  const day = written === undefined ? parsed<string>(null) : parseExactDay(written);
  return { value: { basis: 'RESOLUTION', text, number, date: day.value }, problems: day.problems };
}

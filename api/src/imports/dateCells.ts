import { searchKey } from '@phan-cong/prisma/names';
import { type Parsed, parsed, problem } from './problems.ts';
import { type Cell, cellText, isEmptyCell } from './sheetTypes.ts';
import { shown } from './textCells.ts';

export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

/** A calendar day 'YYYY-MM-DD'; the parts beyond the precision are 01 and mean nothing. */
export interface PartialDate {
  date: string;
  precision: DatePrecision;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Day 0 of spreadsheets' serial numbers (the 1900 system with its extra leap day, right from March 1900 on). */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** 1 January 1910 to 31 December 2099; smaller numbers are years or mistakes. */
const SERIAL_RANGE = { from: 3654, to: 73_050 };

/**
 * A date in any form met in offices: d/m/yyyy with / . - or spaces, yyyy-mm-dd, "ngày 5 tháng 1 năm 2026", a month
 * (m/yyyy, "tháng 3/1987"), a year alone, a date cell, a serial number. The day always comes before the month.
 * DATE_IMPOSSIBLE for a day that does not exist, DATE_UNREADABLE for the rest; two-digit years are not guessed.
 */
export function parseDate(cell: Cell): Parsed<PartialDate> {
  if (isEmptyCell(cell)) return parsed<PartialDate>(null);
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return parseDateText(cell.date, cell);
  if (typeof cell === 'number') return parseDateNumber(cell);
  if (typeof cell !== 'string') return parsed<PartialDate>(null, problem('DATE_UNREADABLE', { value: shown(cell) }));
  return parseDateText(cellText(cell), cell);
}

function parseDateNumber(value: number): Parsed<PartialDate> {
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return yearOnly(value);
  if (!(value >= SERIAL_RANGE.from && value < SERIAL_RANGE.to)) {
    return parsed<PartialDate>(null, problem('DATE_UNREADABLE', { value }));
  }
  const date = new Date(SERIAL_ZERO + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
  return parsed(
    { date, precision: 'DAY' as const },
    problem('DATE_FROM_SERIAL', { value, used: vietnameseDate(date) }),
  );
}

function parseDateText(text: string, cell: Cell): Parsed<PartialDate> {
  const plain = searchKey(text)
    .replace(/^ngay\s+/, '')
    .replace(/\s*(thang|nam|[/.-])\s*/g, '/')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\s+/g, '/');
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (dayFirst) return exactDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]), cell);
  const yearFirst = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:t00:00.*|\/00:00.*)?$/.exec(plain);
  if (yearFirst) return exactDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), cell);
  const month = /^(\d{1,2})\/(\d{4})$/.exec(plain) ?? reversed(/^(\d{4})\/(\d{1,2})$/.exec(plain));
  if (month) return monthOnly(Number(month[2]), Number(month[1]), cell);
  if (/^\d{4}$/.test(plain)) {
    return isYear(Number(plain)) ? yearOnly(Number(plain)) : impossible(cell);
  }
  return parsed<PartialDate>(null, problem('DATE_UNREADABLE', { value: shown(cell) }));
}

function reversed(match: RegExpExecArray | null): [string, string, string] | null {
  return match ? [match[0], match[2] ?? '', match[1] ?? ''] : null;
}

function exactDay(year: number, month: number, day: number, cell: Cell): Parsed<PartialDate> {
  const date = isoDate(year, month, day);
  const real = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().slice(0, 10) === date;
  return exists && isYear(year) ? parsed({ date, precision: 'DAY' as const }) : impossible(cell);
}

function monthOnly(year: number, month: number, cell: Cell): Parsed<PartialDate> {
  if (!isYear(year) || month < 1 || month > 12) return impossible(cell);
  const value: PartialDate = { date: isoDate(year, month, 1), precision: 'MONTH' };
  return parsed(value, problem('DATE_MONTH_ONLY', { value: shown(cell) }));
}

function yearOnly(year: number): Parsed<PartialDate> {
  const value: PartialDate = { date: isoDate(year, 1, 1), precision: 'YEAR' };
  return parsed(value, problem('DATE_YEAR_ONLY', { value: year }));
}

function impossible(cell: Cell): Parsed<PartialDate> {
  return parsed<PartialDate>(null, problem('DATE_IMPOSSIBLE', { value: shown(cell) }));
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** '2026-01-05' → '05/01/2026', as people here write it. */
export function vietnameseDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** The exact day, or DATE_NOT_EXACT when only its month or year is known; for dates that must be kept to. */
export function parseExactDay(cell: Cell): Parsed<string> {
  const { value, problems } = parseDate(cell);
  if (value === null) return { value: null, problems };
  if (value.precision === 'DAY') return { value: value.date, problems };
  return parsed<string>(null, problem('DATE_NOT_EXACT', { value: shown(cell) }));
}

/** True when every day `left` may mean is before every day `right` may mean. */
export function isSurelyBefore(left: PartialDate, right: PartialDate): boolean {
  const length = Math.min(significantLength(left), significantLength(right));
  return left.date.slice(0, length) < right.date.slice(0, length);
}

function significantLength({ precision }: PartialDate): number {
  return { DAY: 10, MONTH: 7, YEAR: 4 }[precision];
}

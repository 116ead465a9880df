import { type DatePrecision, parseDay } from './days.ts';

const YEAR = /^(1[89]|20)\d{2}$/;
const MONTH = /^(\d{1,2})[/.\-\s]((?:1[89]|20)\d{2})$/;

export interface PartialDay {
  /** 'YYYY-MM-DD'; the first day of the month or year where no more is known. */
  day: string;
  precision: DatePrecision;
}

/** What was typed (dd/mm/yyyy, mm/yyyy or yyyy) → the day and how much of it is known; undefined when it is none. */
export function parsePartialDay(text: string): PartialDay | undefined {
  const trimmed = text.trim();
  if (YEAR.test(trimmed)) return { day: `${trimmed}-01-01`, precision: 'YEAR' };
  const [, month, year] = MONTH.exec(trimmed) ?? [];
  if (month && year) {
    const day = parseDay(`1/${month}/${year}`);
    return day ? { day, precision: 'MONTH' } : undefined;
  }
  const day = parseDay(trimmed);
  return day ? { day, precision: 'DAY' } : undefined;
}

/** The year alone of a day that is known better. */
export function yearOnly(day: string): PartialDay {
  return { day: `${day.slice(0, 4)}-01-01`, precision: 'YEAR' };
}

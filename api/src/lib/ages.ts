import { addDays, yearsBefore } from './dates.ts';

export type Precision = 'DAY' | 'MONTH' | 'YEAR';
export type NumberRange = { gte?: number | null; lte?: number | null };
export type DayRange = { gte?: string; lte?: string };

/**
 * Age in whole years on a day. One born on 29 February turns a year older on 1 March of common years.
 * With only the year known it is the difference of years; with the month known the birthday counts from the month's first day.
 */
export function ageOn(birthDay: string, precision: Precision, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4));
  if (precision === 'YEAR') return years;
  return today.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/**
 * The birth days of people whose age today lies in a range, both ends included.
 * Birth days of which only the year is known are stored as 1 January, which gives the same answer as `ageOn`.
 */
export function birthDaysForAge(age: NumberRange, today: string): DayRange {
  const range: DayRange = {};
  if (age.gte != null) range.lte = latestBirthDay(age.gte, today);
  if (age.lte != null) range.gte = addDays(latestBirthDay(age.lte + 1, today), 1);
  return range;
}

/** Nobody is older, and nobody younger than not born yet: beyond that there may be no such day. */
const AGES = { least: -1, most: 200 };

function latestBirthDay(age: number, today: string): string {
  const day = yearsBefore(today, Math.min(Math.max(age, AGES.least), AGES.most));
  // yearsBefore(29 February) in a common year is 1 March; a person born that 1 March is a day too young.
  return today.endsWith('-02-29') && day.endsWith('-03-01') ? addDays(day, -1) : day;
}

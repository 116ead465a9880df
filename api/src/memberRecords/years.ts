import { badField } from '../errors.ts';

/** The years of a record: both are in it. */
export type Years = { from: number; to: number };

const FIRST = 1990;
const LAST = 2200;
const MOST_YEARS = 20;
const USUAL_YEARS = 10;

/**
 * The years that are asked for; unless told the ten that end with this one.
 * @throws BAD_USER_INPUT naming `fromYear` or `toYear` for years out of range, in the wrong order, or more than twenty.
 */
export function yearsOf(today: string, fromYear?: number | null, toYear?: number | null): Years {
  const to = toYear ?? Math.max(Number(today.slice(0, 4)), fromYear ?? 0);
  if (to < FIRST) throw badField('toYear', 'TOO_SMALL', { minimum: FIRST });
  if (to > LAST) throw badField('toYear', 'TOO_LARGE', { maximum: LAST });
  const from = fromYear ?? Math.max(FIRST, to - USUAL_YEARS + 1);
  if (from > to) throw badField('fromYear', 'TOO_LARGE', { maximum: to });
  const earliest = Math.max(FIRST, to - MOST_YEARS + 1);
  if (from < earliest) throw badField('fromYear', 'TOO_SMALL', { minimum: earliest });
  return { from, to };
}

/** The days of some years as a condition on a column of days. */
export function daysOf({ from, to }: Years) {
  return { gte: new Date(Date.UTC(from, 0, 1)), lte: new Date(Date.UTC(to, 11, 31)) };
}

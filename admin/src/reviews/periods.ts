/** A period of a year that is usually reviewed, by its first and last month. */
interface UsualPeriod {
  id: string;
  first: number;
  last: number;
}

const MONTHS: UsualPeriod[] = Array.from({ length: 12 }, (_, index) => ({
  id: `month${index + 1}`,
  first: index + 1,
  last: index + 1,
}));

export const USUAL_PERIODS: readonly UsualPeriod[] = [
  { id: 'firstHalf', first: 1, last: 6 },
  { id: 'secondHalf', first: 7, last: 12 },
  { id: 'wholeYear', first: 1, last: 12 },
  { id: 'quarter1', first: 1, last: 3 },
  { id: 'quarter2', first: 4, last: 6 },
  { id: 'quarter3', first: 7, last: 9 },
  { id: 'quarter4', first: 10, last: 12 },
  ...MONTHS,
];

/** The intervals of a plan's calendar of reviews, as the server names them, and how many months each spans. */
export const INTERVAL_MONTHS: Record<string, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

export interface Period {
  periodFrom: string;
  periodTo: string;
}

/** The days of a usual period in a year, 'YYYY-MM-DD'; undefined for another id. */
export function daysOfPeriod(id: string, year: number): Period | undefined {
  const period = USUAL_PERIODS.find((each) => each.id === id);
  if (!period) return undefined;
  const day = (month: number, date: number) => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
  return { periodFrom: day(period.first, 1), periodTo: day(period.last + 1, 0) };
}

/** The usual period that begins and ends on these days, with its year; undefined when it is another one. */
export function usualPeriod({ periodFrom, periodTo }: Period): { id: string; year: number } | undefined {
  const year = Number(periodFrom.slice(0, 4));
  const found = USUAL_PERIODS.find(({ id }) => {
    const days = daysOfPeriod(id, year);
    return days?.periodFrom === periodFrom && days.periodTo === periodTo;
  });
  return found && { id: found.id, year };
}

/** The half year to review on a day: the one that ended last, or ends within two weeks. */
export function periodToReview(today: string): { id: string; year: number } {
  const year = Number(today.slice(0, 4));
  const day = today.slice(5);
  if (day >= '12-17') return { id: 'secondHalf', year };
  return day >= '06-16' ? { id: 'firstHalf', year } : { id: 'secondHalf', year: year - 1 };
}

/** The periods to choose from: this year's and the second half of the last, the halves first. */
export function periodChoices(year: number): { id: string; year: number }[] {
  return [{ id: 'secondHalf', year: year - 1 }, ...USUAL_PERIODS.map(({ id }) => ({ id, year }))];
}

/** The periods of an interval in a year that have begun by a day, the latest first. */
export function begunPeriods(interval: string, year: number, today: string): { id: string; days: Period }[] {
  const span = INTERVAL_MONTHS[interval];
  return USUAL_PERIODS.filter(({ first, last }) => last - first + 1 === span)
    .flatMap(({ id }) => {
      const days = daysOfPeriod(id, year);
      return days && days.periodFrom <= today ? [{ id, days }] : [];
    })
    .reverse();
}

/** The period one most likely reviews on a day: the one that ended last or ends within two weeks, else the first begun. */
export function usualChoice(interval: string, year: number, today: string, soon: string): Period | undefined {
  const begun = begunPeriods(interval, year, today);
  return (begun.find(({ days }) => days.periodTo <= soon) ?? begun.at(-1))?.days;
}

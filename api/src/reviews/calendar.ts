import { addDays, fromDay, toDay, yearsBefore } from '../lib/dates.ts';

export type ReviewIntervalName = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
/** First and last day, 'YYYY-MM-DD'. */
export type Period = { from: string; to: string };
export type MissingPeriod = Period & { daysOverdue: number };

/** What the calendar asks of an assignment; days 'YYYY-MM-DD'. */
type Held = { status: string; startsOn: string; completedOn: string | null; endedOn: string | null };

const MONTHS: Record<ReviewIntervalName, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The intervals at which plans are reviewed. */
export const INTERVALS = Object.keys(MONTHS) as ReviewIntervalName[];

/** Days after the end of a period until its missing review counts as overdue (domain.md S14). */
export const REVIEW_GRACE_DAYS = 15;

/** The periods of a year, one after the other. */
export function reviewPeriods(year: number, interval: ReviewIntervalName): Period[] {
  const length = MONTHS[interval];
  return Array.from({ length: 12 / length }, (_, index) => ({
    from: toDay(new Date(Date.UTC(year, index * length, 1))),
    to: toDay(new Date(Date.UTC(year, (index + 1) * length, 0))),
  }));
}

/** The periods of the last twelve months whose reviews should be there by `today`, the earliest first. */
export function duePeriods(interval: ReviewIntervalName, today: string): Period[] {
  const year = Number(today.slice(0, 4));
  const oldest = yearsBefore(today, 1);
  return [year - 1, year]
    .flatMap((each) => reviewPeriods(each, interval))
    .filter(({ to }) => to >= oldest && addDays(to, REVIEW_GRACE_DAYS) < today);
}

/** True when a period's review falls to an assignment: held on the period's last day, or completed within it. */
export function isReviewedIn(held: Held, { from, to }: Period): boolean {
  if (held.status === 'PROPOSED' || held.status === 'CANCELLED' || held.startsOn > to) return false;
  if (held.endedOn !== null && held.endedOn < to) return false;
  return held.completedOn === null || held.completedOn >= from;
}

/**
 * The periods for which a plan's assignment has no review though it should. `reviewedTo` are the last days of its reviews: one that
 * ends within a period is that period's.
 */
export function missingPeriods(
  plan: { year: number; reviewEvery: ReviewIntervalName },
  held: Held,
  reviewedTo: readonly string[],
  today: string,
): MissingPeriod[] {
  return duePeriods(plan.reviewEvery, today)
    .filter((period) => Number(period.to.slice(0, 4)) === plan.year && isReviewedIn(held, period))
    .filter(({ from, to }) => !reviewedTo.some((day) => day >= from && day <= to))
    .map((period) => ({ ...period, daysOverdue: daysAfter(addDays(period.to, REVIEW_GRACE_DAYS), today) }));
}

function daysAfter(day: string, today: string): number {
  return Math.round((fromDay(today).getTime() - fromDay(day).getTime()) / 86_400_000);
}

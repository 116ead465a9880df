import { fromDay } from '../lib/dates.ts';
import { anyOf, type Where } from '../read/filters.ts';
import { duePeriods, INTERVALS, type Period, type ReviewIntervalName } from './calendar.ts';

/** Plans whose reviews are followed: those in force, and those a later revision took over from. */
export const FOLLOWED_PLANS = ['ADOPTED', 'REVISED'] as const;

/** Assignments with a period without its review, as `missingPeriods` tells of each one. `today` is 'YYYY-MM-DD'. */
export function overdueReviewWhere(today: string): Where {
  return anyOf(
    INTERVALS.flatMap((interval) => duePeriods(interval, today).map((period) => missingWhere(interval, period))),
  );
}

function missingWhere(reviewEvery: ReviewIntervalName, period: Period): Where {
  const [from, to] = [fromDay(period.from), fromDay(period.to)];
  return {
    plan: { reviewEvery, year: to.getUTCFullYear(), status: { in: [...FOLLOWED_PLANS] } },
    status: { in: ['ACTIVE', 'COMPLETED', 'ENDED'] },
    startsOn: { lte: to },
    AND: [
      { OR: [{ endedOn: null }, { endedOn: { gte: to } }] },
      { OR: [{ completedOn: null }, { completedOn: { gte: from } }] },
    ],
    reviews: { none: { periodTo: { gte: from, lte: to } } },
  };
}

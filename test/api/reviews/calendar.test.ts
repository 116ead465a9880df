import {
  duePeriods,
  INTERVALS,
  isReviewedIn,
  missingPeriods,
  REVIEW_GRACE_DAYS,
  reviewPeriods,
} from '@phan-cong/api/reviews/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const held = { status: 'ACTIVE', startsOn: '2026-01-10', completedOn: null, endedOn: null };
const plan = (reviewEvery: (typeof INTERVALS)[number], year = 2026) => ({ year, reviewEvery });
const DAY_MS = 86_400_000;
const anyDay = fc
  .integer({ min: Date.UTC(1995, 0, 1) / DAY_MS, max: Date.UTC(2150, 0, 1) / DAY_MS })
  .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));

describe('the calendar of reviews', () => {
  test('cuts every year into periods without gap or overlap, leap years too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2200 }), fc.constantFrom(...INTERVALS), (year, interval) => {
        const periods = reviewPeriods(year, interval);
        expect(periods[0]?.from).toBe(`${year}-01-01`);
        expect(periods.at(-1)?.to).toBe(`${year}-12-31`);
        for (const [index, { from }] of periods.slice(1).entries()) {
          const before = periods[index]?.to as string;
          expect(Date.parse(from) - Date.parse(before)).toBe(DAY_MS);
        }
      }),
    );
  });

  test('names the quarters and halves of a year', () => {
    expect(reviewPeriods(2026, 'QUARTER').map(({ to }) => to)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
    expect(reviewPeriods(2028, 'MONTH')[1]).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  test('asks for a review once the days of grace are over, for twelve months', () => {
    expect(duePeriods('QUARTER', '2026-10-15').map(({ to }) => to)).toEqual(['2025-12-31', '2026-03-31', '2026-06-30']);
    expect(duePeriods('QUARTER', '2026-10-16').at(-1)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...INTERVALS), (today, interval) => {
        for (const { to } of duePeriods(interval, today)) {
          const age = (Date.parse(today) - Date.parse(to)) / DAY_MS;
          expect(age).toBeGreaterThan(REVIEW_GRACE_DAYS);
          expect(age).toBeLessThanOrEqual(366);
        }
        expect(duePeriods(interval, today).length).toBeGreaterThanOrEqual(interval === 'YEAR' ? 0 : 1);
      }),
    );
  });

  test('asks it of whoever holds the task on the last day, or completed it within the period', () => {
    const quarter = { from: '2026-04-01', to: '2026-06-30' };
    expect(isReviewedIn(held, quarter)).toBe(true);
    expect(isReviewedIn({ ...held, startsOn: '2026-07-01' }, quarter)).toBe(false);
    expect(isReviewedIn({ ...held, status: 'ENDED', endedOn: '2026-06-29' }, quarter)).toBe(false);
    expect(isReviewedIn({ ...held, status: 'ENDED', endedOn: '2026-06-30' }, quarter)).toBe(true);
    expect(isReviewedIn({ ...held, status: 'COMPLETED', completedOn: '2026-04-01' }, quarter)).toBe(true);
    expect(isReviewedIn({ ...held, status: 'COMPLETED', completedOn: '2026-03-31' }, quarter)).toBe(false);
    expect(isReviewedIn({ ...held, status: 'PROPOSED' }, quarter)).toBe(false);
    expect(isReviewedIn({ ...held, status: 'CANCELLED' }, quarter)).toBe(false);
  });

  test('says which periods of the plan lack a review, and for how long', () => {
    expect(missingPeriods(plan('QUARTER'), held, ['2026-06-30'], '2026-10-20')).toEqual([
      { from: '2026-01-01', to: '2026-03-31', daysOverdue: 188 },
      { from: '2026-07-01', to: '2026-09-30', daysOverdue: 5 },
    ]);
    expect(missingPeriods(plan('HALF_YEAR'), held, [], '2026-07-15')).toEqual([]);
    expect(missingPeriods(plan('HALF_YEAR'), held, [], '2026-07-16')).toEqual([
      { from: '2026-01-01', to: '2026-06-30', daysOverdue: 1 },
    ]);
    expect(missingPeriods(plan('YEAR', 2025), held, [], '2026-11-23')).toEqual([]);
  });
});

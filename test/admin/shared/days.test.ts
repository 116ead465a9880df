import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDay,
  formatInstant,
  isDay,
  parseDay,
  today,
} from '../../../admin/src/shared/days.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it('counts from a day to the one so many days later, over ends of months and leap years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  it.each([
    ['1/2/1960', '1960-02-01'],
    ['01.02.1960', '1960-02-01'],
    ['01021960', '1960-02-01'],
    [' 1960-02-01 ', '1960-02-01'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each(['', '29/02/2023', '31/04/2024', '00/01/2024', '1/13/2024', '1/1/24', 'hôm nay', '2024-13-01'])(
    'does not take "%s" for a day',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
      expect(isDay(text)).toBe(false);
    },
  );

  it('writes no more than is known', () => {
    expect(formatDay('1948-03-09', 'YEAR')).toBe('1948');
    expect(formatDay('1948-03-09', 'MONTH')).toBe('03/1948');
  });

  it('counts the day as it is in Viet Nam', () => {
    expect(today(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
    expect(formatInstant('2026-12-31T17:05:00Z')).toBe('01/01/2027 00:05');
  });
});

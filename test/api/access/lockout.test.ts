import { countTry, minutesLocked, NO_TRIES, type Tries, TryCounter } from '@phan-cong/api/access/lockout';
import { describe, expect, test } from 'vitest';

const LIMIT = { failures: 10, lockMs: 15 * 60_000 };
const START = new Date('2026-11-23T05:00:00Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

function after(tries: number, from: Tries = NO_TRIES, now = START): Tries {
  let state = from;
  for (let i = 0; i < tries; i += 1) state = countTry(state, LIMIT, now) ?? state;
  return state;
}

describe('counting tries', () => {
  test('lets ten through, then none for fifteen minutes, then ten again', () => {
    const locked = after(10);
    expect(after(9).lockedUntil).toBeNull();
    expect(countTry(locked, LIMIT, later(14.9))).toBeNull();
    expect(minutesLocked(locked, later(14.9))).toBe(1);
    expect(minutesLocked(locked, START)).toBe(15);
    expect(countTry(locked, LIMIT, later(15))).toEqual({ failures: 1, lockedUntil: null });
    expect(after(10, locked, later(15)).lockedUntil).toEqual(later(30));
  });

  test('in memory tells keys apart, forgives one that was right, and forgets the longest unused first', () => {
    const counter = new TryCounter({ failures: 2, lockMs: LIMIT.lockMs }, 2);
    expect([counter.count('a', START), counter.count('a', START), counter.count('a', START)]).toEqual([null, null, 15]);
    expect(counter.count('b', START)).toBeNull();
    counter.forgive('b');
    expect([counter.count('b', START), counter.count('b', START), counter.count('b', START)]).toEqual([null, null, 15]);
    expect(counter.count('c', START)).toBeNull();
    expect(counter.count('a', START)).toBeNull();
  });
});

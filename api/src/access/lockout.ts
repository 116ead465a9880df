/** Failed tries counted against one name or address. */
export type Tries = { failures: number; lockedUntil: Date | null };

/** How many failures lock, and for how long. */
export type Limit = { failures: number; lockMs: number };

export const NO_TRIES: Tries = { failures: 0, lockedUntil: null };

/**
 * What one more try leaves behind, counted before it is checked, so that many at once cannot pass the limit; null while locked. The last
 * try allowed locks; when the lock is over, counting begins anew.
 */
export function countTry({ failures, lockedUntil }: Tries, limit: Limit, now: Date): Tries | null {
  if (lockedUntil && lockedUntil > now) return null;
  const counted = lockedUntil ? 1 : failures + 1;
  return {
    failures: counted,
    lockedUntil: counted >= limit.failures ? new Date(now.getTime() + limit.lockMs) : null,
  };
}

/** Whole minutes until a lock ends, at least one. */
export function minutesLocked({ lockedUntil }: Tries, now: Date): number {
  return lockedUntil ? Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000)) : 1;
}

/** Tries by key in this process's memory; beyond the capacity the longest unused are forgotten. */
export class TryCounter {
  readonly #tries = new Map<string, Tries>();

  constructor(
    readonly limit: Limit,
    readonly capacity = 100_000,
  ) {}

  /** Counts a try: null when it may go on, the minutes to wait while locked. */
  count(key: string, now: Date): number | null {
    const present = this.#tries.get(key) ?? NO_TRIES;
    const counted = countTry(present, this.limit, now);
    this.#tries.delete(key);
    this.#tries.set(key, counted ?? present);
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > this.capacity && oldest !== undefined) this.#tries.delete(oldest);
    return counted ? null : minutesLocked(present, now);
  }

  /** Takes back one try that turned out right. */
  forgive(key: string): void {
    const present = this.#tries.get(key);
    if (present) this.#tries.set(key, { failures: Math.max(0, present.failures - 1), lockedUntil: null });
  }
}

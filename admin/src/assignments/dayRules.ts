type DayRule = (day: unknown) => string | undefined;

/**
 * Refuses a day before another one; both are 'YYYY-MM-DD', so that they compare as texts.
 * @param message a translation key
 */
export function notBefore(first: string, message: string): DayRule {
  return (day: unknown) => (typeof day === 'string' && day !== '' && day < first ? message : undefined);
}

/**
 * Refuses a day after another one.
 * @param message a translation key
 */
export function notAfter(last: string, message: string): DayRule {
  return (day: unknown) => (typeof day === 'string' && day > last ? message : undefined);
}

/** Refuses a due day before the first day of the same form. */
export function dueAfterStart(dueOn: unknown, { startsOn }: { startsOn?: string | null }): string | undefined {
  const isBefore = typeof dueOn === 'string' && dueOn !== '' && Boolean(startsOn) && dueOn < String(startsOn);
  return isBefore ? 'resources.assignments.dueBeforeStart' : undefined;
}

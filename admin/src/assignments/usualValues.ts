/**
 * What a new assignment starts from: today and the end of the year one works in; of another year its first day.
 * @param today 'YYYY-MM-DD'
 */
export function usualValues(year: number, today: string): Record<string, unknown> {
  const isThisYear = today.startsWith(String(year));
  return {
    kind: 'REGULAR',
    startsOn: isThisYear ? today : `${year}-01-01`,
    dueOn: `${year}-12-31`,
    loadWeight: 1,
    isProposed: false,
  };
}

// What is usually the same when one gives the tasks of a plan one after another.
const KEPT = ['planId', 'kind', 'startsOn', 'dueOn', 'loadWeight', 'basis', 'basisText', 'clauseId', 'isProposed'];

/** What the next form starts from after an assignment was given. */
export function nextValues(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(KEPT.map((field) => [field, given[field]]));
}

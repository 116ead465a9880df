type Values = Record<string, unknown>;

/** Whether two values of a form are the same; unset, `null` and an empty text count as one. */
export function sameValue(a: unknown, b: unknown): boolean {
  const left = a === undefined || a === '' ? null : a;
  const right = b === undefined || b === '' ? null : b;
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameValue((left as Values)[key], (right as Values)[key]));
}

/** The entries of `next` that differ from `previous`; a field that was emptied is `null`. */
export function changedFields(previous: Values, next: Values): Values {
  return Object.fromEntries(
    Object.entries(next)
      .filter(([key, value]) => !sameValue(previous[key], value))
      .map(([key, value]) => [key, value === undefined || value === '' ? null : value]),
  );
}

import { maskCard } from '../audit/writeAudit.ts';
import type { PlannedRow } from './plan/planTypes.ts';

type Shown = string | number | boolean | null;

/** A value as it is shown: a date as far as it is known ('1964', '1964-08', '1964-08-14'), a record by its name. */
function shownValue(name: string, value: unknown): Shown {
  if (value === null || value === undefined) return null;
  if (name === 'cardNumber') return maskCard(String(value));
  if (typeof value !== 'object') return value as Shown;
  if ('precision' in value && 'date' in value) {
    return String(value.date).slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[value.precision as 'DAY' | 'MONTH' | 'YEAR']);
  }
  return 'name' in value ? String(value.name) : null;
}

/** What the record will hold, by field; codes stay codes. Null when the row did not get that far. */
export function shownValues({ values }: PlannedRow<object>): Record<string, Shown> | null {
  return values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownValue(name, value)]));
}

/** What a row changes of the record there is, by field: { from, to }. */
export function shownChanges({
  values,
  record,
  changed,
}: PlannedRow<object>): Record<string, { from: Shown; to: Shown }> {
  const before = (record?.values ?? {}) as Record<string, unknown>;
  const after = (values ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    changed.map((name) => [name, { from: shownValue(name, before[name]), to: shownValue(name, after[name]) }]),
  );
}

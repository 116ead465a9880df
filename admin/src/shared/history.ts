import { changedFields } from '../providers/changedFields.ts';
import { formatDay, formatInstant, isDay } from './days.ts';
import type { AuditEntry } from './queries.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What an entry changed, field by field. */
export function entryChanges({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChange[] {
  const previous = before ?? {};
  const next = after ?? {};
  const all = Object.fromEntries(Object.keys({ ...previous, ...next }).map((field) => [field, next[field]]));
  return Object.keys(changedFields(previous, all)).map((field) => ({
    field,
    before: previous[field],
    after: next[field],
  }));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Any value of a field in words: days and instants as they are written here, yes and no, names of records. */
export function valueText(translate: Translate, value: unknown): string {
  if (value === null || value === undefined || value === '') return translate('history.blank');
  if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
  if (Array.isArray(value)) return value.map((each) => valueText(translate, each)).join(', ');
  if (typeof value === 'object') {
    const { name, fullName, title } = value as Record<string, unknown>;
    return String(fullName ?? name ?? title ?? JSON.stringify(value));
  }
  const text = String(value);
  if (isDay(text)) return formatDay(text);
  return INSTANT.test(text) ? formatInstant(text) : text;
}

/** The label of a field of a resource, as its form and table call it. */
export function fieldLabel(translate: Translate, resource: string, field: string): string {
  return translate(`resources.${resource}.fields.${field}`, { _: field });
}

import { changedFields } from '../providers/changedFields.ts';
import { formatDay, formatInstant, isDay } from './days.ts';
import type { AuditEntry } from './queries.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What an entry changed, field by field; whose entry it is stands elsewhere. */
export function entryChanges({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChange[] {
  const previous = before ?? {};
  const next = after ?? {};
  const all = Object.fromEntries(Object.keys({ ...previous, ...next }).map((field) => [field, next[field]]));
  return Object.keys(changedFields(previous, all))
    .filter((field) => field !== 'id')
    .map((field) => ({ field, before: previous[field], after: next[field] }));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** What stands in the place of a value that the viewer may not read. */
const HIDDEN = '•••';

function partsText(translate: Translate, value: Record<string, unknown>): string {
  return Object.entries(value)
    .map(([field, part]) => `${translate(`auditFields.${field}`, { _: field })}: ${valueText(translate, part)}`)
    .join('; ');
}

/** Any value of a field in words: days and instants as they are written here, yes and no, names of records. */
export function valueText(translate: Translate, value: unknown): string {
  if (value === null || value === undefined || value === '') return translate('history.blank');
  if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
  if (Array.isArray(value)) return value.map((each) => valueText(translate, each)).join(', ');
  if (typeof value === 'object') {
    const { name, fullName, title } = value as Record<string, unknown>;
    return String(fullName ?? name ?? title ?? partsText(translate, value as Record<string, unknown>));
  }
  const text = String(value);
  if (text === HIDDEN) return translate('history.hidden');
  if (isDay(text)) return formatDay(text);
  return INSTANT.test(text) ? formatInstant(text) : text;
}

/** The label of a field of a resource, as its form and table call it; else as the audit trail calls the column. */
export function fieldLabel(translate: Translate, resource: string, field: string): string {
  const inTrail = translate(`auditFields.${field}`, { _: field });
  const label = translate(`resources.${resource}.fields.${field}`, { _: inTrail });
  // Where a form groups fields under this name, the key has no text of its own.
  return typeof label === 'string' ? label : inTrail;
}

/** What was done, in words. */
export function actionText(translate: Translate, action: string): string {
  return translate(`audit.${action}`, { _: action });
}

/** A kind of record in words; an export names the list instead. */
export function kindText(translate: Translate, entityType: string): string {
  const ofList = translate(`resources.${entityType}.name`, { smart_count: 2, _: entityType });
  return translate(`auditKinds.${entityType}`, { _: ofList });
}

const CODE = /^[A-Z][A-Z_]+$/;

function problemText(translate: Translate, part: string): string {
  const [field = '', key] = part.split(': ');
  if (key === undefined) {
    return CODE.test(field) ? translate(`auditReasons.${field}`, { _: translate('auditReasons.other') }) : part;
  }
  const problem = translate(`error.field.${key}`, { _: translate('error.field.invalid') });
  // The values of the sentence are not kept in the trail.
  const sentence = problem.includes('%{') ? translate('error.field.invalid') : problem;
  return `${translate(`auditFields.${field}`, { _: field })}: ${sentence.replace(/\.$/, '')}`;
}

/** The reason a person gave, or why the server refused (its codes in words). */
export function reasonText(translate: Translate, { outcome, reason }: Pick<AuditEntry, 'outcome' | 'reason'>): string {
  if (!reason || outcome === 'SUCCESS') return reason ?? '';
  return reason
    .split('; ')
    .map((part) => problemText(translate, part))
    .join('; ');
}

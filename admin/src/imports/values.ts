import { enumKey } from '../shared/enums.ts';
import type { PreviewRow, Shown } from './previewQueries.ts';
import type { ImportKind } from './queries.ts';

type Translate = (key: string) => string;

/** What each kind of record holds, in the order in which it is shown; the title of a task comes first. */
const VALUE_KEYS: Record<ImportKind, readonly string[]> = {
  MEMBERS: [
    'birthDate',
    'gender',
    'joinedOn',
    'officialOn',
    'membership',
    'status',
    'isWorkingAway',
    'position',
    'occupationGroup',
    'educationLevel',
    'politicalTheoryLevel',
    'cardNumber',
    'phone',
    'address',
  ],
  ASSIGNMENTS: [
    'title',
    'taskField',
    'kind',
    'group',
    'deliverable',
    'quantityTarget',
    'guide',
    'guideNote',
    'startsOn',
    'dueOn',
    'progress',
    'qualityRating',
    'basis',
    'basisText',
  ],
  EVALUATIONS: ['commonScore', 'resultScore', 'selfLevel', 'branchLevel', 'decidedLevel', 'remark'],
};

const ENUMS: Record<string, string> = {
  gender: 'Gender',
  membership: 'Membership',
  status: 'MemberStatus',
  position: 'Position',
  occupationGroup: 'OccupationGroup',
  kind: 'AssignmentKind',
  qualityRating: 'QualityRating',
  basis: 'AssignmentBasis',
  selfLevel: 'EvaluationLevel',
  branchLevel: 'EvaluationLevel',
  decidedLevel: 'EvaluationLevel',
};

const PARTIAL_DAY = /^\d{4}(-\d{2}){0,2}$/;
const DAYS = new Set(['birthDate', 'joinedOn', 'officialOn', 'startsOn', 'dueOn']);

/** The keys for which some of the rows hold a value: the columns worth showing. */
export function shownKeys(kind: ImportKind, rows: readonly Pick<PreviewRow, 'values'>[]): string[] {
  const isHeld = (key: string) =>
    rows.some(({ values }) => values?.[key] !== null && values?.[key] !== undefined && values[key] !== false);
  return VALUE_KEYS[kind].filter(isHeld);
}

/** The same keys with those that change something first, so that a change is seen without scrolling. */
export function changedFirst(
  keys: readonly string[],
  rows: readonly Pick<PreviewRow, 'action' | 'changes'>[],
): string[] {
  const isChanged = (key: string) => rows.some(({ action, changes }) => action === 'UPDATE' && key in changes);
  return [...keys.filter(isChanged), ...keys.filter((key) => !isChanged(key))];
}

/** A value of a preview as a person reads it; '' for none. */
export function valueText(translate: Translate, key: string, value: Shown | undefined): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return translate('ra.boolean.true');
  const enumName = ENUMS[key];
  if (enumName) return translate(enumKey(enumName, String(value)));
  if (DAYS.has(key) && PARTIAL_DAY.test(String(value))) return String(value).split('-').reverse().join('/');
  return key === 'progress' ? `${value}%` : String(value);
}

import { searchKey } from '@phan-cong/prisma/names';
import { isForbiddenHeading } from './forbiddenColumns.ts';
import type { ImportField } from './importField.ts';
import { type FieldName, IMPORT_FIELDS, type ImportKind } from './importFields.ts';

export type ColumnUse = 'FIELD' | 'IGNORED' | 'FORBIDDEN';

/** What is done with one column. `field` is set exactly when `use` is FIELD. */
export interface ColumnMapping {
  /** 0-based. */
  index: number;
  heading: string;
  use: ColumnUse;
  field: FieldName | null;
}

/** SAVED: as the organisation chose last; EXACT: a known heading; LIKELY: contains one; NONE: not recognised. */
export interface ColumnProposal extends ColumnMapping {
  confidence: 'SAVED' | 'EXACT' | 'LIKELY' | 'NONE';
}

/** An organisation's last choice for a kind: headingKey(heading) → field, or null for a column left out. */
export type SavedMapping = Record<string, FieldName | null>;

/** A heading without marks, case and punctuation, for comparing: 'Ngày, tháng năm sinh ' → 'ngay thang nam sinh'. */
export function headingKey(heading: string): string {
  return searchKey(heading.replace(/\(.*?\)/g, ' '))
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/**
 * Proposes what to do with each column. A field is given to one column only, the first that fits best; a forbidden
 * heading stays forbidden whatever was saved.
 * @param headings one text per column, '' for none
 */
export function proposeMapping(
  kind: ImportKind,
  headings: readonly string[],
  saved: SavedMapping = {},
): ColumnProposal[] {
  const taken = new Set<FieldName>();
  const proposals = headings.map((heading, index) => undecided(heading, index));
  for (const confidence of ['SAVED', 'EXACT', 'LIKELY'] as const) {
    for (const proposal of proposals) {
      if (proposal.use === 'FORBIDDEN' || proposal.confidence !== 'NONE') continue;
      const key = headingKey(proposal.heading);
      if (key === '') continue;
      if (confidence === 'SAVED') applySaved(kind, proposal, saved[key], taken);
      else take(proposal, findField(kind, key, confidence), confidence, taken);
    }
  }
  return proposals;
}

function undecided(heading: string, index: number): ColumnProposal {
  const isForbidden = isForbiddenHeading(heading);
  return {
    index,
    heading,
    use: isForbidden ? 'FORBIDDEN' : 'IGNORED',
    field: null,
    confidence: isForbidden ? 'EXACT' : 'NONE',
  };
}

function applySaved(
  kind: ImportKind,
  proposal: ColumnProposal,
  choice: FieldName | null | undefined,
  taken: Set<FieldName>,
) {
  if (choice === null) proposal.confidence = 'SAVED';
  else if (choice !== undefined && choice in IMPORT_FIELDS[kind]) take(proposal, choice, 'SAVED', taken);
}

function take(
  proposal: ColumnProposal,
  field: FieldName | null,
  confidence: ColumnProposal['confidence'],
  taken: Set<FieldName>,
): void {
  if (field === null || taken.has(field)) return;
  taken.add(field);
  Object.assign(proposal, { use: 'FIELD', field, confidence });
}

function findField(kind: ImportKind, key: string, confidence: 'EXACT' | 'LIKELY'): FieldName | null {
  const isMatch = (known: string) =>
    confidence === 'EXACT' ? known === key : known.length >= 6 && ` ${key} `.includes(` ${known} `);
  return KNOWN_HEADINGS[kind].find(({ keys }) => keys.some(isMatch))?.field ?? null;
}

const KNOWN_HEADINGS = {
  MEMBERS: knownHeadings('MEMBERS'),
  ASSIGNMENTS: knownHeadings('ASSIGNMENTS'),
  EVALUATIONS: knownHeadings('EVALUATIONS'),
};

function knownHeadings(kind: ImportKind): { field: FieldName; keys: string[] }[] {
  const fields = Object.entries(IMPORT_FIELDS[kind]) as [FieldName, ImportField][];
  return fields.map(([field, { label, headings }]) => ({
    field,
    keys: [label.vi, label.en, ...headings].map(headingKey),
  }));
}

/** How many of the headings are known to a kind, exactly. */
export function countKnownHeadings(kind: ImportKind, headings: readonly string[]): number {
  return proposeMapping(kind, headings).filter((column) => column.confidence === 'EXACT' && column.use === 'FIELD')
    .length;
}

/** The kind of table the headings belong to, or null when none or several fit equally well. */
export function detectKind(headings: readonly string[]): ImportKind | null {
  const ranked = (Object.keys(IMPORT_FIELDS) as ImportKind[])
    .map((kind) => ({ kind, known: countKnownHeadings(kind, headings) }))
    .sort((left, right) => right.known - left.known);
  const [best, next] = ranked;
  return best && best.known >= 3 && best.known > (next?.known ?? 0) ? best.kind : null;
}

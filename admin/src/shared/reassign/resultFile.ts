import { toCsv } from '../csv.ts';
import type { ReassignRow } from '../reassignQueries.ts';

type Translate = (key: string) => string;

const WORDS = 'reassign.table';
const COLUMNS = ['number', 'title', 'from', 'fromBranch', 'to', 'toBranch', 'outcome', 'reason'];

function line(row: ReassignRow, index: number, translate: Translate): string[] {
  const { title, fromMember, toMember, outcome, message } = row;
  return [
    String(index + 1),
    title,
    fromMember?.fullName ?? '',
    fromMember?.branch.name ?? '',
    toMember?.fullName ?? '',
    toMember?.branch.name ?? '',
    translate(`reassign.outcomes.${outcome}`),
    message ?? '',
  ];
}

/** A reassignment or its preview as a CSV file: a line for each assignment, in the order it was asked for. */
export function resultFile(rows: readonly ReassignRow[], translate: Translate): string {
  const headings = COLUMNS.map((column) => translate(`${WORDS}.${column}`));
  return toCsv([headings, ...rows.map((row, index) => line(row, index, translate))]);
}

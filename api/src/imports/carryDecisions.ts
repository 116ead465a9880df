import type { ColumnMapping } from './columns.ts';
import type { FieldName } from './importFields.ts';
import type { Decision } from './plan/planTypes.ts';
import { type Cell, cellText, type SheetData } from './sheetTypes.ts';

/** A sheet as it is read: its data rows and what each column is. */
export interface ReadTable {
  sheet: SheetData;
  dataRows: readonly number[];
  columns: readonly ColumnMapping[];
}

/** What tells who or what a row is about. */
const IDENTITY: readonly FieldName[] = [
  'fullName',
  'branchName',
  'birthDate',
  'cardNumber',
  'title',
  'taskField',
  'householdGroupName',
];

/**
 * The choices made for rows of a sheet that still fit a corrected one. Who is meant stays as long as the row says the
 * same of the person; a row that was left out stays out only while nothing in it has changed: a corrected row is meant
 * to be taken in. Rows that are the same are told apart by their order.
 */
export function carryDecisions(
  decisions: ReadonlyMap<number, Decision>,
  before: ReadTable,
  after: ReadTable,
): Map<number, Decision> {
  const isIdentity = ({ field }: ColumnMapping) => field !== null && IDENTITY.includes(field);
  const isRead = ({ use }: ColumnMapping) => use === 'FIELD';
  const whole = pairRows(before, after, isRead);
  const identity = pairRows(before, after, isIdentity);
  const carried = new Map<number, Decision>();
  for (const [row, decision] of decisions) {
    const now = (decision.action === 'SKIP' ? whole : identity).get(row);
    if (now !== undefined) carried.set(now, decision);
  }
  return carried;
}

type IsCompared = (column: ColumnMapping) => boolean;

/** @returns row before → row after that says the same in the compared columns */
function pairRows(before: ReadTable, after: ReadTable, isCompared: IsCompared): Map<number, number> {
  const rowsNow = rowsByKey(after, isCompared);
  const pairs = new Map<number, number>();
  for (const [key, rows] of rowsByKey(before, isCompared)) {
    rows.forEach((row, index) => {
      const now = rowsNow.get(key)?.[index];
      if (now !== undefined) pairs.set(row, now);
    });
  }
  return pairs;
}

function rowsByKey({ sheet, dataRows, columns }: ReadTable, isCompared: IsCompared): Map<string, number[]> {
  const compared = columns.filter(isCompared).sort((a, b) => String(a.field).localeCompare(String(b.field)));
  const rows = new Map<string, number[]>();
  for (const row of dataRows) {
    const key = keyOf(sheet.rows[row - 1] ?? [], compared);
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

function keyOf(cells: readonly Cell[], columns: readonly ColumnMapping[]): string {
  return JSON.stringify(columns.map(({ index, field }) => [field, cellText(cells[index])]));
}

import { readAssignment } from './assignmentRows.ts';
import type { ColumnMapping } from './columns.ts';
import type { DraftByKind, ReadContext, RowReading } from './drafts.ts';
import { readEvaluation } from './evaluationRows.ts';
import type { TableArea } from './findHeader.ts';
import { type FieldName, IMPORT_FIELDS, type ImportKind } from './importFields.ts';
import { readMember } from './memberRows.ts';
import { openRow, type RowCells } from './rowCells.ts';
import type { Cell, SheetData } from './sheetTypes.ts';

const READERS: { [K in ImportKind]: (cells: RowCells, context: ReadContext) => DraftByKind[K] } = {
  MEMBERS: readMember,
  ASSIGNMENTS: readAssignment,
  EVALUATIONS: readEvaluation,
};

/**
 * Reads the data rows of a table. Problems between rows (the same person twice) are found by duplicates.ts.
 * @param table where the table stands, from findHeader or tableBelow
 * @param mapping what each column is, from proposeMapping or the user
 */
export function readRows<K extends ImportKind>(
  kind: K,
  sheet: SheetData,
  table: TableArea,
  mapping: readonly ColumnMapping[],
  context: ReadContext,
): RowReading<K>[] {
  return table.dataRows.map((row) => readRow(kind, row, sheet.rows[row - 1] ?? [], mapping, context));
}

/** Reads a single row, for instance one that was stored or corrected. `row` is 1-based, `cells` by column. */
export function readRow<K extends ImportKind>(
  kind: K,
  row: number,
  cells: readonly Cell[],
  mapping: readonly ColumnMapping[],
  context: ReadContext,
): RowReading<K> {
  const opened = openRow(kind, row, cells, mapping);
  const values = READERS[kind](opened, context);
  return { row, values, problems: opened.problems };
}

/** The required fields that no column is mapped to: with any, the file cannot be taken in. */
export function missingFields(kind: ImportKind, mapping: readonly ColumnMapping[]): FieldName[] {
  const mapped = new Set(mapping.map((column) => column.field));
  return (Object.keys(IMPORT_FIELDS[kind]) as FieldName[]).filter(
    (field) => IMPORT_FIELDS[kind][field]?.need === 'REQUIRED' && !mapped.has(field),
  );
}

/** True when nothing stops the row from being taken in. */
export function isUsable(reading: RowReading): boolean {
  return reading.problems.every((problem) => problem.severity !== 'ERROR');
}

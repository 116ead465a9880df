import type { ColumnMapping } from './columns.ts';
import { type FieldName, IMPORT_FIELDS, type ImportKind } from './importFields.ts';
import { type CellProblem, type Parsed, PROBLEM_SEVERITY, type RowProblem } from './problems.ts';
import { type Cell, cellText, isEmptyCell, plainValue } from './sheetTypes.ts';

/** Reads the mapped cells of one row and collects what is noticed on the way. */
export interface RowCells {
  /** The parsed value; undefined when no column is mapped to the field, null when there is no usable value. */
  read<T>(field: FieldName, parse: (cell: Cell) => Parsed<T>): T | null | undefined;
  /** The cell as written, null when empty, undefined when no column is mapped to the field. */
  textOf(field: FieldName): string | null | undefined;
  /** True when the cell is empty or no column is mapped to the field. */
  isEmpty(field: FieldName): boolean;
  /** Adds a problem found by comparing cells, under the column of a field. */
  report(field: FieldName, problem: CellProblem): void;
  problems: RowProblem[];
}

/**
 * Opens one row for reading.
 * @param row 1-based row number for the problems
 * @param cells the row's cells by column; those of columns that are not mapped to a field are never looked at, except
 *   to note a formula
 */
export function openRow(
  kind: ImportKind,
  row: number,
  cells: readonly Cell[],
  mapping: readonly ColumnMapping[],
): RowCells {
  const problems: RowProblem[] = [];
  const columns = new Map(
    mapping.flatMap((column) => (column.use === 'FIELD' && column.field ? [[column.field, column]] : [])),
  );
  const report = (field: FieldName | null, column: string | null, { code, params }: CellProblem) =>
    problems.push({ row, column, field, severity: PROBLEM_SEVERITY[code], code, params });

  for (const { index, heading, use } of mapping) {
    const cell = cells[index];
    if (use === 'IGNORED' && isFormula(cell)) report(null, heading, { code: 'FORMULA_IGNORED', params: {} });
  }
  return {
    problems,
    report: (field, problem) => report(field, columns.get(field)?.heading ?? null, problem),
    isEmpty(field) {
      const column = columns.get(field);
      return !column || isEmptyCell(cells[column.index]);
    },
    textOf(field) {
      const column = columns.get(field);
      return column && (cellText(plainValue(cells[column.index])) || null);
    },
    read(field, parse) {
      const column = columns.get(field);
      if (!column) return undefined;
      const cell = cells[column.index] ?? null;
      const before = problems.length;
      for (const noticed of oddities(cell)) report(field, column.heading, noticed);
      const result = parse(plainValue(cell));
      for (const noticed of result.problems) report(field, column.heading, noticed);
      if (problems.length === before && isEmptyCell(cell)) {
        const need = IMPORT_FIELDS[kind][field]?.need;
        if (need === 'REQUIRED') report(field, column.heading, { code: 'REQUIRED_EMPTY', params: {} });
        if (need === 'EXPECTED') report(field, column.heading, { code: 'EXPECTED_EMPTY', params: {} });
      }
      return result.value;
    },
  };
}

function isFormula(cell: Cell | undefined): boolean {
  return cell !== null && typeof cell === 'object' && 'formula' in cell;
}

function oddities(cell: Cell): CellProblem[] {
  if (cell === null || typeof cell !== 'object' || 'date' in cell) return [];
  if ('error' in cell) return [{ code: 'CELL_ERROR', params: { value: cell.error } }];
  return [{ code: cell.value === null ? 'FORMULA_WITHOUT_VALUE' : 'FORMULA_VALUE_USED', params: {} }];
}

/** Drops the keys whose column the file does not have. */
export function withoutAbsent<T extends object>(draft: T): T {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T;
}

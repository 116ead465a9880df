import { type CellValue, readXlsx as parseXlsx, type Sheet } from 'hucre/xlsx';
import { ImportFileError } from './fileErrors.ts';
import { FILE_LIMITS } from './fileLimits.ts';
import type { Cell, PlainCell } from './sheetTypes.ts';
import { slimWorkbook } from './slimWorkbook.ts';

/** `CV` is column 100, FILE_LIMITS.columns. */
const READ_AREA = `A1:CV${FILE_LIMITS.lastRow}`;

/**
 * Reads the visible sheets of an .xlsx file as grids of cells.
 * @throws ImportFileError as slimWorkbook, and FILE_DAMAGED for whatever the spreadsheet library cannot read
 */
export async function readXlsxGrids(bytes: Buffer): Promise<{ name: string; rows: Cell[][] }[]> {
  const slim = slimWorkbook(bytes);
  try {
    const workbook = await parseXlsx(slim, {
      range: READ_AREA,
      sheets: (sheet) => !sheet.hidden && !sheet.veryHidden,
    });
    return workbook.sheets.map((sheet) => ({ name: sheet.name, rows: gridOf(sheet) }));
  } catch (cause) {
    throw new ImportFileError('FILE_DAMAGED', {}, { cause });
  }
}

function gridOf(sheet: Sheet): Cell[][] {
  const rows: Cell[][] = sheet.rows.map((row) => row.map(plainCell));
  for (const [key, detail] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const line = rows[row];
    if (!line) continue;
    const value = plainCell(detail.value);
    if (detail.type === 'error') line[column] = { error: String(detail.value) };
    else if (detail.formula !== undefined) line[column] = { formula: true, value: value === '' ? null : value };
  }
  return rows;
}

function plainCell(value: CellValue): PlainCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
  return typeof value === 'string' ? value.slice(0, FILE_LIMITS.cellCharacters) : value;
}

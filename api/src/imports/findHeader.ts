import { countKnownHeadings } from './columns.ts';
import type { ImportKind } from './importFields.ts';
import { type Cell, cellText, isEmptyCell, type SheetData } from './sheetTypes.ts';

const SEARCHED_ROWS = 50;
const TOTAL_ROW = /^(tổng|cộng)([\s:.,]|$)|^tong (so|cong)([\s:.,]|$)/;

/** Where the table of a sheet stands. Row numbers are 1-based, as the office program shows them. */
export interface TableArea {
  headerRow: number;
  /** One text per column, '' where the heading is empty. */
  headings: string[];
  /** The texts above the headings, one per row. */
  titles: string[];
  /** A year named in the titles ("… NĂM 2026"), to propose as the year of the plan or the evaluation. */
  year: number | null;
  /** The rows to read: empty ones, repeated headings, totals and what stands below a total (signatures) left out. */
  dataRows: number[];
  totalRows: number[];
  /** Rows below a total that hold too little to be data: signatures, dates of issue. */
  footerRows: number[];
}

/**
 * Finds the headings under the title rows and the rows that belong to the table.
 * @param kind look for the headings of this kind only; without it, of any
 * @returns null when no row holds at least two known headings
 */
export function findHeader(sheet: SheetData, kind?: ImportKind): TableArea | null {
  const index = findHeaderRow(sheet.rows, kind);
  return index === null ? null : tableBelow(sheet, index + 1);
}

/** The 0-based row with the most known headings, at least two; null when there is none. */
export function findHeaderRow(rows: readonly Cell[][], kind?: ImportKind): number | null {
  const kinds: ImportKind[] = kind ? [kind] : ['MEMBERS', 'ASSIGNMENTS', 'EVALUATIONS'];
  let best: { index: number | null; known: number } = { index: null, known: 1 };
  rows.slice(0, SEARCHED_ROWS).forEach((row, index) => {
    const texts = row.map(cellText);
    const known = Math.max(...kinds.map((each) => countKnownHeadings(each, texts)));
    if (known > best.known) best = { index, known };
  });
  return best.index;
}

/** The table below a header row that the user pointed at (1-based). */
export function tableBelow(sheet: SheetData, headerRow: number): TableArea {
  const headings = (sheet.rows[headerRow - 1] ?? []).map(cellText);
  const titles = sheet.rows
    .slice(0, headerRow - 1)
    .map((row) => row.map(cellText).filter(Boolean).join(' – '))
    .filter(Boolean);
  return { headerRow, headings, titles, year: yearIn(titles), ...rowsBelow(sheet.rows, headerRow, headings) };
}

function rowsBelow(
  rows: Cell[][],
  headerRow: number,
  headings: string[],
): Pick<TableArea, 'dataRows' | 'totalRows' | 'footerRows'> {
  const area = { dataRows: [] as number[], totalRows: [] as number[], footerRows: [] as number[] };
  const resumesAt = Math.max(3, Math.ceil(headings.filter(Boolean).length / 3));
  let isBelowTotal = false;
  for (let number = headerRow + 1; number <= rows.length; number++) {
    const row = rows[number - 1] ?? [];
    if (row.every(isEmptyCell) || isSameAs(row, headings)) continue;
    if (isTotalRow(row)) {
      area.totalRows.push(number);
      isBelowTotal = true;
      continue;
    }
    // A sub-total per branch stands in the middle of the table: rows as full as data rows continue it.
    if (isBelowTotal) isBelowTotal = row.filter((cell) => !isEmptyCell(cell)).length < resumesAt;
    (isBelowTotal ? area.footerRows : area.dataRows).push(number);
  }
  return area;
}

function isSameAs(row: Cell[], headings: string[]): boolean {
  return headings.every((heading, column) => heading === cellText(row[column]));
}

/** "Tổng số: 914 đảng viên", "Cộng"; compared with marks, because Tống is a family name, and only in a nearly empty row. */
function isTotalRow(row: Cell[]): boolean {
  const texts = row.map(cellText).filter(Boolean);
  const words = texts.filter((text) => !/^[\d.,\s%]+$/.test(text));
  return words.length <= 2 && words[0] !== undefined && TOTAL_ROW.test(words[0].toLowerCase());
}

function yearIn(titles: string[]): number | null {
  for (const title of titles) {
    const year = /năm\s+(20\d\d)(?!\d)/i.exec(title)?.[1];
    if (year) return Number(year);
  }
  return null;
}

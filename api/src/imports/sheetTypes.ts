/**
 * One cell as the file holds it, in a form that survives JSON. A date cell is a calendar day 'YYYY-MM-DD'; a formula
 * cell carries the value the office program last worked out (null when it stored none); an error cell its text (#REF!).
 */
export type PlainCell = string | number | boolean | null | { date: string };
export type Cell = PlainCell | { formula: true; value: PlainCell } | { error: string };

/** A column whose cells were emptied by the reader because the product must not keep them. */
export interface WithheldColumn {
  /** 0-based. */
  index: number;
  heading: string;
}

/** A sheet as a grid: `rows[0]` is row 1 of the office program, `rows[n][0]` column A. */
export interface SheetData {
  name: string;
  rows: Cell[][];
  withheldColumns: WithheldColumn[];
}

export interface ImportFile {
  format: 'XLSX' | 'CSV';
  sheets: SheetData[];
}

/** The value of a cell whatever it came from; null for an empty or an error cell. */
export function plainValue(cell: Cell | undefined): PlainCell {
  if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? null;
  if ('formula' in cell) return cell.value;
  return 'error' in cell ? null : cell;
}

/** A cell as a person reads it, trimmed and in NFC; '' for an empty one. Used for headings and messages. */
export function cellText(cell: Cell | undefined): string {
  if (cell !== null && typeof cell === 'object' && 'error' in cell) return cell.error;
  const value = plainValue(cell);
  if (value === null) return '';
  return (typeof value === 'object' ? value.date : String(value)).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** True when nothing but white space stands in the cell and no formula does. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  if (cell !== null && typeof cell === 'object' && 'formula' in cell) return false;
  return cellText(cell) === '';
}

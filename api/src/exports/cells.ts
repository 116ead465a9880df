import type { Context } from '../context.ts';
import { shownDay } from '../lib/dates.ts';
import { escapeFormula } from '../lib/escapeFormula.ts';
import type { Locale } from '../messages.ts';
import type { Row } from '../read/delegate.ts';
import type { ExportColumn } from './exportTypes.ts';

export type Cell = string | number | Date | null;

const VIETNAM_MS = 7 * 3_600_000;

/** The cells of a row: words instead of codes, texts that no office program runs as a formula, days as dates, instants in Vietnam's time. */
export async function cellsOf(row: Row, columns: ExportColumn[], context: Context, locale: Locale): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const column of columns) {
    const value = await column.value(row, context);
    if (value === null || value === undefined) cells.push(null);
    else if (column.words) cells.push(column.words[String(value)]?.[locale] ?? String(value));
    else if (value instanceof Date)
      cells.push(column.kind === 'instant' ? new Date(value.getTime() + VIETNAM_MS) : value);
    else if (typeof value === 'number') cells.push(value);
    else cells.push(escapeFormula(String(value)));
  }
  return cells;
}

/** A cell in a text file: days as dd/mm/yyyy, instants with the time behind. */
export function cellText(cell: Cell, kind: ExportColumn['kind']): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  return kind === 'instant' ? `${shownDay(cell)} ${cell.toISOString().slice(11, 19)}` : shownDay(cell);
}

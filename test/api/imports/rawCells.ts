import { type CellValue, readXlsx } from 'hucre/xlsx';
import { fixture } from './importApp.ts';

/*
 * A second, plain reading of the ward's files, to check the product's against: it shares no code with it.
 */

export type Raw = CellValue[];

/** The data rows of one of the files. Headings stand in row 6, the total in the last. */
export async function rawRows(name: string): Promise<Raw[]> {
  return (await readXlsx(fixture(name))).sheets[0]?.rows.slice(6, -1) ?? [];
}

/** Plain readings of a raw date cell: [first day, last day] it can mean, or null. */
export function span(cell: CellValue | undefined): [string, string] | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return [`${cell}-01-01`, `${cell}-12-31`];
  const parts = String(cell).split(/[/.-]/);
  const [year, month, day] = String(parts[0]).length === 4 ? parts : parts.reverse();
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  const real = new Date(`${iso}T00:00:00Z`);
  return real.toString() !== 'Invalid Date' && real.toISOString().startsWith(iso) ? [iso, iso] : null;
}

/** Whether a day is before another, put off by some years; a year alone is compared by years, in either place. */
export function isBefore(left: CellValue | undefined, right: CellValue | undefined, years = 0): boolean {
  const [a, b] = [span(left), span(right)];
  if (!a || !b) return false;
  const start = `${Number(b[0].slice(0, 4)) + years}${b[0].slice(4)}`;
  return typeof left === 'number' || typeof right === 'number' ? a[0].slice(0, 4) < start.slice(0, 4) : a[0] < start;
}

export const composed = (cell: CellValue | undefined) => String(cell ?? '').normalize('NFC');
/** A name whatever its case and composition. */
export const plainName = (cell: CellValue | undefined) => composed(cell).toLowerCase();

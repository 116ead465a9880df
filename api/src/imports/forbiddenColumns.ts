import { searchKey } from '@phan-cong/prisma/names';
import { type Cell, cellText, type WithheldColumn } from './sheetTypes.ts';

/** A heading can hardly stand lower than this; below it, only data is expected. */
const HEADING_ROWS = 60;

/**
 * What the product must not keep (Law 91/2025/QH15; domain.md, the household rule): ethnicity, religion, national
 * identity papers. Matched on the whole heading or its beginning, without marks or case.
 */
const FORBIDDEN_HEADINGS =
  /^((so )?(the )?(cccd|cmnd|cmtnd|cmt|cc)( cmnd| cccd)?|(so )?(the )?can cuoc( cong dan)?|(so )?chung minh( nhan dan| thu)?|(so )?dinh danh( ca nhan)?|ma dinh danh( ca nhan)?|dan toc|ton giao|(so )?ho chieu|citizen id|national id( number)?|identity card( number)?|passport( number)?|ethnicity|ethnic group|religion)( (so|ton giao|dan toc|ngay cap|noi cap|number))*$/;

/** True for a heading whose column must never be read in. */
export function isForbiddenHeading(heading: string): boolean {
  const key = searchKey(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return key !== '' && key.length <= 60 && FORBIDDEN_HEADINGS.test(key);
}

/**
 * Empties, in place, every cell below a forbidden heading, whichever row the headings stand in.
 * @returns the emptied columns, each once, from left to right
 */
export function withholdForbiddenColumns(rows: Cell[][]): WithheldColumn[] {
  const found = new Map<number, WithheldColumn & { row: number }>();
  rows.slice(0, HEADING_ROWS).forEach((cells, row) => {
    cells.forEach((cell, index) => {
      const heading = cellText(cell);
      if (heading !== '' && !found.has(index) && isForbiddenHeading(heading)) found.set(index, { index, heading, row });
    });
  });
  for (const { index, row } of found.values()) {
    for (const cells of rows.slice(row + 1)) if (index < cells.length) cells[index] = null;
  }
  return [...found.values()]
    .sort((left, right) => left.index - right.index)
    .map(({ index, heading }) => ({ index, heading }));
}

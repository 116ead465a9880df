import { searchKey } from '@phan-cong/prisma/names';
import { type Cell, cellText, isEmptyCell, type WithheldColumn } from './sheetTypes.ts';

/**
 * What the product must not keep (Law 91/2025/QH15): ethnicity, religion, national identity papers. Matched anywhere in
 * a heading, without marks or case: rather one column too many than one too few.
 */
const FORBIDDEN_WORDS =
  /\b(cccd|cmnd|cmtnd|cmt|(so|the|so the) cc|can cuoc|chung minh (nhan dan|thu)|chung minh$|dinh danh|ho chieu|dan toc|ton giao|citizen id|national id|identity (card|number)|passport|ethnic\w*|religio\w*)\b/;

/** True for a heading whose column must never be read in. */
export function isForbiddenHeading(heading: string): boolean {
  return FORBIDDEN_WORDS.test(
    searchKey(heading)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
}

/**
 * Empties, in place, every cell below a forbidden heading.
 * @param headerRow 0-based row of the headings; above and below its empty cells the next row counts too, for headings
 *   of two rows. Without one, all of the first 60 rows are searched: what is not understood must not be kept either
 * @returns the emptied columns, each once, from left to right
 */
export function withholdForbiddenColumns(rows: Cell[][], headerRow: number | null): WithheldColumn[] {
  const [from, to] = headerRow === null ? [0, 60] : [Math.max(0, headerRow - 1), headerRow + 2];
  const found = new Map<number, WithheldColumn & { row: number }>();
  const mayHead = (row: number, index: number) =>
    headerRow === null || row === headerRow || isEmptyCell(rows[headerRow]?.[index]);
  rows.slice(from, to).forEach((cells, offset) => {
    cells.forEach((cell, index) => {
      const heading = cellText(cell);
      if (
        heading === '' ||
        !mayHead(from + offset, index) ||
        heading.length > 80 ||
        found.has(index) ||
        !isForbiddenHeading(heading)
      )
        return;
      found.set(index, { index, heading, row: from + offset });
    });
  });
  for (const { index, row } of found.values()) {
    for (const cells of rows.slice(row + 1)) if (index < cells.length) cells[index] = null;
  }
  return [...found.values()]
    .sort((left, right) => left.index - right.index)
    .map(({ index, heading }) => ({ index, heading }));
}

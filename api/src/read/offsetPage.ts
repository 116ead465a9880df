import { badField } from '../errors.ts';
import type { Row } from './delegate.ts';
import { type PageArgs, pageWindow } from './page.ts';
import type { Page } from './readPage.ts';

/** How many rows to read of a list, and how many to skip. */
export type OffsetWindow = { size: number; offset: number };

/**
 * Which rows of a list in an order of its own, which no column holds, once it is known how many there are. Its cursors say at which
 * place a row stands.
 * @throws BAD_USER_INPUT as `pageWindow`, and for a cursor that this server did not make.
 */
export function offsetWindow(args: PageArgs): (total: number) => OffsetWindow {
  const { size, offset, isReversed, cursor, cursorField } = pageWindow(args);
  const place = cursor === null ? null : placeOf(cursor, cursorField);
  return (total) => {
    if (!isReversed) return { size, offset: place ?? offset };
    const end = place === null ? total : place - 1;
    const start = Math.max(0, end - size);
    return { size: end - start, offset: start };
  };
}

/** A page of such a list, whose rows were read from `offset` on. */
export function offsetPage(found: readonly object[], total: number, offset: number): Page {
  const rows = [...found] as Row[];
  const places = new Map<Row, number>(rows.map((row, index) => [row, offset + index + 1]));
  return {
    rows,
    cursorOf: (row) => Buffer.from(`place ${places.get(row)}`).toString('base64url'),
    hasNextPage: offset + rows.length < total,
    hasPreviousPage: offset > 0,
    count: async () => ({ total, isExact: true }),
  };
}

function placeOf(cursor: string, field: string): number {
  const match = /^place ([1-9]\d{0,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw badField(field, 'CURSOR');
  return Number(match[1]);
}

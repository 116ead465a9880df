import { badField } from '../errors.ts';
import type { Row } from './delegate.ts';
import { MAX_OFFSET, type PageArgs, pageWindow } from './page.ts';
import type { Page } from './readPage.ts';

/** Which rows of a list in an order of its own, which no column holds: its cursors say how many rows stand before the next one. */
export function offsetWindow(args: Pick<PageArgs, 'first' | 'after' | 'offset'>): { size: number; offset: number } {
  const window = pageWindow(args);
  return { size: window.size, offset: window.cursor === null ? window.offset : positionOf(window.cursor) };
}

/** A page of such a list, whose rows were read from `offset` on. */
export function offsetPage(found: readonly object[], total: number, offset: number): Page {
  const rows = [...found] as Row[];
  const positions = new Map<Row, number>(rows.map((row, index) => [row, offset + index + 1]));
  return {
    rows,
    cursorOf: (row) => Buffer.from(`after ${positions.get(row)}`).toString('base64url'),
    hasNextPage: offset + rows.length < total,
    hasPreviousPage: offset > 0,
    count: async () => ({ total, isExact: true }),
  };
}

/** @throws BAD_USER_INPUT on `after` for a cursor that this server did not make. */
function positionOf(cursor: string): number {
  const match = /^after (\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  const position = Number(match?.[1] ?? Number.NaN);
  if (!(position <= MAX_OFFSET)) throw badField('after', 'CURSOR');
  return position;
}

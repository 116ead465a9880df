import { badField, badInput } from '../errors.ts';

/** The paging arguments of every list. */
export type PageArgs = {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  offset?: number | null;
};

export type PageWindow = {
  size: number;
  isReversed: boolean;
  cursor: string | null;
  cursorField: string;
  offset: number;
};

export const MAX_PAGE = 100;
export const MAX_OFFSET = 10_000;
const DEFAULT_PAGE = 25;

/**
 * What to read for the paging arguments: forwards (`first`, `after` or `offset`) or from the end (`last`, `before`).
 * @throws BAD_USER_INPUT naming the argument that is out of range or does not go with the others.
 */
export function pageWindow(args: PageArgs): PageWindow {
  const isReversed = args.last != null || args.before != null;
  if (isReversed && (args.first != null || args.after != null || args.offset != null)) {
    throw badInput({ last: { key: 'PAGE_DIRECTION' } });
  }
  if (args.after != null && args.offset != null) throw badInput({ offset: { key: 'PAGE_DIRECTION' } });
  const size = (isReversed ? args.last : args.first) ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) throw badField(isReversed ? 'last' : 'first', 'PAGE_SIZE', { maximum: MAX_PAGE });
  const offset = args.offset ?? 0;
  if (offset < 0 || offset > MAX_OFFSET) throw badField('offset', 'OFFSET', { maximum: MAX_OFFSET });
  return {
    size,
    isReversed,
    cursor: (isReversed ? args.before : args.after) ?? null,
    cursorField: isReversed ? 'before' : 'after',
    offset,
  };
}

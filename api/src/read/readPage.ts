import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { type ReadRule, toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { isWhole } from '../fastread/isWhole.ts';
import { readFast } from '../fastread/read.ts';
import type { ReadArgs } from '../fastread/select.ts';
import { markWhole } from '../fastread/wholeRows.ts';
import { asksForCount, asksForCursor } from './asksFor.ts';
import { delegateOf, type ModelName, modelType, type Row } from './delegate.ts';
import { encodeCursor, keysetRow, keysetWhere, type OrderColumn, orderSelection, toOrderBy } from './order.ts';
import { type PageArgs, type PageWindow, pageWindow } from './page.ts';

const PATHS = [['nodes'], ['edges', 'node']];

/** One page of a list; the count is worked out only when asked for. */
export type Page = {
  rows: Row[];
  cursorOf(row: Row): string;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  count(): Promise<{ total: number; isExact: boolean }>;
};

export type PageRequest = {
  model: ModelName;
  rule: ReadRule;
  where: Record<string, unknown>;
  order: OrderColumn[];
  args: PageArgs;
};

/**
 * One page of a model: filter AND row rule, keyset or offset, ordered to the id, with what the selection needs in one statement.
 * @throws BAD_USER_INPUT for paging arguments out of range.
 */
export async function readPage(context: Context, info: GraphQLResolveInfo, request: PageRequest): Promise<Page> {
  const { model, order } = request;
  const window = pageWindow(request.args);
  const where = { AND: [request.where, toWhere(request.rule)] };
  const query = {
    ...selection(context, info, order),
    orderBy: toOrderBy(order, window.isReversed),
    take: window.size + 1,
    skip: window.offset,
  };
  const limit = context.config.COUNT_LIMIT;
  const counting = asksForCount(info) ? { where, limit: limit + 1 } : undefined;
  const fast =
    request.rule === false
      ? { rows: [], count: 0 }
      : await readFast<Row>(
          context.db,
          modelType(model),
          { ...query, where, ...beyondCursor(window, order) },
          counting,
        );
  const found =
    fast?.rows ??
    (await delegateOf(context.db, model).findMany({
      ...query,
      where: { AND: [where, beyondWhere(window, order) ?? {}] },
      relationLoadStrategy: 'join',
    }));
  if (fast && isWhole(context, info, PATHS)) fast.rows.forEach(markWhole);
  const rows = found.slice(0, window.size);
  if (window.isReversed) rows.reverse();
  const hasMore = found.length > window.size;
  const isAfterStart = window.cursor !== null || window.offset > 0;
  let counted: Promise<number> | undefined;
  return {
    rows,
    cursorOf: (row) => encodeCursor(row, order),
    hasNextPage: window.isReversed ? window.cursor !== null : hasMore,
    hasPreviousPage: window.isReversed ? hasMore : isAfterStart,
    count: () => {
      counted ??=
        fast && (counting || request.rule === false)
          ? Promise.resolve(fast.count)
          : countUpTo(context, model, where, toOrderBy(order, false));
      return counted.then((total) => ({ total: Math.min(total, limit), isExact: total <= limit }));
    },
  };
}

/** The rows beyond the window's cursor, by one comparison of rows where the order allows it. */
function beyondCursor(window: PageWindow, order: OrderColumn[]): Pick<ReadArgs, 'beyond' | 'beyondRow'> {
  const { cursor, isReversed, cursorField } = window;
  const row = cursor === null ? null : keysetRow(cursor, order, isReversed, cursorField);
  return row ? { beyondRow: row } : { beyond: beyondWhere(window, order) };
}

function beyondWhere({ cursor, isReversed, cursorField }: PageWindow, order: OrderColumn[]) {
  return cursor === null ? undefined : keysetWhere(cursor, order, isReversed, cursorField);
}

/** Rows that fit, counted up to one more than the limit of the settings. */
async function countUpTo(
  context: Context,
  model: ModelName,
  where: Record<string, unknown>,
  orderBy: Record<string, unknown>[],
): Promise<number> {
  // Without an order Prisma sorts by id, which reads every row before the limit; the list's own order has an index.
  return delegateOf(context.db, model).count({ where, take: context.config.COUNT_LIMIT + 1, orderBy });
}

function selection(context: Context, info: GraphQLResolveInfo, order: OrderColumn[]) {
  return queryFromInfo({ context, info, paths: PATHS, select: orderSelection(asksForCursor(info) ? order : []) });
}

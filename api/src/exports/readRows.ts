import { type ReadRule, toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { delegateOf, type Row } from '../read/delegate.ts';
import type { Where } from '../read/filters.ts';
import { encodeCursor, keysetWhere, type OrderColumn, orderSelection, toOrderBy } from '../read/order.ts';
import type { ExportResource } from './exportTypes.ts';

const BATCH = 1000;

/** What an export reads: the list's filter and order, already checked. */
export type ExportQuery = { where: Where; order: OrderColumn[]; rule: ReadRule };

/** Every row of a list in its order, read in batches as they are asked for, so that memory stays the same for any number of rows. */
export async function* readRows(context: Context, resource: ExportResource, query: ExportQuery): AsyncGenerator<Row> {
  const { where, order, rule } = query;
  if (rule === false) return;
  const delegate = delegateOf(context.db, resource.model);
  let cursor: string | null = null;
  do {
    const beyond = cursor === null ? [] : [keysetWhere(cursor, order, false, 'after')];
    const rows = await delegate.findMany({
      select: merge(resource.select, orderSelection(order)),
      where: { AND: [where, toWhere(rule), ...beyond] },
      orderBy: toOrderBy(order, false),
      take: BATCH,
      relationLoadStrategy: 'join',
    });
    yield* rows;
    // Loaders keep what they loaded; a long export must not.
    context.loaders.clear();
    const last = rows.at(-1);
    cursor = rows.length === BATCH && last ? encodeCursor(last, order) : null;
  } while (cursor !== null);
}

/** Two selections as one; a relation in both gets the columns of both. */
function merge(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const present = merged[name];
    merged[name] =
      isSelection(present) && isSelection(value) ? { select: { ...present.select, ...value.select } } : value;
  }
  return merged;
}

function isSelection(value: unknown): value is { select: Record<string, unknown> } {
  return typeof value === 'object' && value !== null && 'select' in value;
}

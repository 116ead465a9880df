import { type ReadRule, toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { badField } from '../errors.ts';
import { delegateOf, type ModelName } from '../read/delegate.ts';
import type { Where } from '../read/filters.ts';
import { MOST_ROWS } from './printSource.ts';

export type PrintQuery = {
  model: ModelName;
  rule: ReadRule;
  where: Where;
  select: Record<string, unknown>;
  orderBy: Record<string, unknown>[];
  /** The parameter that is to be narrowed when there are too many. */
  field: string;
};

/**
 * The rows of a paper under the viewer's rule.
 * @throws BAD_USER_INPUT naming the query's field when there are more than a paper holds.
 */
export async function readRows<Row>(context: Context, query: PrintQuery): Promise<Row[]> {
  const { model, rule, where, select, orderBy, field } = query;
  if (rule === false) return [];
  const rows = await delegateOf(context.db, model).findMany({
    select,
    where: { AND: [where, toWhere(rule)] },
    orderBy,
    take: MOST_ROWS + 1,
    relationLoadStrategy: 'join',
  });
  if (rows.length > MOST_ROWS) throw badField(field, 'PRINT_TOO_LONG', { maximum: MOST_ROWS });
  return rows as unknown as Row[];
}

import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { type ReadRule, toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { isWhole } from '../fastread/isWhole.ts';
import { readFast } from '../fastread/read.ts';
import { markWhole } from '../fastread/wholeRows.ts';
import { delegateOf, type ModelName, modelType, type Row } from './delegate.ts';

/** One row by id with what the field's selection needs, or null when it is missing or outside the row rule. */
export async function readOne(
  context: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  id: string,
  rule: ReadRule,
): Promise<Row | null> {
  if (rule === false) return null;
  const query = { ...queryFromInfo({ context, info }), where: { AND: [{ id }, toWhere(rule)] } };
  const fast = await readFast<Row>(context.db, modelType(model), { ...query, take: 1 });
  if (!fast) return delegateOf(context.db, model).findFirst({ ...query, relationLoadStrategy: 'join' });
  const row = fast.rows[0] ?? null;
  if (row && isWhole(context, info, [[]])) markWhole(row);
  return row;
}

import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { type ReadRule, toWhere } from '../access/rowRule.ts';
import { delegateOf, type ModelName, type Row } from './delegate.ts';

/** One row by id with what the field's selection needs, or null when it is missing or outside the row rule. */
export async function readOne(
  context: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  id: string,
  rule: ReadRule,
): Promise<Row | null> {
  if (rule === false) return null;
  return delegateOf(context.db, model).findFirst({
    ...queryFromInfo({ context, info }),
    where: { AND: [{ id }, toWhere(rule)] },
    relationLoadStrategy: 'join',
  });
}

import { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { RowRule } from './rowRule.ts';

/**
 * The rule as an SQL condition on the columns of a table alias, for statements that Prisma cannot express. Its columns hold ids.
 * Column names and the alias come from code, never from a request.
 */
export function toSql(rule: RowRule, alias: string): Prisma.Sql {
  if (rule === true) return Prisma.sql`TRUE`;
  if (rule === false || rule.length === 0) return Prisma.sql`FALSE`;
  const holds = ([column, values]: [string, readonly string[]]) =>
    Prisma.sql`${Prisma.raw(`${alias}."${column}"`)} = ANY(${[...values]}::uuid[])`;
  const clauses = rule.map(({ all, none }) => {
    const conditions = [
      ...Object.entries(all).map(holds),
      ...Object.entries(none ?? {}).map((entry) => Prisma.sql`(${holds(entry)}) IS NOT TRUE`),
    ];
    return Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
  });
  return Prisma.sql`(${Prisma.join(clauses, ' OR ')})`;
}

import { Prisma, type PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { toSql } from '../access/rowRule.sql.ts';
import type { RowRule } from '../access/rowRule.ts';

/** Visits to groups as a whole and to their households, by group, as far as the rule lets them be seen; in one statement. */
export function groupVisitCounts(
  db: PrismaClient,
  groupIds: readonly string[],
  rule: RowRule,
  from: Date | null,
  to: Date | null,
): Promise<{ id: string; visits: number }[]> {
  const ids = Prisma.sql`ANY(${[...groupIds]}::uuid[])`;
  const counted = Prisma.sql`${toSql(rule, 'v')}
    AND v."visitedOn" >= COALESCE(${from}::date, '-infinity') AND v."visitedOn" <= COALESCE(${to}::date, 'infinity')`;
  return db.$queryRaw`
    SELECT "groupId"::text AS "id", count(*)::int AS "visits" FROM (
      SELECT v."householdGroupId" AS "groupId" FROM "HouseholdVisit" v WHERE v."householdGroupId" = ${ids} AND ${counted}
      UNION ALL
      SELECT h."groupId" FROM "Household" h JOIN "HouseholdVisit" v ON v."householdId" = h."id"
       WHERE h."groupId" = ${ids} AND ${counted}
    ) visited GROUP BY "groupId"`;
}

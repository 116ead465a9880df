import { Prisma } from '@phan-cong/prisma/generated/client/client';
import { toSql } from '../access/rowRule.sql.ts';
import { ON_THE_ROLL } from '../members/rules.ts';
import { askedSince, type Key, type Scope } from './scope.ts';

/** The first filled column of a key, on a table alias. Names come from code, never from a request. */
export function keyOf(key: Key, alias: string): Prisma.Sql {
  return Prisma.raw(`COALESCE(${key.map((column) => `${alias}."${column}"`).join(', ')})`);
}

/** The rows of the scope on a table alias that carries ancestor columns. */
export function inScope({ column, ids }: Pick<Scope, 'column' | 'ids'>, alias: string): Prisma.Sql {
  const name = Prisma.raw(`${alias}."${column}"`);
  return ids.length === 1 ? Prisma.sql`${name} = ${ids[0]}::uuid` : Prisma.sql`${name} = ANY(${[...ids]}::uuid[])`;
}

/**
 * Everybody on the roll on the day, as common table expressions that end in `judged`: the term, the unit it is added up to, whether the
 * member could be given tasks, held one, had a guide, held more than the rules allow, and if they held none, why. A task counts
 * wherever the viewer may read it, as in the lists; who is exempt or suspended and still holds one is not counted as assigned. The
 * roll is not made first, so that the planner knows how large it is: a branch is looked up row by row, a province is joined whole.
 */
export function judgedMembers(scope: Scope): Prisma.Sql {
  const { day, rules, thresholds } = scope;
  const on = Prisma.sql`${day}::date`;
  const cap = (capacity: 'FULL' | 'LIGHT' | 'NONE') => Prisma.sql`${thresholds.loadCap?.[capacity] ?? null}::int`;
  const since = askedSince(scope);
  const isAskedFor = rules.circumstance === false || since === null ? Prisma.sql`FALSE` : Prisma.sql`TRUE`;
  return Prisma.sql`
    standing AS NOT MATERIALIZED (
      SELECT t."id" AS "termId", t."memberId", t."status", t."isWorkingAway", ${keyOf(scope.key, 't')} AS "unitId"
        FROM "MemberTerm" t
       WHERE ${inScope(scope, 't')} AND t."validFrom" <= ${on} AND (t."validTo" IS NULL OR t."validTo" >= ${on})
         AND t."status" = ANY(${[...ON_THE_ROLL]}::"MemberStatus"[]) AND ${toSql(rules.member, 't')}
    ), held AS (
      SELECT a."memberId",
             count(*) FILTER (WHERE a."heldTo" IS NULL OR a."heldTo" >= ${on}) AS "open",
             count(g."id") FILTER (WHERE a."heldTo" IS NULL OR a."heldTo" >= ${on}) AS "guided",
             sum(a."loadWeight") FILTER (WHERE a."heldTo" IS NULL OR a."heldTo" >= ${on}) AS "load",
             count(*) FILTER (WHERE a."status" = 'COMPLETED' AND a."heldTo" < ${on}) AS "done"
        FROM "Assignment" a
        LEFT JOIN "GuideTerm" g
          ON g."assignmentId" = a."id" AND g."validFrom" <= ${on} AND (g."validTo" IS NULL OR g."validTo" >= ${on})
       WHERE a."memberId" IN (SELECT "memberId" FROM standing)
         AND a."heldFrom" <= ${on} AND (a."heldTo" IS NULL OR a."heldTo" >= ${`${day.slice(0, 4)}-01-01`}::date)
         AND ${toSql(rules.assignment, 'a')}
       GROUP BY a."memberId"
    ), asked AS (
      SELECT DISTINCT ON (c."memberId") c."memberId", c."workCapacity", c."recordedOn"
        FROM "Circumstance" c
       WHERE c."memberId" IN (SELECT "memberId" FROM standing) AND c."recordedOn" <= ${on} AND ${toSql(rules.circumstance, 'c')}
       ORDER BY c."memberId", c."recordedOn" DESC
    ), judged AS (
      SELECT s.*, s."status" = 'ACTIVE' AS "isAssignable", COALESCE(h."open", 0) > 0 AS "isAssigned",
             COALESCE(h."guided", 0) > 0 AS "hasGuide",
             COALESCE(h."load" > CASE COALESCE(k."workCapacity", 'FULL')
               WHEN 'FULL' THEN ${cap('FULL')} WHEN 'LIGHT' THEN ${cap('LIGHT')} ELSE ${cap('NONE')} END, FALSE) AS "isOverLoadCap",
             CASE WHEN COALESCE(h."open", 0) > 0 THEN NULL
                  WHEN s."status" <> 'ACTIVE' THEN s."status"::text
                  WHEN s."isWorkingAway" THEN 'WORKING_AWAY'
                  WHEN k."workCapacity" = 'NONE' THEN 'NO_CAPACITY'
                  WHEN h."done" > 0 THEN 'TASKS_COMPLETED'
                  WHEN ${isAskedFor} AND COALESCE(k."recordedOn" < ${since}::date, TRUE) THEN 'NOT_ASKED'
                  ELSE 'NOT_YET_ASSIGNED' END AS "reason"
        FROM standing s
        LEFT JOIN held h ON h."memberId" = s."memberId"
        LEFT JOIN asked k ON k."memberId" = s."memberId"
    )`;
}

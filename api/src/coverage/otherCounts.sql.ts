import { Prisma, type PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { toSql } from '../access/rowRule.sql.ts';
import type { RowRule } from '../access/rowRule.ts';
import type { PlanStage } from './enums.ts';
import { inScope, keyOf } from './judged.sql.ts';
import type { Scope } from './scope.ts';

type Place = Pick<Scope, 'column' | 'ids' | 'key' | 'day'>;

/** Households of a unit on a day, and those of them somebody was in charge of. */
export type HouseholdCounts = { unitId: string; total: number; covered: number };

/** How many branches of a unit had come how far with their plan for a year. */
export type PlanCounts = { unitId: string; stage: typeof PlanStage.$inferType; count: number };

/**
 * Households count from the year in which they were recorded, as members do, until they end. A charge that ends on a day does not hold
 * on it any more.
 */
export function countHouseholds(db: PrismaClient, place: Place, rule: RowRule): Promise<HouseholdCounts[]> {
  const on = Prisma.sql`${place.day}::date`;
  return db.$queryRaw<HouseholdCounts[]>(Prisma.sql`
    SELECT (${keyOf(place.key, 'h')})::text AS "unitId", count(*)::int AS "total", count(c."id")::int AS "covered"
      FROM "Household" h
      LEFT JOIN "HouseholdCharge" c
        ON c."householdId" = h."id" AND c."validFrom" <= ${on} AND (c."validTo" IS NULL OR c."validTo" > ${on})
     WHERE ${inScope(place, 'h')} AND (h."endedOn" IS NULL OR h."endedOn" > ${on})
       AND h."createdAt" < ${`${Number(place.day.slice(0, 4)) + 1}-01-01T00:00:00+07`}::timestamptz AND ${toSql(rule, 'h')}
     GROUP BY 1`);
}

/** Branches that stood on the day, by the furthest stage that a plan of theirs for the year had come to by then. */
export function countPlans(db: PrismaClient, place: Place, year: number, rule: RowRule): Promise<PlanCounts[]> {
  const on = Prisma.sql`${place.day}::date`;
  return db.$queryRaw<PlanCounts[]>(Prisma.sql`
    SELECT (${keyOf(place.key, 'b')})::text AS "unitId", s."stage", count(*)::int AS "count"
      FROM "Organization" b
      CROSS JOIN LATERAL (
        SELECT CASE WHEN bool_or(p."adoptedOn" <= ${on} AND (p."closedOn" IS NULL OR p."closedOn" > ${on})) THEN 'ADOPTED'
                    WHEN bool_or(p."closedOn" <= ${on}) THEN 'CLOSED'
                    WHEN bool_or(p."submittedOn" <= ${on}) THEN 'SUBMITTED'
                    WHEN bool_or((p."createdAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= ${on}) THEN 'DRAFT'
                    ELSE 'MISSING' END AS "stage"
          FROM "AssignmentPlan" p WHERE p."branchId" = b."id" AND p."year" = ${year} AND ${toSql(rule, 'p')}
      ) s
     WHERE b."kind" = 'BRANCH' AND ${inScope(place, 'b')} AND ${toSql(rule, 'b')}
       AND (b."validFrom" IS NULL OR b."validFrom" <= ${on}) AND (b."validTo" IS NULL OR b."validTo" > ${on})
     GROUP BY 1, 2`);
}

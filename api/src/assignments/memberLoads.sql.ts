import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { Precision } from '../lib/ages.ts';
import type { WorkCapacityName } from './loadRules.ts';

/** What a member carries now, and what their latest circumstances allow. */
export type LoadedLoad = {
  memberId: string;
  weight: number;
  taskCount: number;
  householdCount: number;
  workCapacity: WorkCapacityName | null;
  birthDay: string | null;
  birthDatePrecision: Precision;
  reasons: string[];
};

/** The loads of members as of a day, in one statement; whose may be read is for the caller to decide. */
export function readMemberLoads(
  db: Pick<PrismaClient, '$queryRaw'>,
  ids: readonly string[],
  today: string,
): Promise<LoadedLoad[]> {
  return db.$queryRaw<LoadedLoad[]>`
    SELECT m."id" AS "memberId", COALESCE(a."weight", 0)::int AS "weight", COALESCE(a."count", 0)::int AS "taskCount",
           (SELECT count(*) FROM "HouseholdCharge" h WHERE h."memberId" = m."id" AND h."validTo" IS NULL)::int AS "householdCount",
           (SELECT c."workCapacity"::text FROM "Circumstance" c
             WHERE c."memberId" = m."id" AND c."recordedOn" <= ${today}::date
             ORDER BY c."recordedOn" DESC LIMIT 1) AS "workCapacity",
           to_char(m."birthDate", 'YYYY-MM-DD') AS "birthDay", m."birthDatePrecision"::text,
           COALESCE(a."reasons", '{}') AS "reasons"
      FROM "Member" m
      LEFT JOIN LATERAL (
        SELECT sum(x."loadWeight") AS "weight", count(*) AS "count",
               array_agg(DISTINCT x."loadReason") FILTER (WHERE x."loadReason" IS NOT NULL) AS "reasons"
          FROM "Assignment" x WHERE x."memberId" = m."id" AND x."status" = 'ACTIVE') a ON TRUE
     WHERE m."id" = ANY(${[...ids]}::uuid[])`;
}

import type { Position } from '@phan-cong/prisma/generated/client/enums';
import type { Context } from '../context.ts';
import type { PreparedMember } from './preparationRules.ts';

export type LoadedMember = PreparedMember & {
  fullName: string;
  position: Position;
  hoursPerWeek: number | null;
  strengths: string[] | null;
  wishes: string | null;
};

/** The assignable members of a branch with their latest circumstances and their lines in a plan, by name. */
export function loadMembers(
  db: Context['db'],
  branchId: string,
  planId: string | null,
  year: number,
  today: string,
): Promise<LoadedMember[]> {
  return db.$queryRaw<LoadedMember[]>`
    SELECT m."id", m."fullName", m."position"::text, m."membership"::text,
           (m."position" IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER')) AS "isOnCommittee",
           CASE WHEN m."birthDate" IS NOT NULL THEN EXTRACT(YEAR FROM age(${today}::date, m."birthDate"))::int END AS "age",
           c."workCapacity"::text, to_char(c."recordedOn", 'YYYY-MM-DD') AS "recordedOn", c."hoursPerWeek"::int, c."strengths", c."wishes",
           COALESCE(l."count", 0)::int AS "lineCount", COALESCE(l."guided", 0)::int AS "guidedCount", COALESCE(l."load", 0)::int AS "load",
           EXISTS (SELECT FROM "Assignment" a JOIN "AssignmentPlan" p ON p."id" = a."planId"
                    WHERE a."memberId" = m."id" AND p."branchId" = m."branchId" AND p."year" = ${year - 1}::smallint
                      AND a."status" NOT IN ('PROPOSED', 'CANCELLED')) AS "hadTask"
      FROM "Member" m
      LEFT JOIN LATERAL (
        SELECT * FROM "Circumstance" WHERE "memberId" = m."id" AND "recordedOn" <= ${today}::date
         ORDER BY "recordedOn" DESC LIMIT 1) c ON TRUE
      LEFT JOIN LATERAL (
        SELECT count(*) AS "count", count(a."guideId") AS "guided", sum(a."loadWeight") AS "load" FROM "Assignment" a
         WHERE a."memberId" = m."id" AND a."planId" = ${planId}::uuid AND a."status" IN ('PROPOSED', 'ACTIVE', 'COMPLETED')) l ON TRUE
     WHERE m."branchId" = ${branchId}::uuid AND m."status" = 'ACTIVE'
     ORDER BY m."sortKey", m."id"`;
}

export type LoadedGuide = {
  id: string;
  fullName: string;
  position: Position;
  memberCount: number;
  assignmentCount: number;
};

/** The committee of a branch with how many members and tasks each guides: in a plan, or without one those being carried out. */
export function loadGuides(db: Context['db'], branchId: string, planId: string | null): Promise<LoadedGuide[]> {
  return db.$queryRaw<LoadedGuide[]>`
    SELECT m."id", m."fullName", m."position"::text, count(DISTINCT a."memberId")::int AS "memberCount", count(a."id")::int AS "assignmentCount"
      FROM "Member" m
      LEFT JOIN "Assignment" a ON a."guideId" = m."id"
       AND CASE WHEN ${planId}::uuid IS NULL THEN a."status" = 'ACTIVE'
                ELSE a."planId" = ${planId}::uuid AND a."status" IN ('PROPOSED', 'ACTIVE') END
     WHERE m."branchId" = ${branchId}::uuid AND m."status" = 'ACTIVE'
       AND m."position" IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER')
     GROUP BY m."id"
     ORDER BY m."sortKey", m."id"`;
}

/** The households of a branch, and those that a plan's lines have, or will have once adopted. */
export async function countHouseholds(
  db: Context['db'],
  branchId: string,
  planId: string | null,
): Promise<{ all: number; covered: number }> {
  const [row] = await db.$queryRaw<{ all: number; covered: number }[]>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE EXISTS (
             SELECT FROM "HouseholdCharge" c JOIN "Assignment" a ON c."assignmentId" IN (a."id", a."copiedFromId")
              WHERE c."householdId" = h."id" AND c."validTo" IS NULL AND a."planId" = ${planId}::uuid
                AND a."status" IN ('PROPOSED', 'ACTIVE')))::int AS "covered"
      FROM "Household" h WHERE h."branchId" = ${branchId}::uuid AND h."endedOn" IS NULL`;
  return row ?? { all: 0, covered: 0 };
}

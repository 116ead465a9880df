import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { Precision } from '../lib/ages.ts';

export type PersonRow = {
  id: string;
  name: string;
  status: string;
  position: string;
  membership: string;
  birthDay: string | null;
  birthDatePrecision: Precision;
  workCapacity: 'FULL' | 'LIGHT' | 'NONE';
  strengths: string[];
  wishes: string | null;
  householdCount: number;
  groupIds: string[];
  guidedCount: number;
};

type Db = Pick<PrismaClient, '$queryRaw'>;

/** The members on a branch's roll who have not left, with their latest circumstances as of a day, by id. */
export function readPeople(db: Db, branchId: string, day: string): Promise<PersonRow[]> {
  return db.$queryRaw<PersonRow[]>`
    SELECT m."id", m."fullName" AS "name", m."status"::text, m."position"::text, m."membership"::text,
           to_char(m."birthDate", 'YYYY-MM-DD') AS "birthDay", m."birthDatePrecision"::text,
           COALESCE(c."workCapacity"::text, 'FULL') AS "workCapacity", COALESCE(c."strengths", '{}') AS "strengths", c."wishes",
           COALESCE(h."count", 0)::int AS "householdCount", COALESCE(h."groups", '{}') AS "groupIds",
           (SELECT count(DISTINCT g."memberId") FROM "Assignment" g WHERE g."guideId" = m."id" AND g."status" = 'ACTIVE')::int AS "guidedCount"
      FROM "Member" m
      LEFT JOIN LATERAL (
        SELECT x."workCapacity", x."strengths", x."wishes" FROM "Circumstance" x
         WHERE x."memberId" = m."id" AND x."recordedOn" <= ${day}::date ORDER BY x."recordedOn" DESC LIMIT 1) c ON TRUE
      LEFT JOIN LATERAL (
        SELECT count(*) AS "count", array_agg(DISTINCT o."groupId"::text) AS "groups"
          FROM "HouseholdCharge" x JOIN "Household" o ON o."id" = x."householdId"
         WHERE x."memberId" = m."id" AND x."validTo" IS NULL) h ON TRUE
     WHERE m."branchId" = ${branchId}::uuid
       AND m."status" NOT IN ('TRANSFERRED_OUT', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED')
     ORDER BY m."id"`;
}

export type HouseholdRow = {
  id: string;
  label: string;
  sortKey: string;
  groupId: string;
  groupName: string;
  lastMemberId: string | null;
};

/** The households of a branch that nobody is in charge of, all or those of some groups, with who had them last. */
export function readFreeHouseholds(
  db: Db,
  branchId: string,
  groupIds: readonly string[] | null,
): Promise<HouseholdRow[]> {
  const groups = groupIds === null ? null : [...groupIds];
  return db.$queryRaw<HouseholdRow[]>`
    SELECT h."id", h."label", h."sortKey", h."groupId", g."name" AS "groupName",
           (SELECT c."memberId" FROM "HouseholdCharge" c WHERE c."householdId" = h."id" AND c."validTo" > c."validFrom"
             ORDER BY c."validTo" DESC, c."id" DESC LIMIT 1) AS "lastMemberId"
      FROM "Household" h JOIN "HouseholdGroup" g ON g."id" = h."groupId"
     WHERE h."branchId" = ${branchId}::uuid AND h."endedOn" IS NULL AND g."endedOn" IS NULL
       AND (${groups}::uuid[] IS NULL OR h."groupId" = ANY(${groups}::uuid[]))
       AND NOT EXISTS (SELECT FROM "HouseholdCharge" c WHERE c."householdId" = h."id" AND c."validTo" IS NULL)
     ORDER BY h."id"`;
}

export type TaskRow = {
  id: string;
  memberId: string;
  title: string;
  taskFieldId: string;
  householdGroupId: string | null;
  guideId: string | null;
  status: string;
  kind: string;
  loadWeight: number;
  year: number;
  planId: string;
  householdCount: number;
};

/** The tasks of a branch's members in the plans of a year and of the year before, and whatever is still being done. */
export function readTasks(db: Db, branchId: string, year: number): Promise<TaskRow[]> {
  return db.$queryRaw<TaskRow[]>`
    SELECT a."id", a."memberId", a."title", a."taskFieldId", a."householdGroupId", a."guideId", a."status"::text, a."kind"::text,
           a."loadWeight"::int, p."year"::int, a."planId",
           (SELECT count(*) FROM "HouseholdCharge" c WHERE c."assignmentId" = a."id" AND c."validTo" IS NULL)::int AS "householdCount"
      FROM "Assignment" a JOIN "AssignmentPlan" p ON p."id" = a."planId"
     WHERE a."branchId" = ${branchId}::uuid AND a."status" <> 'CANCELLED'
       AND (p."year" IN (${year}::int, ${year}::int - 1) OR a."status" = 'ACTIVE')
     ORDER BY a."id"`;
}

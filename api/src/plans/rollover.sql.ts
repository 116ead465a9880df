import type { AssignmentBasis, AssignmentKind } from '@phan-cong/prisma/generated/client/enums';
import type { Command } from '../write/command.ts';
import type { RolloverRow } from './rolloverRules.ts';

/** An assignment of the earlier plan with everything that the new one takes from it. */
export type LoadedRolloverRow = RolloverRow & {
  memberId: string;
  memberName: string;
  kind: AssignmentKind;
  basis: AssignmentBasis;
  basisText: string | null;
  taskFieldId: string;
  householdGroupId: string | null;
  quantityTarget: number | null;
  guideNote: string | null;
  coordinators: string | null;
  loadWeight: number;
  loadReason: string | null;
};

/**
 * The assignments of a plan that may be carried over, by member's name and title; those that were cancelled or given to another member
 * are left out. `intoPlanId` is the draft that they would join, if there is one.
 */
export function loadRolloverRows(
  { tx, today }: Pick<Command, 'tx' | 'today'>,
  fromPlanId: string,
  intoPlanId: string | null,
): Promise<LoadedRolloverRow[]> {
  return tx.$queryRaw<LoadedRolloverRow[]>`
    SELECT a."id", a."title", a."deliverable", a."kind"::text, a."status"::text, a."endReason"::text,
           to_char(a."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn", a."basis"::text,
           a."basisText", a."memberId", m."fullName" AS "memberName", m."status"::text AS "memberStatus",
           (m."branchId" = a."branchId") AS "memberIsInBranch", COALESCE(c."workCapacity"::text, 'FULL') AS "workCapacity", a."guideId",
           COALESCE(g."status" = 'ACTIVE' AND g."branchId" = a."branchId" AND g."id" <> m."id"
             AND g."position" IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'), FALSE) AS "guideIsFit",
           f."isActive" AS "taskFieldIsActive", (hg."endedOn" IS NOT NULL) AS "householdGroupIsOver",
           COALESCE(h."count", 0)::int AS "householdCount", a."taskFieldId", a."householdGroupId", a."quantityTarget", a."guideNote",
           a."coordinators", a."loadWeight"::int, a."loadReason",
           EXISTS (SELECT FROM "Assignment" n
                    WHERE n."copiedFromId" = a."id" AND n."planId" = ${intoPlanId}::uuid AND n."status" <> 'CANCELLED') AS "isCarried"
      FROM "Assignment" a
      JOIN "Member" m ON m."id" = a."memberId"
      JOIN "TaskField" f ON f."id" = a."taskFieldId"
      LEFT JOIN "Member" g ON g."id" = a."guideId"
      LEFT JOIN "HouseholdGroup" hg ON hg."id" = a."householdGroupId"
      LEFT JOIN LATERAL (
        SELECT "workCapacity" FROM "Circumstance" WHERE "memberId" = a."memberId" AND "recordedOn" <= ${today}::date
         ORDER BY "recordedOn" DESC LIMIT 1) c ON TRUE
      LEFT JOIN LATERAL (
        SELECT count(DISTINCT hc."householdId") AS "count"
          FROM "HouseholdCharge" hc JOIN "Household" hh ON hh."id" = hc."householdId"
         WHERE hc."assignmentId" = a."id" AND hh."endedOn" IS NULL
           AND (hc."validTo" IS NULL OR (a."status" = 'COMPLETED' AND hc."validTo" >= a."completedOn"))) h ON a."kind" = 'HOUSEHOLD'
     WHERE a."planId" = ${fromPlanId}::uuid AND a."status" <> 'CANCELLED' AND a."endReason" IS DISTINCT FROM 'REASSIGNED'
     ORDER BY m."sortKey", a."title", a."id"`;
}

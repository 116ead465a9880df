import { toSql } from '../access/rowRule.sql.ts';
import type { RowRule } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import type { ComparedLine } from './comparisonRules.ts';

export type LoadedComparedLine = ComparedLine & { planId: string };

/**
 * The assignments of plans within a row rule, cancelled ones left out, by the name of the member. A proposal that goes on from another
 * shows the households that it will have; one that is over, those it had last.
 */
export function loadComparedLines(db: Context['db'], planIds: string[], rule: RowRule): Promise<LoadedComparedLine[]> {
  return db.$queryRaw<LoadedComparedLine[]>`
    SELECT a."id", a."planId", a."title", a."memberId", m."fullName" AS "memberName", a."taskFieldId", f."name" AS "taskField", a."guideId",
           g."fullName" AS "guideName", to_char(a."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn",
           a."deliverable", a."quantityTarget", a."loadWeight"::int, a."householdGroupId", a."copiedFromId", a."previousAssignmentId",
           COALESCE((SELECT array_agg(DISTINCT h."label" ORDER BY h."label")
                       FROM "HouseholdCharge" c JOIN "Household" h ON h."id" = c."householdId"
                      WHERE c."assignmentId" = CASE WHEN a."status" = 'PROPOSED' AND a."copiedFromId" IS NOT NULL
                                                    THEN a."copiedFromId" ELSE a."id" END
                        AND (c."validTo" IS NULL OR c."validTo" >= COALESCE(a."endedOn", a."completedOn"))), '{}') AS "households"
      FROM "Assignment" a
      JOIN "Member" m ON m."id" = a."memberId"
      JOIN "TaskField" f ON f."id" = a."taskFieldId"
      LEFT JOIN "Member" g ON g."id" = a."guideId"
     WHERE a."planId" = ANY(${planIds}::uuid[]) AND a."status" <> 'CANCELLED' AND ${toSql(rule, 'a')}
     ORDER BY m."sortKey", a."title", a."id"`;
}

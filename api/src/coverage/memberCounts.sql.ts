import { Prisma, type PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { UnassignedReason } from './enums.ts';
import { judgedMembers } from './judged.sql.ts';
import type { Scope } from './scope.ts';

/** How many members of a unit stand how on a day. */
export type MemberCounts = {
  unitId: string;
  onRollCount: number;
  assignableCount: number;
  assignedCount: number;
  guidedCount: number;
  overLoadCapCount: number;
  reasons: Partial<Record<typeof UnassignedReason.$inferType, number>>;
};

/** The counts of every unit of the scope that has anybody on its roll, in one statement. */
export function countMembers(db: PrismaClient, scope: Scope): Promise<MemberCounts[]> {
  return db.$queryRaw<MemberCounts[]>(Prisma.sql`
    WITH ${judgedMembers(scope)}, counted AS (
      SELECT "unitId", "isAssignable", "reason", count(*)::int AS "members",
             count(*) FILTER (WHERE "isAssigned")::int AS "assigned",
             count(*) FILTER (WHERE "isAssigned" AND "hasGuide")::int AS "guided",
             count(*) FILTER (WHERE "isOverLoadCap")::int AS "over"
        FROM judged GROUP BY "unitId", "isAssignable", "reason"
    )
    SELECT "unitId"::text, sum("members")::int AS "onRollCount",
           COALESCE(sum("members") FILTER (WHERE "isAssignable"), 0)::int AS "assignableCount",
           COALESCE(sum("assigned") FILTER (WHERE "isAssignable"), 0)::int AS "assignedCount",
           COALESCE(sum("guided") FILTER (WHERE "isAssignable"), 0)::int AS "guidedCount",
           COALESCE(sum("over") FILTER (WHERE "isAssignable"), 0)::int AS "overLoadCapCount",
           COALESCE(jsonb_object_agg("reason", "members") FILTER (WHERE "reason" IS NOT NULL), '{}') AS "reasons"
      FROM counted GROUP BY "unitId"`);
}

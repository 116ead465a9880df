import { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { MemberStatus, Position, WorkCapacity } from '@phan-cong/prisma/generated/client/enums';
import type { Run } from '../write/run.ts';

/** A member with what an event needs to know of them. Days as 'YYYY-MM-DD'. */
export type EventMember = {
  id: string;
  version: number;
  fullName: string;
  branchId: string;
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  status: MemberStatus;
  statusSince: string | null;
  position: Position;
  isWorkingAway: boolean;
  workingAwayFrom: string | null;
  workingAwayTo: string | null;
  workCapacity: WorkCapacity;
  /** Null unless known to the day. */
  joinedOn: string | null;
  /** Sum of the weights of the open tasks. */
  load: number;
  latestEventOn: string | null;
  latestCircumstanceOn: string | null;
};

/** The member of an id, held until the work ends when `isLocked`; null when missing. */
export async function readMember({ tx }: Pick<Run, 'tx'>, id: string, isLocked: boolean): Promise<EventMember | null> {
  const day = (column: string) => Prisma.sql`to_char(${Prisma.raw(column)}, 'YYYY-MM-DD')`;
  const [member] = await tx.$queryRaw<EventMember[]>`
    SELECT m."id", m."version", m."fullName", m."branchId", m."provinceId", m."communeId", m."subordinateId",
           m."status"::text, ${day('m."statusSince"')} AS "statusSince", m."position"::text, m."isWorkingAway",
           ${day('m."workingAwayFrom"')} AS "workingAwayFrom", ${day('m."workingAwayTo"')} AS "workingAwayTo",
           CASE WHEN m."joinedOnPrecision" = 'DAY' THEN ${day('m."joinedOn"')} END AS "joinedOn",
           COALESCE((SELECT c."workCapacity"::text FROM "Circumstance" c WHERE c."memberId" = m."id"
                      ORDER BY c."recordedOn" DESC, c."id" DESC LIMIT 1), 'FULL') AS "workCapacity",
           (SELECT ${day('max(c."recordedOn")')} FROM "Circumstance" c WHERE c."memberId" = m."id") AS "latestCircumstanceOn",
           (SELECT ${day('max(e."effectiveOn")')} FROM "MemberEvent" e
             WHERE e."memberId" = m."id" AND e."appliedAt" IS NOT NULL AND e."withdrawnAt" IS NULL) AS "latestEventOn",
           COALESCE((SELECT sum(a."loadWeight") FROM "Assignment" a
                      WHERE a."memberId" = m."id" AND a."status" = 'ACTIVE'), 0)::int AS "load"
      FROM "Member" m
     WHERE m."id" = ${id}::uuid ${isLocked ? Prisma.sql`FOR UPDATE OF m` : Prisma.empty}`;
  return member ?? null;
}

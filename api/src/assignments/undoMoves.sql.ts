import { Prisma, type PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { v7 as uuid } from 'uuid';
import type { Command } from '../write/command.ts';

type Place = { provinceId: string | null; communeId: string | null; subordinateId: string | null; branchId: string };

/** A move as it stands now: where both rows are, and whether nothing was done with them since. */
export type StandingMove = { oldId: string; newId: string; oldPlace: Place; newPlace: Place; isUntouched: boolean };

/** Nothing was done with the new row n, the old row o, and its member m, since n was made. */
const IS_UNTOUCHED = Prisma.sql`(n."version" = 1 AND n."status" = 'ACTIVE'
  AND o."status" = 'ENDED' AND o."endReason" = 'REASSIGNED' AND o."updatedAt" = n."createdAt"
  AND ((m."status" = 'ACTIVE' AND m."branchId" = o."branchId") OR m."updatedAt" <= n."createdAt")
  AND NOT EXISTS (SELECT FROM "Review" r WHERE r."assignmentId" = n."id")
  AND NOT EXISTS (SELECT FROM "HouseholdCharge" c WHERE c."assignmentId" = n."id" AND c."validTo" IS NOT NULL))`;

/** Those of some reassignments that could be undone as their rows stand, and how many rows: not undone, whole, nothing done with any row since. */
export async function undoableAmong(db: PrismaClient, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; movedCount: number }[]>`
    SELECT s."id", s."movedCount" FROM "Reassignment" s
      JOIN "Assignment" n ON n."reassignmentId" = s."id"
      JOIN "Assignment" o ON o."id" = n."previousAssignmentId"
      JOIN "Member" m ON m."id" = o."memberId"
     WHERE s."id" = ANY(${[...ids]}::uuid[]) AND s."undoneAt" IS NULL
     GROUP BY s."id" HAVING count(*) = s."movedCount" AND bool_and(${IS_UNTOUCHED})`;
  return new Map(rows.map(({ id, movedCount }) => [id, movedCount]));
}

/** The moves of a reassignment, held until the command ends. */
export async function loadMoves(command: Command, reassignmentId: string): Promise<StandingMove[]> {
  await command.tx.$queryRaw`
    SELECT a."id" FROM "Assignment" a
     WHERE a."reassignmentId" = ${reassignmentId}::uuid
        OR a."id" IN (SELECT "previousAssignmentId" FROM "Assignment" WHERE "reassignmentId" = ${reassignmentId}::uuid)
     ORDER BY a."id" FOR UPDATE`;
  return command.tx.$queryRaw<StandingMove[]>`
    SELECT o."id" AS "oldId", n."id" AS "newId",
           jsonb_build_object('provinceId', o."provinceId", 'communeId', o."communeId", 'subordinateId', o."subordinateId", 'branchId', o."branchId") AS "oldPlace",
           jsonb_build_object('provinceId', n."provinceId", 'communeId', n."communeId", 'subordinateId', n."subordinateId", 'branchId', n."branchId") AS "newPlace",
           ${IS_UNTOUCHED} AS "isUntouched"
      FROM "Assignment" n
      JOIN "Assignment" o ON o."id" = n."previousAssignmentId"
      JOIN "Member" m ON m."id" = o."memberId"
     WHERE n."reassignmentId" = ${reassignmentId}::uuid`;
}

/** Gives the households back: the new charges become empty, the old ones open again. */
export async function restoreCharges(command: Command, newIds: string[]): Promise<void> {
  await command.tx.$executeRaw`
    UPDATE "HouseholdCharge" SET "validTo" = "validFrom" WHERE "assignmentId" = ANY(${newIds}::uuid[])`;
  await command.tx.$executeRaw`
    UPDATE "HouseholdCharge" c SET "validTo" = NULL
      FROM "HouseholdCharge" n JOIN "Assignment" a ON a."id" = n."assignmentId"
     WHERE n."assignmentId" = ANY(${newIds}::uuid[])
       AND c."assignmentId" = a."previousAssignmentId" AND c."householdId" = n."householdId" AND c."validTo" = n."validFrom"`;
}

/** Cancels the new rows, which never came into force, and takes the old ones up again, so that they may be reassigned anew. */
export async function restoreRows(command: Command, oldIds: string[], newIds: string[], reason: string): Promise<void> {
  await command.tx.$executeRaw`
    UPDATE "Assignment" SET "status" = 'CANCELLED', "endReason" = 'CORRECTION', "endNote" = ${reason}, "previousAssignmentId" = NULL,
           "version" = "version" + 1, "updatedAt" = ${command.now}
     WHERE "id" = ANY(${newIds}::uuid[])`;
  await command.tx.$executeRaw`
    UPDATE "Assignment" SET "status" = 'ACTIVE', "endedOn" = NULL, "endReason" = NULL, "endNote" = NULL,
           "version" = "version" + 1, "updatedAt" = ${command.now}
     WHERE "id" = ANY(${oldIds}::uuid[])`;
}

/** Adds an audit row for each restored and each cancelled assignment. */
export async function auditUndo(command: Command, oldIds: string[], newIds: string[]): Promise<void> {
  const { actor, action } = command;
  const ids = JSON.stringify([
    ...oldIds.map((id) => ({ auditId: uuid(), id, was: 'ENDED' })),
    ...newIds.map((id) => ({ auditId: uuid(), id, was: 'ACTIVE' })),
  ]);
  await command.tx.$executeRaw`
    INSERT INTO "AuditEntry" ("id", "actorId", "actorName", "requestId", "action", "entityType", "entityId", "entityLabel", "memberId",
           "provinceId", "communeId", "subordinateId", "branchId", "before", "after")
    SELECT r."auditId", ${actor.id}::uuid, ${actor.name}, ${actor.requestId}, ${action}, 'Assignment', a."id", left(a."title", 200),
           a."memberId", a."provinceId", a."communeId", a."subordinateId", a."branchId",
           jsonb_build_object('status', r."was"), jsonb_build_object('status', a."status", 'endReason', a."endReason")
      FROM jsonb_to_recordset(${ids}::jsonb) AS r("auditId" uuid, "id" uuid, "was" text) JOIN "Assignment" a ON a."id" = r."id"`;
}

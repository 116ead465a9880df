import { Prisma } from '@phan-cong/prisma/generated/client/client';
import { v7 as uuid } from 'uuid';
import type { Command } from '../write/command.ts';

/** One row's move as the statements need it; audit rows have ids of their own because the database makes none. */
export type PlannedMove = {
  oldId: string;
  version: number;
  newId: string;
  toMemberId: string;
  branchId: string;
  planId: string;
  guideId: string | null;
  loadReason: string | null;
};

export type MoveContext = { reassignmentId: string; effectiveOn: string; reason: string };

function recordset(moves: PlannedMove[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS m("oldId" uuid, "version" int, "newId" uuid,
    "toMemberId" uuid, "branchId" uuid, "planId" uuid, "guideId" uuid, "loadReason" text, "oldAuditId" uuid, "newAuditId" uuid)`;
}

/** Ends the old rows whose version is still the one decided on; answers how many. */
export function endOldRows(
  command: Command,
  moves: PlannedMove[],
  { effectiveOn, reason }: MoveContext,
): Promise<number> {
  return command.tx.$executeRaw`
    UPDATE "Assignment" a
       SET "status" = 'ENDED', "endedOn" = ${effectiveOn}::date, "endReason" = 'REASSIGNED', "endNote" = ${reason},
           "version" = a."version" + 1, "updatedAt" = ${command.now}
      FROM ${recordset(moves)}
     WHERE a."id" = m."oldId" AND a."version" = m."version" AND a."status" = 'ACTIVE'`;
}

/**
 * Adds the new rows, linked to the old ones. The deadline stays, but a deadline already past becomes the day of effect, so that the
 * task shows as overdue from the next day on. What was done so far stays on the old row, as evidence of who did it. The clause of a
 * branch's working regulation does not go along to another branch.
 */
export function addNewRows(
  command: Command,
  moves: PlannedMove[],
  { reassignmentId, effectiveOn }: MoveContext,
): Promise<number> {
  return command.tx.$executeRaw`
    INSERT INTO "Assignment" ("id", "planId", "memberId", "branchId", "taskFieldId", "title", "searchKey", "kind", "householdGroupId",
           "deliverable", "quantityTarget", "startsOn", "dueOn", "guideId", "guideNote", "coordinators", "basis", "basisText",
           "clauseId", "loadWeight", "loadReason", "status", "previousAssignmentId", "reassignmentId", "createdAt", "updatedAt")
    SELECT m."newId", m."planId", m."toMemberId", m."branchId", a."taskFieldId", a."title", a."searchKey", a."kind", a."householdGroupId",
           a."deliverable", a."quantityTarget", ${effectiveOn}::date,
           CASE WHEN a."dueOn" < ${effectiveOn}::date THEN ${effectiveOn}::date ELSE a."dueOn" END,
           m."guideId", CASE WHEN m."guideId" = a."guideId" THEN a."guideNote" END, a."coordinators", a."basis", a."basisText",
           CASE WHEN m."branchId" = a."branchId" THEN a."clauseId" END, a."loadWeight", m."loadReason", 'ACTIVE', a."id", ${reassignmentId}::uuid, ${command.now}, ${command.now}
      FROM ${recordset(moves)} JOIN "Assignment" a ON a."id" = m."oldId"`;
}

/** Closes the open charges of the old rows and opens them again for the new ones; answers how many. */
export async function moveCharges(
  command: Command,
  moves: PlannedMove[],
  { effectiveOn }: MoveContext,
): Promise<number> {
  const closed = await command.tx.$queryRaw<
    { householdId: string; newId: string; toMemberId: string; validTo: string }[]
  >`
    UPDATE "HouseholdCharge" c SET "validTo" = GREATEST(c."validFrom", ${effectiveOn}::date)
      FROM ${recordset(moves)}
     WHERE c."assignmentId" = m."oldId" AND c."validTo" IS NULL
    RETURNING c."householdId", m."newId", m."toMemberId", to_char(c."validTo", 'YYYY-MM-DD') AS "validTo"`;
  if (closed.length === 0) return 0;
  const charges = JSON.stringify(closed.map((charge) => ({ id: uuid(), ...charge })));
  return command.tx.$executeRaw`
    INSERT INTO "HouseholdCharge" ("id", "householdId", "assignmentId", "memberId", "validFrom")
    SELECT n."id", n."householdId", n."newId", n."toMemberId", n."validTo"
      FROM jsonb_to_recordset(${charges}::jsonb) AS n("id" uuid, "householdId" uuid, "newId" uuid, "toMemberId" uuid, "validTo" date)`;
}

/** Adds two audit rows a move: the end of the old row and the beginning of the new one. */
export function auditMoves(
  command: Command,
  moves: PlannedMove[],
  { effectiveOn, reason }: MoveContext,
): Promise<number> {
  const { actor, action } = command;
  const withIds = moves.map((move) => ({ ...move, oldAuditId: uuid(), newAuditId: uuid() }));
  return command.tx.$executeRaw`
    INSERT INTO "AuditEntry" ("id", "actorId", "actorName", "requestId", "action", "entityType", "entityId", "entityLabel", "memberId",
           "provinceId", "communeId", "subordinateId", "branchId", "before", "after", "reason")
    SELECT CASE WHEN isnew THEN m."newAuditId" ELSE m."oldAuditId" END, ${actor.id}::uuid, ${actor.name}, ${actor.requestId}, ${action},
           'Assignment', a."id", left(a."title", 200), a."memberId", a."provinceId", a."communeId", a."subordinateId", a."branchId",
           CASE WHEN NOT isnew THEN jsonb_build_object('status', 'ACTIVE', 'endedOn', NULL, 'endReason', NULL, 'endNote', NULL) END,
           CASE WHEN isnew THEN
             jsonb_build_object('planId', a."planId", 'memberId', a."memberId", 'branchId', a."branchId", 'taskFieldId', a."taskFieldId",
               'title', a."title", 'kind', a."kind", 'householdGroupId', a."householdGroupId", 'startsOn', a."startsOn",
               'dueOn', a."dueOn", 'guideId', a."guideId", 'loadWeight', a."loadWeight", 'loadReason', a."loadReason", 'status', a."status",
               'previousAssignmentId', a."previousAssignmentId", 'reassignmentId', a."reassignmentId")
           ELSE
             jsonb_build_object('status', 'ENDED', 'endedOn', ${effectiveOn}::date, 'endReason', 'REASSIGNED', 'endNote', ${reason}::text)
           END,
           ${reason}
      FROM ${recordset(withIds as PlannedMove[])}
      CROSS JOIN (VALUES (FALSE), (TRUE)) AS side(isnew)
      JOIN "Assignment" a ON a."id" = CASE WHEN isnew THEN m."newId" ELSE m."oldId" END`;
}

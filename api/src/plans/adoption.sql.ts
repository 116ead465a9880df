import { v7 as uuid } from 'uuid';
import type { Command } from '../write/command.ts';
import type { LineDecision, ProposedLine } from './adoptionRules.ts';

export type LoadedLine = ProposedLine & { title: string; memberId: string; memberName: string; householdCount: number };

type Activated = Extract<LineDecision, { isActivated: true }>;

/** The proposals of a plan, with what they go on from, by the name of the member. */
export function loadLines({ tx }: Pick<Command, 'tx'>, planId: string): Promise<LoadedLine[]> {
  return tx.$queryRaw<LoadedLine[]>`
    SELECT a."id", a."title", a."kind"::text, a."basis"::text, to_char(a."startsOn", 'YYYY-MM-DD') AS "startsOn",
           to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn", a."memberId", m."fullName" AS "memberName", m."status"::text AS "memberStatus",
           (m."branchId" = a."branchId") AS "memberIsInBranch",
           (SELECT count(*)::int FROM "HouseholdCharge" c
             WHERE c."assignmentId" IN (a."id", s."id") AND c."validTo" IS NULL) AS "householdCount",
           CASE WHEN s."id" IS NOT NULL THEN jsonb_build_object('id', s."id", 'status', s."status",
             'startsOn', to_char(s."startsOn", 'YYYY-MM-DD'), 'dueOn', to_char(s."dueOn", 'YYYY-MM-DD'), 'progress', s."progress",
             'quantityTarget', s."quantityTarget", 'quantityDone', s."quantityDone") END AS "source"
      FROM "Assignment" a
      JOIN "Member" m ON m."id" = a."memberId"
      LEFT JOIN "Assignment" s ON s."id" = a."copiedFromId"
     WHERE a."planId" = ${planId}::uuid AND a."status" = 'PROPOSED'
     ORDER BY m."sortKey", a."title", a."id"`;
}

/** Holds a plan's proposals and what they go on from until the command ends. */
export async function lockLines(command: Command, planId: string): Promise<void> {
  await command.tx.$queryRaw`
    SELECT "id" FROM "Assignment"
     WHERE "planId" = ${planId}::uuid AND "status" = 'PROPOSED'
        OR "id" IN (SELECT "copiedFromId" FROM "Assignment" WHERE "planId" = ${planId}::uuid AND "status" = 'PROPOSED')
     ORDER BY "id" FOR UPDATE`;
}

/** Completes or ends what the lines go on from. */
export async function endSources(command: Command, lines: Activated[]): Promise<void> {
  const ends = JSON.stringify(lines.flatMap(({ sourceEnd }) => sourceEnd ?? []));
  await command.tx.$executeRaw`
    UPDATE "Assignment" a
       SET "status" = e."to"::"AssignmentStatus",
           "completedOn" = CASE WHEN e."to" = 'COMPLETED' THEN e."on" ELSE a."completedOn" END,
           "progress" = CASE WHEN e."to" = 'COMPLETED' THEN 100 ELSE a."progress" END,
           "endedOn" = CASE WHEN e."to" = 'ENDED' THEN e."on" END,
           "endReason" = CASE WHEN e."to" = 'ENDED' THEN 'CARRIED_OVER'::"AssignmentEndReason" END,
           "version" = a."version" + 1, "updatedAt" = ${command.now}
      FROM jsonb_to_recordset(${ends}::jsonb) AS e("id" uuid, "to" text, "on" date)
     WHERE a."id" = e."id"`;
}

/** Brings the lines into force; those that rest on nothing rest on the resolution. */
export async function activateLines(command: Command, lines: Activated[], resolutionNumber: string): Promise<void> {
  const rows = JSON.stringify(lines);
  await command.tx.$executeRaw`
    UPDATE "Assignment" a
       SET "status" = 'ACTIVE', "startsOn" = l."startsOn", "dueOn" = l."dueOn",
           "basis" = CASE WHEN l."takesBasis" THEN 'RESOLUTION' ELSE a."basis" END,
           "basisText" = CASE WHEN l."takesBasis" THEN ${resolutionNumber} ELSE a."basisText" END,
           "version" = a."version" + 1, "updatedAt" = ${command.now}
      FROM jsonb_to_recordset(${rows}::jsonb)
           AS l("assignmentId" uuid, "startsOn" date, "dueOn" date, "takesBasis" boolean)
     WHERE a."id" = l."assignmentId"`;
}

/** Takes lines back that do not come into force, and frees the households they held. */
export async function cancelLines(command: Command, ids: string[]): Promise<void> {
  await command.tx.$executeRaw`
    UPDATE "Assignment" SET "status" = 'CANCELLED', "version" = "version" + 1, "updatedAt" = ${command.now}
     WHERE "id" = ANY(${ids}::uuid[])`;
  await command.tx.$executeRaw`
    UPDATE "HouseholdCharge" SET "validTo" = GREATEST("validFrom", ${command.today}::date)
     WHERE "assignmentId" = ANY(${ids}::uuid[]) AND "validTo" IS NULL`;
}

/**
 * Moves the households of what lines go on from: open charges are closed on the day and opened for the new lines, and households that
 * were given back only because the old task was completed are taken up again where nobody else has them. Answers how many.
 */
export async function carryCharges(command: Command, lines: Activated[], inForceOn: string): Promise<number> {
  const ids = lines.map(({ assignmentId }) => assignmentId);
  const held = await command.tx.$queryRaw<
    { householdId: string; assignmentId: string; memberId: string; validFrom: string }[]
  >`
    UPDATE "HouseholdCharge" c SET "validTo" = GREATEST(c."validFrom", ${inForceOn}::date)
      FROM "Assignment" a
     WHERE a."id" = ANY(${ids}::uuid[]) AND c."assignmentId" = a."copiedFromId" AND c."validTo" IS NULL
    RETURNING c."householdId", a."id" AS "assignmentId", a."memberId", to_char(c."validTo", 'YYYY-MM-DD') AS "validFrom"`;
  const givenBack = await command.tx.$queryRaw<typeof held>`
    SELECT DISTINCT ON (c."householdId") c."householdId", a."id" AS "assignmentId", a."memberId",
           to_char(GREATEST(c."validTo", a."startsOn"), 'YYYY-MM-DD') AS "validFrom"
      FROM "Assignment" a
      JOIN "Assignment" s ON s."id" = a."copiedFromId" AND s."status" = 'COMPLETED'
      JOIN "HouseholdCharge" c ON c."assignmentId" = s."id" AND c."validTo" >= s."completedOn"
      JOIN "Household" h ON h."id" = c."householdId" AND h."endedOn" IS NULL
     WHERE a."id" = ANY(${ids}::uuid[]) AND c."householdId" <> ALL(${held.map(({ householdId }) => householdId)}::uuid[])
       AND NOT EXISTS (SELECT FROM "HouseholdCharge" o WHERE o."householdId" = c."householdId"
             AND (o."validTo" IS NULL OR o."validTo" > GREATEST(c."validTo", a."startsOn")))
     ORDER BY c."householdId", a."id"`;
  const data = [...held, ...givenBack].map(({ validFrom, ...charge }) => ({
    id: uuid(),
    ...charge,
    validFrom: new Date(validFrom),
  }));
  if (data.length > 0) await command.tx.householdCharge.createMany({ data });
  return data.length;
}

/** Assignments still being carried out in other plans of the branch up to a year, which the adoption leaves as they are. */
export async function countLeftOpen(
  { tx }: Pick<Command, 'tx'>,
  plan: { id: string; branchId: string; year: number },
  endedIds: string[],
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Assignment" a JOIN "AssignmentPlan" p ON p."id" = a."planId"
     WHERE a."branchId" = ${plan.branchId}::uuid AND a."status" = 'ACTIVE' AND a."planId" <> ${plan.id}::uuid
       AND p."year" <= ${plan.year}::smallint AND a."id" <> ALL(${endedIds}::uuid[])`;
  return row?.count ?? 0;
}

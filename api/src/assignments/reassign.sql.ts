import { Prisma } from '@phan-cong/prisma/generated/client/client';
import { toSql } from '../access/rowRule.sql.ts';
import type { RowRule } from '../access/rowRule.ts';
import type { Precision } from '../lib/ages.ts';
import type { Command } from '../write/command.ts';
import type { HeldTask, ReassignRow } from './reassignRules.ts';

export type LoadedRow = ReassignRow & { version: number };

/** A member as a possible target, with the ancestor columns that access rules need. */
export type LoadedTarget = {
  id: string;
  fullName: string;
  status: string;
  position: string;
  branchId: string;
  communeId: string | null;
  provinceId: string | null;
  subordinateId: string | null;
  load: number;
  birthDay: string | null;
  birthDatePrecision: Precision;
  workCapacity: 'FULL' | 'LIGHT' | 'NONE';
};

/**
 * The assignments of these ids within a row rule, by id. `isLocked` holds them until the command ends; rows that somebody else holds
 * are waited for and answered as they then are.
 */
export function loadRows(
  command: Command,
  ids: readonly string[],
  rule: RowRule,
  isLocked: boolean,
): Promise<LoadedRow[]> {
  return command.tx.$queryRaw<LoadedRow[]>`
    SELECT a."id", a."version", a."title", a."status"::text, to_char(a."startsOn", 'YYYY-MM-DD') AS "startsOn", a."memberId",
           a."branchId", a."communeId", a."planId", a."guideId", a."taskFieldId", a."householdGroupId",
           a."loadWeight"::int, p."year"::int,
           (a."householdGroupId" IS NOT NULL OR EXISTS (
             SELECT FROM "HouseholdCharge" c WHERE c."assignmentId" = a."id" AND c."validTo" IS NULL)) AS "isHousehold"
      FROM "Assignment" a JOIN "AssignmentPlan" p ON p."id" = a."planId"
     WHERE a."id" = ANY(${[...ids]}::uuid[]) AND ${toSql(rule, 'a')}
     ORDER BY a."id" ${isLocked ? Prisma.sql`FOR UPDATE OF a` : Prisma.empty}`;
}

/** Holds members until the command ends, so that two commands cannot both fill the last of their load. */
export async function lockMembers(command: Command, ids: readonly string[]): Promise<void> {
  await command.tx
    .$queryRaw`SELECT "id" FROM "Member" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
}

/** The members of these ids within a row rule, with their open load and their latest work capacity as of a day. */
export function loadTargets(
  command: Command,
  ids: readonly string[],
  rule: RowRule,
  today: string,
): Promise<LoadedTarget[]> {
  return command.tx.$queryRaw<LoadedTarget[]>`
    SELECT m."id", m."fullName", m."status"::text, m."position"::text, m."branchId", m."communeId", m."provinceId", m."subordinateId",
           to_char(m."birthDate", 'YYYY-MM-DD') AS "birthDay", m."birthDatePrecision"::text,
           COALESCE((SELECT sum(a."loadWeight") FROM "Assignment" a WHERE a."memberId" = m."id" AND a."status" = 'ACTIVE'), 0)::int AS "load",
           COALESCE((SELECT c."workCapacity"::text FROM "Circumstance" c
                      WHERE c."memberId" = m."id" AND c."recordedOn" <= ${today}::date
                      ORDER BY c."recordedOn" DESC LIMIT 1), 'FULL') AS "workCapacity"
      FROM "Member" m
     WHERE m."id" = ANY(${[...ids]}::uuid[]) AND ${toSql(rule, 'm')}`;
}

/** What members hold now, for telling whether a task is already theirs. */
export function loadHeldTasks(
  command: Command,
  memberIds: readonly string[],
): Promise<(HeldTask & { memberId: string })[]> {
  return command.tx.$queryRaw`
    SELECT "memberId", "title", "taskFieldId", "householdGroupId" FROM "Assignment"
     WHERE "memberId" = ANY(${[...memberIds]}::uuid[]) AND "status" = 'ACTIVE'`;
}

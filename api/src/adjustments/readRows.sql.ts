import { toSql } from '../access/rowRule.sql.ts';
import type { RowRule } from '../access/rowRule.ts';
import type { Command } from '../write/command.ts';
import type { AdjustmentRow } from './rules.ts';

export type LoadedRow = AdjustmentRow & {
  title: string;
  assignment: AdjustmentRow['assignment'] & { version: number };
};

/**
 * The adjustments of these ids within a row rule, by id, with their assignments; `isLocked` holds the assignments until the command
 * ends, so that what an adjustment asks for cannot be settled in two ways at once.
 */
export async function loadAdjustments(
  { tx }: Command,
  ids: readonly string[],
  rule: RowRule,
  isLocked: boolean,
): Promise<LoadedRow[]> {
  if (isLocked)
    await tx.$queryRaw`
    SELECT a."id" FROM "Assignment" a
     WHERE a."id" IN (SELECT j."assignmentId" FROM "Adjustment" j WHERE j."id" = ANY(${[...ids]}::uuid[]) AND ${toSql(rule, 'j')})
     ORDER BY a."id" FOR UPDATE`;
  return tx.$queryRaw<LoadedRow[]>`
    SELECT j."id", j."kind"::text, j."resolvedOn" IS NULL AS "isOpen", j."assignmentId", m."status"::text AS "memberStatus", a."title",
           jsonb_build_object('memberId', a."memberId", 'branchId', a."branchId", 'status', a."status", 'version', a."version",
             'startsOn', to_char(a."startsOn", 'YYYY-MM-DD')) AS "assignment"
      FROM "Adjustment" j
      JOIN "Assignment" a ON a."id" = j."assignmentId"
      JOIN "Member" m ON m."id" = j."memberId"
     WHERE j."id" = ANY(${[...ids]}::uuid[]) AND ${toSql(rule, 'j')}
     ORDER BY j."id"`;
}

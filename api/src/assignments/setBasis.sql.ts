import type { Command } from '../write/command.ts';

/** Makes assignments rest on a clause, those whose version is still the one decided on; answers how many. */
export function writeBasis(
  command: Command,
  rows: readonly { id: string; version: number }[],
  clauseId: string,
): Promise<number> {
  return command.tx.$executeRaw`
    UPDATE "Assignment" a
       SET "basis" = 'REGULATION', "clauseId" = ${clauseId}::uuid, "version" = a."version" + 1, "updatedAt" = ${command.now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "version" int)
     WHERE a."id" = r."id" AND a."version" = r."version"`;
}

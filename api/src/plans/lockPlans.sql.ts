import type { Command } from '../write/command.ts';

/** Holds a branch's plans of a year until the command ends, so that two people cannot both bring one into force. */
export async function lockPlans(command: Command, branchId: string, year: number): Promise<void> {
  await command.tx.$queryRaw`
    SELECT "id" FROM "AssignmentPlan" WHERE "branchId" = ${branchId}::uuid AND "year" = ${year}::smallint ORDER BY "id" FOR UPDATE`;
}

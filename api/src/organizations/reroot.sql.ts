import { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { OrganizationKind } from '@phan-cong/prisma/generated/client/enums';
import { KINDS, LEVEL_COLUMN } from './rules.ts';

/** Rows that copy their branch's ancestors. */
const BRANCH_TABLES = [
  'Member',
  'MemberTerm',
  'Circumstance',
  'MemberEvent',
  'Adjustment',
  'HouseholdGroup',
  'Household',
  'HouseholdVisit',
  'WorkingRegulation',
  'AssignmentPlan',
  'Assignment',
  'Review',
  'GuidanceNote',
  'Evaluation',
  'SuggestionRun',
] as const;

/** Rows that hang on any unit and copy its ancestors. */
const UNIT_TABLES = ['EvaluationCycle', 'Grant', 'Import', 'PlanDirective', 'GuidanceDocument'] as const;

/**
 * Refills the ancestor columns of everything below a unit after its place, or its children's, has changed: units level by level, then
 * each table in one statement. Rows are found by the unit's own level column, which still names it; the database triggers copy the
 * new ancestors. Audit entries keep the place they were written in.
 */
export async function rerootBelow(
  tx: Prisma.TransactionClient,
  unit: { id: string; kind: OrganizationKind },
): Promise<void> {
  const column = LEVEL_COLUMN[unit.kind];
  if (column === null) {
    for (const table of UNIT_TABLES)
      await refill(tx, table, 'organizationId', Prisma.sql`"organizationId" = ${unit.id}::uuid`);
    return;
  }
  const below = Prisma.sql`${name(column)} = ${unit.id}::uuid`;
  for (const kind of KINDS.slice(KINDS.indexOf(unit.kind) + 1)) {
    await refill(tx, 'Organization', 'parentId', Prisma.sql`${below} AND "kind"::text = ${kind}`);
  }
  for (const table of BRANCH_TABLES) await refill(tx, table, 'branchId', below);
  for (const table of UNIT_TABLES) await refill(tx, table, 'organizationId', below);
}

async function refill(tx: Prisma.TransactionClient, table: string, column: string, where: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`UPDATE ${name(table)} SET ${name(column)} = ${name(column)} WHERE ${where}`;
}

/** An identifier from the lists above; never a value. */
function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`);
}

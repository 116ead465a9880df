import type { Prisma } from '@phan-cong/prisma/generated/client/client';

type Tx = Prisma.TransactionClient;

/** Columns that imports change, with their database types. */
const COLUMNS = {
  Member: {
    gender: '"Gender"',
    birthDate: 'date',
    birthDatePrecision: '"DatePrecision"',
    birthYear: 'smallint',
    joinedOn: 'date',
    joinedOnPrecision: '"DatePrecision"',
    officialOn: 'date',
    officialOnPrecision: '"DatePrecision"',
    membership: '"Membership"',
    status: '"MemberStatus"',
    isWorkingAway: 'boolean',
    position: '"Position"',
    occupationGroup: '"OccupationGroup"',
    educationLevel: 'text',
    politicalTheoryLevel: 'text',
    cardNumber: 'text',
    phone: 'text',
    address: 'text',
  },
  Assignment: {
    kind: '"AssignmentKind"',
    deliverable: 'text',
    quantityTarget: 'int',
    guideId: 'uuid',
    guideNote: 'text',
    dueOn: 'date',
    progress: 'smallint',
    qualityRating: '"QualityRating"',
    basis: '"AssignmentBasis"',
    basisText: 'text',
  },
  Evaluation: {
    commonScore: 'smallint',
    resultScore: 'smallint',
    selfLevel: '"EvaluationLevel"',
    branchLevel: '"EvaluationLevel"',
    decidedLevel: '"EvaluationLevel"',
    remark: 'text',
    state: '"EvaluationState"',
  },
} as const;

type Table = keyof typeof COLUMNS;

/** One row to change: every column of the table above, and the version it was read at. */
export type BulkRow<T extends Table> = { id: string; version: number } & Record<keyof (typeof COLUMNS)[T], unknown>;

/**
 * Changes many rows in one statement and counts their versions up; rows changed by somebody else meanwhile are not found.
 * @returns how many rows were changed
 */
export async function bulkUpdate<T extends Table>(tx: Tx, table: T, rows: readonly BulkRow<T>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = Object.entries<string>(COLUMNS[table]);
  const set = columns.map(([name]) => `"${name}" = changed."${name}"`).join(', ');
  const types = columns.map(([name, type]) => `"${name}" ${type}`).join(', ');
  // Names and types come from the constant above; the values are one parameter.
  return tx.$executeRawUnsafe(
    `UPDATE "${table}" AS present SET ${set}, "version" = present."version" + 1, "updatedAt" = now()
     FROM jsonb_to_recordset($1::jsonb) AS changed("id" uuid, "version" int, ${types})
     WHERE present."id" = changed."id" AND present."version" = changed."version"`,
    JSON.stringify(rows),
  );
}

/** What became of a row, to be stored beside it. */
export interface RowResult {
  rowNumber: number;
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'SKIPPED' | 'REFUSED';
  problems: unknown;
  entityId: string | null;
  /** Takes the place of the cells, which are needed no longer. */
  cells: { label: string };
}

/** Stores what became of every row, and drops the cells and the rows above and below the table. */
export async function storeResults(tx: Tx, importId: string, results: readonly RowResult[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRow" AS present
    SET "outcome" = done."outcome", "problems" = done."problems", "entityId" = done."entityId", "cells" = done."cells"
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      AS done("rowNumber" int, "outcome" "ImportRowOutcome", "problems" jsonb, "entityId" uuid, "cells" jsonb)
    WHERE present."importId" = ${importId}::uuid AND present."rowNumber" = done."rowNumber"`;
  await tx.importRow.deleteMany({ where: { importId, outcome: null } });
}

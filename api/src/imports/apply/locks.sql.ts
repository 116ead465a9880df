import type { Prisma } from '@phan-cong/prisma/generated/client/client';

type Tx = Prisma.TransactionClient;

/** Names of the advisory locks: the work on one import, and the imports of one grassroots organisation. */
const WORK = 'import:';
const UNIT = 'imports of ';

/** Marks an import as being worked on until the transaction ends. */
export async function holdImport(tx: Tx, importId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${WORK + importId}, 0))::text`;
}

/** True when nobody is working on an import. */
export async function isImportFree(tx: Tx, importId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${WORK + importId}, 0)) AS free`;
  return row?.free ?? false;
}

/** Lets imports of one grassroots organisation go one at a time, so that two cannot both make the same person. */
export async function holdImportsOf(tx: Tx, unitId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${UNIT + unitId}, 0))::text`;
}

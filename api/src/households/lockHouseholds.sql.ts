import type { Prisma } from '@phan-cong/prisma/generated/client/client';

type Tx = Prisma.TransactionClient;

/** Locks a household group until the transaction ends: households and assignments of it that are being written finish first. */
export async function lockGroup(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "HouseholdGroup" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

/** Locks the households of a group, in one order for everybody: charges that are being opened finish first. */
export async function lockHouseholdsOf(tx: Tx, groupId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Household" WHERE "groupId" = ${groupId}::uuid ORDER BY "id" FOR UPDATE`;
}

/** Locks one household: a charge that is being opened finishes first. */
export async function lockHousehold(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Household" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

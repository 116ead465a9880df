import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { OrganizationKind } from '@phan-cong/prisma/generated/client/enums';
import { LEVEL_COLUMN } from './rules.ts';

type Tx = Prisma.TransactionClient;

/**
 * Waits until no other transaction moves, merges or ends a unit, and keeps others from it until this transaction ends. Such changes are
 * rare and touch both sides of the tree, so they go one at a time.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4815001)`;
}

/** Locks units, in one order for everybody: rows that are being written in them finish first, and new ones wait. */
export async function lockUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Organization" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** Locks a unit and everything below it, units that were being created meanwhile included. */
export async function lockSubtree(tx: Tx, unit: { id: string; kind: OrganizationKind }): Promise<void> {
  const column = LEVEL_COLUMN[unit.kind] ?? 'id';
  for (let locked = -1; ; ) {
    const units = await tx.organization.findMany({ where: { [column]: unit.id }, select: { id: true } });
    if (units.length === locked) return;
    locked = units.length;
    await lockUnits(
      tx,
      units.map(({ id }) => id),
    );
  }
}

/** Keeps a unit from being moved, merged or ended until this transaction ends; read it after this. */
export async function holdUnit(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Organization" WHERE "id" = ${id}::uuid FOR SHARE`;
}

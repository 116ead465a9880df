import type { Prisma } from '@phan-cong/prisma/generated/client/client';

/** Tells the database which day it is for this transaction, 'YYYY-MM-DD'; dated facts that name no other day begin on it. */
export async function setToday(tx: Prisma.TransactionClient, today: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('phan_cong.today', ${today}, true)`;
}

/**
 * Tells the database from which day the changes of this transaction hold, 'YYYY-MM-DD': members' terms, guides' terms and the days a
 * task is held begin or end there. Holds until the transaction ends, or another day is set.
 */
export async function setEffectiveOn(tx: Prisma.TransactionClient, day: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('phan_cong.effective_on', ${day}, true)`;
}

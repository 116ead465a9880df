import type { PrismaClient } from './generated/client/client.ts';

/**
 * Counts again how the values of every table are spread, by which the database plans its statements. A server does that by
 * itself after changes. The embedded database never does: it would take a table of thousands for one of a single row, and
 * look through it again for each row of another.
 */
export async function refreshStatistics(db: PrismaClient): Promise<void> {
  await db.$executeRaw`ANALYZE`;
}

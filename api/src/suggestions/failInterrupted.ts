import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { LOST_AFTER } from './startRun.ts';

/** Marks runs as failed that no process can be working on any more. To be called when a process starts; answers how many there were. */
export async function failInterruptedSuggestions(db: PrismaClient, now: Date): Promise<number> {
  const { count } = await db.suggestionRun.updateMany({
    where: { status: 'RUNNING', createdAt: { lt: new Date(now.getTime() - LOST_AFTER) } },
    data: { status: 'FAILED', failure: 'INTERRUPTED', finishedAt: now, version: { increment: 1 } },
  });
  return count;
}

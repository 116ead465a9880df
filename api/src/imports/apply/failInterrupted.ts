import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { writeAudit } from '../../audit/writeAudit.ts';
import { isImportFree } from './locks.sql.ts';

/**
 * Marks imports as failed that stand as RUNNING although nobody is working on them: the process that was is gone, and
 * nothing of theirs was written. They can be applied again. To be called when a process starts.
 * @returns how many there were
 */
export async function failInterruptedImports(db: PrismaClient): Promise<number> {
  const running = await db.import.findMany({ where: { status: 'RUNNING' }, select: { id: true } });
  let failed = 0;
  for (const { id } of running) {
    await db.$transaction(async (tx) => {
      if (!(await isImportFree(tx, id))) return;
      const { count } = await tx.import.updateMany({
        where: { id, status: 'RUNNING' },
        data: { status: 'FAILED', failure: 'INTERRUPTED', doneCount: 0, version: { increment: 1 } },
      });
      if (count === 0) return;
      const actor = { id: null, name: null, requestId: 'start' };
      await writeAudit(
        tx,
        actor,
        'applyImport',
        { entityType: 'Import', entityId: id, reason: 'INTERRUPTED' },
        'FAILED',
      );
      failed++;
    });
  }
  return failed;
}

import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { conflict } from '../errors.ts';

/**
 * Gives a unit's open evaluation cycles to another; decided and locked ones stay. Answers how many.
 * @throws CONFLICT CYCLES_OVERLAP when the other has a cycle for the same period: two sets of quotas cannot be made one.
 */
export async function mergeCycles(tx: Prisma.TransactionClient, fromId: string, intoId: string): Promise<number> {
  const open = await tx.evaluationCycle.findMany({
    where: { organizationId: fromId, status: { in: ['DRAFT', 'OPEN'] } },
  });
  for (const { id, year, quarter } of open) {
    const clashing = await tx.evaluationCycle.count({ where: { organizationId: intoId, year, quarter } });
    if (clashing > 0) throw conflict('CYCLES_OVERLAP', { period: quarter === 0 ? String(year) : `${quarter}/${year}` });
    await tx.evaluationCycle.update({ where: { id }, data: { organizationId: intoId, version: { increment: 1 } } });
  }
  return open.length;
}

import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { v7 as uuid } from 'uuid';
import { writeAudit } from '../audit/writeAudit.ts';
import { dayInVietnam, fromDay, yearsBefore } from '../lib/dates.ts';

/**
 * Deletes the visits made longer ago than so many years, with one audit entry saying how many when there were any; answers how many.
 * The audit trail keeps what was written when they were recorded.
 */
export async function deleteOldVisits(db: PrismaClient, now: Date, years: number): Promise<number> {
  const before = yearsBefore(dayInVietnam(now), years);
  return db.$transaction(async (tx) => {
    const { count } = await tx.householdVisit.deleteMany({ where: { visitedOn: { lt: fromDay(before) } } });
    if (count > 0)
      await writeAudit(tx, { id: null, name: null, requestId: uuid() }, 'deleteOldHouseholdVisits', {
        entityType: 'HouseholdVisit',
        entityId: null,
        after: { visits: count, madeBefore: before },
      });
    return count;
  });
}

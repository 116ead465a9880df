import { setEffectiveOn, setToday } from '@phan-cong/api/write/effectiveDay.sql';
import type { Database } from '@phan-cong/prisma/client';
import type { Prisma } from '@phan-cong/prisma/generated/client/client';

/** Writes in one transaction whose changes hold from a day, 'YYYY-MM-DD'; it is that day there, or `today`. */
export function onDay<T>(
  db: Database['db'],
  day: string,
  run: (tx: Prisma.TransactionClient) => Promise<T>,
  today = day,
): Promise<T> {
  return db.$transaction(async (tx) => {
    await setToday(tx, today);
    await setEffectiveOn(tx, day);
    return run(tx);
  });
}

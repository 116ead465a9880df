import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { refreshStatistics } from '@phan-cong/prisma/statistics';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../helpers/testDatabase.ts';

test('the database knows how many rows its tables have once they were counted', async () => {
  const { db, close } = await openTestDatabase();
  for (let i = 0; i < 7; i += 1) await makeTaskField(db);
  const known = async () => {
    const [row] = await db.$queryRaw<{ rows: number }[]>`
      SELECT reltuples::int AS rows FROM pg_class WHERE oid = '"TaskField"'::regclass`;
    return row?.rows;
  };
  expect(await known()).not.toBe(7);
  await refreshStatistics(db);
  expect(await known()).toBe(7);
  await close();
});

import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { prepareDatabase } from '@phan-cong/prisma/seed/prepareDatabase';
import { createRandom } from '@phan-cong/prisma/seed/random';
import { seedCatalogue } from '@phan-cong/prisma/seed/seedCatalogue';
import { seedDemo } from '@phan-cong/prisma/seed/seedDemo';
import { describe, expect, test } from 'vitest';
import { migratedDatabase } from './helpers.ts';

const TODAY = '2026-11-23';

describe('the catalogue', () => {
  test('is there after the first start, without a demo', async () => {
    const database = await migratedDatabase();
    const result = await prepareDatabase(database, { seedDemo: false, today: TODAY });
    expect(result).toEqual({ hasSeededCatalogue: true, demo: null });
    expect(await database.db.taskField.count()).toBe(16);
    expect(await database.db.organization.count()).toBe(0);
    expect(await database.db.ruleSet.findUnique({ where: { code: '366-QD/TW-2025' } })).toMatchObject({
      effectiveFrom: new Date('2025-08-30'),
      effectiveTo: null,
      bands: { EXCELLENT: 90, GOOD: 70, COMPLETED: 50 },
      quota: { percent: 20, rounding: 'FLOOR' },
      thresholds: { loadCap: { FULL: 6, LIGHT: 2, NONE: 0 }, elderlyAge: 70, youngAge: 35 },
    });
  });

  test('stays as an administrator left it', async () => {
    const { db } = await migratedDatabase();
    await makeTaskField(db, { code: 'DIGITAL', name: 'Tên của chúng tôi' });
    expect(await seedCatalogue(db)).toBe(true);
    await db.taskField.delete({ where: { code: 'OTHER' } });
    expect(await seedCatalogue(db)).toBe(false);
    expect(await db.taskField.count()).toBe(15);
    expect(await db.taskField.findUnique({ where: { code: 'DIGITAL' } })).toMatchObject({ name: 'Tên của chúng tôi' });
  });
});

/** A full seeding takes seconds, more on a busy machine. */
const SEEDING = { timeout: 120_000 };

describe('seeding the demo', SEEDING, () => {
  test('leaves a database alone that has an organisation', async () => {
    const database = await migratedDatabase();
    await makeOrganization(database.db);
    const result = await prepareDatabase(database, { seedDemo: true, today: TODAY });
    expect(result).toEqual({ hasSeededCatalogue: true, demo: 'DATABASE_IN_USE' });
    expect(await database.db.organization.count()).toBe(1);
    expect(await database.db.user.count()).toBe(0);
  });

  test('leaves nothing behind when it fails, and can be done again', async () => {
    const { db } = await migratedDatabase();
    await seedCatalogue(db);
    await db.setting.create({ data: { key: 'demo.accounts', value: [] } });
    await expect(seedDemo(db, { today: TODAY })).rejects.toMatchObject({ code: 'P2002' });
    expect(await db.member.count()).toBe(0);
    expect(await db.organization.count()).toBe(0);
    await db.setting.delete({ where: { key: 'demo.accounts' } });
    expect(await seedDemo(db, { today: TODAY })).toBe('SEEDED');
  });

  test.each(['2027-01-01', '2028-02-29'])('gives valid rows also on %s', async (today) => {
    const { db } = await migratedDatabase();
    expect(await seedDemo(db, { today })).toBe('SEEDED');
  });
});

describe('a seeded random source', () => {
  test('repeats itself for the same seed and fills its range evenly', () => {
    const values = Array.from(
      { length: 6_000 },
      (
        (random) => () =>
          random.int(1, 6)
      )(createRandom('dice')),
    );
    expect(values).toEqual(
      Array.from(
        { length: 6_000 },
        (
          (random) => () =>
            random.int(1, 6)
        )(createRandom('dice')),
      ),
    );
    for (const face of [1, 2, 3, 4, 5, 6]) {
      expect(values.filter((value) => value === face).length).toBeGreaterThan(900);
    }
  });
});

import type { Prisma, PrismaClient } from '../generated/client/client.ts';
import { createDemoAccounts } from './demo/accounts.ts';
import { buildDemo, type DemoCatalogue } from './demo/buildDemo.ts';
import { insertDemo } from './demo/insertDemo.ts';
import { seedCatalogue } from './seedCatalogue.ts';

/** The setting that says the demo was seeded, written with its last row: `{ at, today }`. */
export const DEMO_SETTING = 'demo.seeded';

/** Servers that start together wait for each other with this key. */
const ADVISORY_LOCK = 72_707_370;
const TIMEOUT_MS = 10 * 60_000;

/** What became of the wish for a demo; DATABASE_IN_USE when there are other units or accounts, which are left alone. */
export type DemoOutcome = 'SEEDED' | 'ALREADY_SEEDED' | 'DATABASE_IN_USE';

/**
 * Fills a new database with the demo, in one transaction: after a crash there is nothing of it, and it can be seeded
 * again. Does nothing to a database that has the demo, or anything else.
 *
 * @param today 'YYYY-MM-DD', the day the demo is made for
 */
export async function seedDemo(db: PrismaClient, { today }: { today: string }): Promise<DemoOutcome> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK}::bigint)`;
      if (await tx.setting.findUnique({ where: { key: DEMO_SETTING } })) return 'ALREADY_SEEDED';
      if ((await tx.organization.findFirst()) || (await tx.user.findFirst())) return 'DATABASE_IN_USE';
      await seedCatalogue(tx);
      const demo = buildDemo(today, await readCatalogue(tx));
      await tx.$executeRaw`SELECT set_config('phan_cong.today', ${today}, true),
        set_config('phan_cong.effective_on', ${`${today.slice(0, 4)}-01-01`}, true)`;
      await insertDemo(tx, demo.rows);
      await createDemoAccounts(tx, demo, today);
      await tx.setting.create({ data: { key: DEMO_SETTING, value: { at: new Date().toISOString(), today } } });
      return 'SEEDED';
    },
    { timeout: TIMEOUT_MS },
  );
}

async function readCatalogue(tx: Prisma.TransactionClient): Promise<DemoCatalogue> {
  const taskFields = await tx.taskField.findMany({ select: { id: true, code: true } });
  const ruleSets = await tx.ruleSet.findMany({ orderBy: { effectiveFrom: 'desc' } });
  return {
    taskFieldIds: new Map(taskFields.map(({ id, code }) => [code, id])),
    ruleSetIdOn(day) {
      const inForce = ruleSets.find(({ effectiveFrom }) => effectiveFrom <= new Date(day)) ?? ruleSets.at(-1);
      if (!inForce) throw new Error('The catalogue has no rule set.');
      return inForce.id;
    },
  };
}

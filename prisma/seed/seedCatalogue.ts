import type { Prisma, PrismaClient } from '../generated/client/client.ts';
import { seedGuidance } from './guidance.ts';
import { ruleSetRow, seededRuleSets } from './ruleSets.ts';
import { seededTaskFields } from './taskFields.ts';

/** The setting that says the catalogue was delivered; what administrators then change or delete stays so. */
export const CATALOGUE_SETTING = 'catalogue.seeded';

/**
 * Adds the task fields, rule sets and central documents every installation begins with. Entries whose code is there are left as they are;
 * does nothing after the first time.
 *
 * @returns whether anything was to be done
 */
export async function seedCatalogue(db: PrismaClient | Prisma.TransactionClient): Promise<boolean> {
  if (await db.setting.findUnique({ where: { key: CATALOGUE_SETTING } })) return false;
  await db.taskField.createMany({
    data: seededTaskFields.map(([code, name, nameEn], ordinal) => ({ code, name, nameEn, ordinal })),
    skipDuplicates: true,
  });
  await db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow), skipDuplicates: true });
  await seedGuidance(db);
  await db.setting.createMany({
    data: [{ key: CATALOGUE_SETTING, value: { at: new Date().toISOString() } }],
    skipDuplicates: true,
  });
  return true;
}

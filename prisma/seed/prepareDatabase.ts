import type { PrismaClient } from '../generated/client/client.ts';
import { refreshStatistics } from '../statistics.ts';
import { GUIDANCE_SETTING, seedGuidance } from './guidance.ts';
import { CATALOGUE_SETTING, seedCatalogue } from './seedCatalogue.ts';
import { DEMO_SETTING, type DemoOutcome, seedDemo } from './seedDemo.ts';

/** What an installation is to begin with. */
export interface Preparation {
  /** Whether a new database is to be filled with the demo. */
  seedDemo: boolean;
  /** 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. */
  today: string;
}

/** What was done to a database; `demo` is null when none was wanted. */
export interface PreparationResult {
  hasSeededCatalogue: boolean;
  demo: DemoOutcome | null;
}

/**
 * Gives a migrated database what the application needs to begin with: the catalogue, and the demo when it is wanted and
 * the database is new. When nothing is to be done this is one query.
 */
export async function prepareDatabase(
  { db }: { db: PrismaClient },
  { seedDemo: isDemoWanted, today }: Preparation,
): Promise<PreparationResult> {
  const settings = await db.setting.findMany({
    where: { key: { in: [CATALOGUE_SETTING, GUIDANCE_SETTING, DEMO_SETTING] } },
  });
  const has = (key: string) => settings.some((setting) => setting.key === key);
  const hasSeededCatalogue = !has(CATALOGUE_SETTING) && (await seedCatalogue(db));
  // An installation whose catalogue is older than the library of guidance gets the library now.
  if (!hasSeededCatalogue && !has(GUIDANCE_SETTING)) await seedGuidance(db);
  if (!isDemoWanted) return { hasSeededCatalogue, demo: null };
  if (has(DEMO_SETTING)) return { hasSeededCatalogue, demo: 'ALREADY_SEEDED' };
  const demo = await seedDemo(db, { today });
  if (demo === 'SEEDED') await refreshStatistics(db);
  return { hasSeededCatalogue, demo };
}

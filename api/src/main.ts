import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase, type Database } from '@phan-cong/prisma/client';
import { migrate } from '@phan-cong/prisma/migrate';
import { prepareDatabase } from '@phan-cong/prisma/seed/prepareDatabase';
import { refreshStatistics } from '@phan-cong/prisma/statistics';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { applyDueEvents } from './events/applyDue.ts';
import { deleteOldVisits } from './householdVisits/deleteOldVisits.ts';
import { failInterruptedImports } from './imports/apply/failInterrupted.ts';
import { dayInVietnam } from './lib/dates.ts';
import { explainListenError, requireFreePort } from './process/port.ts';
import { repeat } from './process/repeat.ts';
import { endOnSignal, type Running } from './process/shutdown.ts';
import { welcome } from './process/welcome.ts';
import { failInterruptedSuggestions } from './suggestions/failInterrupted.ts';

/** Where the settings' relative paths begin; the bundle lies as deep as this file. */
const repository = fileURLToPath(new URL('../../', import.meta.url));

/** How often the server looks for what is due by the day, such as member events announced for it and visits to be deleted. */
const DUE_WORK_MS = 600_000;

/** Opens the database, brings it up to date, fills a new one, and listens; ends cleanly on a signal. */
async function main(): Promise<void> {
  const config = readSettings();
  await requireFreePort(config);
  const database = await openDatabase(config);
  const running: Running = { database };
  const isEnding = endOnSignal(running);
  try {
    const applied = await migrate(database, { directory: config.MIGRATIONS_DIR });
    if (applied.length > 0) console.log('Đang chuẩn bị cơ sở dữ liệu… / Preparing the database…');
    await prepareDatabase(database, {
      // A PostgreSQL server is an office's own: nothing invented goes there unasked.
      seedDemo: config.SEED_DEMO ?? database.engine === 'embedded',
      today: dayInVietnam(new Date()),
    });
    if (database.engine === 'embedded') await refreshStatistics(database.db);
    await failInterruptedImports(database.db);
    await failInterruptedSuggestions(database.db, new Date());
    const doDueWork = async () => {
      await deleteOldVisits(database.db, new Date(), config.VISIT_RETENTION_YEARS);
      await applyDueEvents(database.db, new Date());
    };
    running.dueWork = repeat(doDueWork, DUE_WORK_MS, console.error);
    const app = await createApp({ db: database.db, config, clock: () => new Date() });
    running.app = app;
    const address = await app.listen({ host: config.HOST, port: config.PORT });
    console.log(await welcome(database.db, address));
  } catch (error) {
    // What the ending itself cuts off is not a failure.
    if (isEnding()) return;
    await database.close();
    throw explainListenError(error, config);
  }
}

/** The environment and the `.env` file, where there is one; the environment wins. */
function readSettings() {
  const file = join(repository, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const config = readConfig(process.env);
  return {
    ...config,
    DATA_DIR: resolve(repository, config.DATA_DIR),
    ADMIN_DIST: resolve(repository, config.ADMIN_DIST ?? 'admin/dist'),
    MIGRATIONS_DIR: resolve(repository, config.MIGRATIONS_DIR ?? 'prisma/migrations'),
  };
}

function openDatabase(config: Config): Promise<Database> {
  if (config.DATABASE_URL) return createDatabase({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL });
  return createDatabase({ dataDir: config.DATA_DIR });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

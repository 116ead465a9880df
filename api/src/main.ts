import { createDatabase } from '@phan-cong/prisma/client';
import { migrate } from '@phan-cong/prisma/migrate';
import closeWithGrace from 'close-with-grace';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';

/** Opens the database, brings it up to date, and listens; ends cleanly on a signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await createDatabase(
    config.DATABASE_URL ? { url: config.DATABASE_URL, poolSize: config.DATABASE_POOL } : { dataDir: config.DATA_DIR },
  );
  await migrate(database, { directory: config.MIGRATIONS_DIR });
  const app = await createApp({ db: database.db, config, clock: () => new Date() });
  closeWithGrace({ delay: 10_000 }, async () => {
    await app.close();
    await database.close();
  });
  await app.listen({ host: config.HOST, port: config.PORT });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

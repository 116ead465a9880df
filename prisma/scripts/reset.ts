import { rmSync } from 'node:fs';
import { lockDirectory } from '../directoryLock.ts';
import { migrate } from '../migrate.ts';
import { databaseUrl, dataDir, runScript, withDatabase } from './settings.ts';

await runScript(async () => {
  if (databaseUrl()) await emptyServer();
  else emptyDirectory(dataDir());
  const applied = await withDatabase((database) => migrate(database));
  return `The database is empty, with ${applied.length} migrations applied.`;
});

/** Deletes everything in the server's `public` schema. */
async function emptyServer(): Promise<void> {
  if (!process.argv.includes('--yes')) {
    throw new Error('DATABASE_URL is set: this would delete everything on that server. Add --yes if that is meant.');
  }
  await withDatabase(async ({ pool }) => {
    await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  });
}

function emptyDirectory(directory: string): void {
  const unlock = lockDirectory(directory);
  try {
    rmSync(directory, { recursive: true, force: true });
  } finally {
    unlock();
  }
}

import { migrate } from '../migrate.ts';
import { dayInVietnam } from '../seed/days.ts';
import { prepareDatabase } from '../seed/prepareDatabase.ts';
import { databaseUrl, runScript, withDatabase } from './settings.ts';

await runScript(async () => {
  // On a server somebody may work with, the demo has to be asked for by name.
  const isDemoWanted = !databaseUrl() || process.argv.includes('--demo');
  const { hasSeededCatalogue, demo } = await withDatabase(async (database) => {
    await migrate(database);
    return prepareDatabase(database, { seedDemo: isDemoWanted, today: dayInVietnam(new Date()) });
  });
  if (demo === 'DATABASE_IN_USE') {
    throw new Error('The demo is seeded into an empty database only; this one has organisations or accounts..');
  }
  if (demo === 'SEEDED') return 'The catalogue and the demo are in the database; the sign-in page shows its accounts.';
  if (demo === 'ALREADY_SEEDED') return 'The database has the demo already.';
  const catalogue = hasSeededCatalogue
    ? 'The catalogue is in the database.'
    : 'The database has its catalogue already.';
  return `${catalogue} Add --demo to fill an empty database with the demo.`;
});

import { migrate } from '../migrate.ts';
import { runScript, withDatabase } from './settings.ts';

await runScript(async () => {
  const applied = await withDatabase((database) => migrate(database));
  return applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`;
});

import { startPostgresql } from './postgresql.mjs';
import { findChromium, findPostgresql } from './programs.mjs';
import { vitestRun } from './vitestRun.mjs';

/** The suites in which the database matters. */
const ON_POSTGRESQL = ['api/', 'prisma/', 'conformance/', 'abuse/', 'bench/'];

/** The suites in the order they run; one that cannot run here says what it lacks. */
export const suites = [
  {
    name: 'On the embedded database',
    run: () => vitestRun(['--exclude', 'e2e/**', '--exclude', 'start/**'], { TEST_DATABASE_URL: undefined }),
  },
  // Apart from the others, because it measures time.
  { name: 'Starting and ending', run: () => vitestRun(['start/'], { TEST_DATABASE_URL: undefined }) },
  { name: 'On PostgreSQL', run: onPostgresql },
  { name: 'Browser journeys', run: inBrowser },
];

async function onPostgresql() {
  const { TEST_DATABASE_URL } = process.env;
  if (TEST_DATABASE_URL) return vitestRun(ON_POSTGRESQL, { TEST_DATABASE_URL });
  const bin = findPostgresql();
  if (!bin) return nothingRun('no PostgreSQL server (15 or newer) found; set TEST_DATABASE_URL or install one');
  const server = await startPostgresql(bin);
  try {
    return await vitestRun(ON_POSTGRESQL, { TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

async function inBrowser() {
  const chromium = findChromium();
  if (!chromium) return nothingRun('no Chromium found; set CHROMIUM_PATH or install it');
  return vitestRun(['e2e/'], { CHROMIUM_PATH: chromium, TEST_DATABASE_URL: undefined });
}

function nothingRun(reason) {
  return { passed: [], failed: [], skipped: [reason] };
}

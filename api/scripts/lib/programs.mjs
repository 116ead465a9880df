import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const OLDEST_POSTGRESQL = 15;
const DEBIAN_POSTGRESQL = '/usr/lib/postgresql';

/** The Chromium that CHROMIUM_PATH names or PATH holds, if there is one. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return isExecutable(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  return ['chromium', 'chromium-browser', 'google-chrome'].map(findInPath).find(Boolean);
}

/** The folder of a PostgreSQL server's programs (15 or newer), if there is one: Debian's newest, else the one in PATH. */
export function findPostgresql() {
  const inPath = findInPath('initdb');
  const candidates = [...debianPostgresql(), ...(inPath ? [dirname(realpathSync(inPath))] : [])];
  return candidates.find(
    (bin) => ['initdb', 'postgres', 'pg_isready'].every((name) => isExecutable(join(bin, name))) && isNewEnough(bin),
  );
}

function debianPostgresql() {
  try {
    const versions = readdirSync(DEBIAN_POSTGRESQL).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(DEBIAN_POSTGRESQL, version, 'bin'));
  } catch {
    return [];
  }
}

function isNewEnough(bin) {
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST_POSTGRESQL;
}

function findInPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

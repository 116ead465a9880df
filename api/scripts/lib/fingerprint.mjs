import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.mjs';

const IGNORED = new Set(['node_modules', 'dist', 'generated', '.data']);

/**
 * One value for the names and the contents of files: it changes when one of them does.
 *
 * @param {string[]} paths files and folders, relative to the repository; what is missing counts as empty
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(path))) {
    const content = readFileSync(join(repository, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const found = statSync(join(repository, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(join(repository, path)).filter((name) => !IGNORED.has(name));
  return names.sort().flatMap((name) => filesOf(`${path}/${name}`));
}

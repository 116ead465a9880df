import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.mjs';
import { run } from './run.mjs';

/** Runs the pnpm that package.json names as "packageManager", fetched by npm: its exit code. */
export function pnpm(args) {
  const { packageManager } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  return run('npx', ['--yes', packageManager, ...args]);
}

// Checks the direction of imports (.dependency-cruiser.cjs), and that the check really looked at the sources.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './lib/repository.mjs';

const FEWEST_MODULES = 50;

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    ...['api/src', 'admin/src', 'prisma', 'test'],
    '--config',
    '.dependency-cruiser.cjs',
  ],
  { cwd: repository, encoding: 'utf8' },
);
process.stdout.write(stdout);
process.stderr.write(stderr);

const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
if (modules < FEWEST_MODULES) {
  process.stderr.write(
    `Only ${modules} modules were looked at: the check needs TypeScript 6 as "typescript" in the root package.\n`,
  );
}
process.exit(status !== 0 || modules < FEWEST_MODULES ? 1 : 0);

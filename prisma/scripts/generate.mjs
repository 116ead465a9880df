// Writes prisma/generated (the Prisma client and the Pothos types) from prisma/schema, without any network.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageDir = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const binaries = [join(packageDir, 'node_modules', '.bin'), join(packageDir, '..', 'node_modules', '.bin')];

const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  [join(packageDir, 'node_modules', 'prisma', 'build', 'index.js'), 'generate', '--no-hints'],
  {
    cwd: packageDir,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Prisma calls the Pothos generator through the shell, by name.
      PATH: [...binaries, process.env.PATH].join(delimiter),
      // Generating does not use the schema engine, yet the CLI would download it unless told where one is.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);

if (status !== 0) {
  process.stdout.write(stdout ?? '');
  process.stderr.write(stderr ?? '');
  process.stderr.write(`Could not generate the Prisma client${error ? `: ${error.message}` : '.'}\n`);
  process.exit(1);
}
process.stdout.write('Prisma client and Pothos types generated in prisma/generated.\n');

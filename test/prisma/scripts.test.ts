import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from './helpers.ts';

const packageDir = resolve(import.meta.dirname, '..', '..', 'prisma');

/** Runs one of the package's commands with only the given settings. */
function run(script: string, args: string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: packageDir,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, output: `${stdout}${stderr}`.trim() };
}

// Five processes that each open the embedded database.
test('a database is migrated, dumped, reset and restored from the command line', { timeout: 120_000 }, () => {
  const directory = temporaryDirectory();
  const env = { DATA_DIR: join(directory, 'db') };
  const file = join(directory, 'backup.jsonl.gz');
  expect(run('migrate', [], env)).toMatchObject({ status: 0, output: expect.stringContaining('Applied: ') });
  expect(run('migrate', [], env)).toEqual({ status: 0, output: 'The database is up to date.' });
  expect(run('dump', [file], env)).toMatchObject({ status: 0, output: expect.stringContaining(`written to ${file}`) });
  expect(run('reset', [], env)).toMatchObject({ status: 0, output: expect.stringContaining('The database is empty') });
  expect(run('restore', [file], env)).toMatchObject({ status: 0, output: expect.stringContaining('restored') });
});

test('a dump that fails leaves no file behind', () => {
  const directory = temporaryDirectory();
  const file = join(directory, 'backup.jsonl.gz');
  const { status, output } = run('dump', [file], { DATA_DIR: join(directory, 'db') });
  expect({ status, output }).toEqual({ status: 1, output: 'The database is empty: it has never been migrated.' });
  expect([file, `${file}.part`].filter(existsSync)).toEqual([]);
});

test('a server is not reset without --yes', () => {
  const { status, output } = run('reset', [], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
  expect(status).toBe(1);
  expect(output).toContain('Add --yes');
});

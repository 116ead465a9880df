import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { permissionsPage } from '@phan-cong/api/access/permissionsPage';
import { createApp } from '@phan-cong/api/app';
import { readConfig } from '@phan-cong/api/config';
import { errorsPage } from '@phan-cong/api/errorsPage';
import { DEMO_PASSWORD } from '@phan-cong/prisma/seed/demo/accounts';
import { prepareDatabase } from '@phan-cong/prisma/seed/prepareDatabase';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../helpers/testDatabase.ts';
import { blocksOf, repositoryText } from './blocks.ts';

const run = promisify(execFile);

let app: FastifyInstance;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let address: string;
let directory: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareDatabase(database, { seedDemo: true, today: '2026-11-23' });
  app = await createApp({
    db: database.db,
    config: readConfig({ LOG_LEVEL: 'silent' }),
    clock: () => new Date('2026-11-23T05:00:00Z'),
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  directory = await mkdtemp(join(tmpdir(), 'phan-cong-docs-'));
}, 180_000);

afterAll(async () => {
  await app.close();
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const sh = (script: string) =>
  run('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: directory, env: { ...process.env, PHAN_CONG: address } });

describe("the integrators' page", () => {
  test('every command works in its order and answers without errors', async () => {
    const blocks = blocksOf('docs/users/integrators.md', 'sh');
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    for (const block of blocks) {
      const { stdout } = await sh(block);
      expect(stdout, block).not.toContain('"errors"');
    }
  });

  test('the list of error codes is the one of the server', () => {
    const source = repositoryText('api/src/errors.ts');
    const codes = [...(/type ErrorCode =([\s\S]*?);/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      ([, code]) => code,
    );
    const listed = [...repositoryText('docs/users/integrators.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      ([, code]) => code,
    );
    expect(codes.length).toBeGreaterThan(5);
    expect(new Set(listed)).toEqual(new Set(codes));
  });
});

describe('queries on the pages', () => {
  const queries = ['integrators', 'analysts'].flatMap((page) =>
    blocksOf(`docs/users/${page}.md`, 'graphql').map((document) => ({
      name: `${page}: ${/query (\w+)/.exec(document)?.[1]}`,
      document,
    })),
  );

  test.each(queries)('$name answers with data from the demo', async ({ document }) => {
    await sh(
      `curl -sf -c session.txt "$PHAN_CONG/graphql" -H 'content-type: application/json' -d '{"query":"mutation { signIn(input: { login: \\"vanphong.hoalu\\", password: \\"${DEMO_PASSWORD}\\" }) { viewer { id } } }"}'`,
    );
    const { stdout } = await run(
      'curl',
      [
        '-sf',
        '-b',
        'session.txt',
        `${address}/graphql`,
        '-H',
        'content-type: application/json',
        '-d',
        JSON.stringify({ query: document }),
      ],
      { cwd: directory },
    );
    const answer = JSON.parse(stdout);
    expect(answer.errors).toBeUndefined();
    const counts = Object.values(answer.data).map((list) => {
      const { totalCount, nodes } = list as { totalCount?: number; nodes?: unknown[] };
      return totalCount ?? nodes?.length ?? 0;
    });
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });
});

test('the printed list of errors is the one the server speaks', () => {
  expect(repositoryText('docs/users/errors.md')).toBe(errorsPage());
});

test('the printed table of rights is the one the server enforces', () => {
  expect(repositoryText('docs/users/permissions.md')).toBe(permissionsPage());
});

test('the README stays within its length and names every demo account', async () => {
  const readme = repositoryText('README.md');
  expect(readme.split('\n').length).toBeLessThanOrEqual(120);
  const users = await database.db.user.findMany({ where: { isDemo: true }, select: { username: true } });
  expect(users.length).toBeGreaterThan(0);
  for (const { username } of users) expect(readme).toContain(`\`${username}\``);
  expect(readme).toContain(DEMO_PASSWORD);
});

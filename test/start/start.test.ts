import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StartProcess, temporaryDatabase } from './startProcess.ts';

const SECOND_START_MS = 5_000;
/** The first start may build the server and the panel. */
const FIRST_START_MS = 120_000;

let used: ReturnType<typeof temporaryDatabase>;
let database: ReturnType<typeof temporaryDatabase>;
const processes: StartProcess[] = [];

function start(settings: Record<string, string> = {}, command?: [string, ...string[]]): StartProcess {
  const started = new StartProcess({ DATA_DIR: database.dataDir, ...settings }, command);
  processes.push(started);
  return started;
}

beforeAll(async () => {
  used = temporaryDatabase();
  const first = new StartProcess({ DATA_DIR: used.dataDir });
  await first.ready();
  await first.ended('SIGTERM');
}, FIRST_START_MS);

afterAll(() => used.remove());

beforeEach(() => {
  database = temporaryDatabase();
  cpSync(used.dataDir, database.dataDir, { recursive: true });
});

afterEach(async () => {
  for (const started of processes.splice(0)) await started.ended('SIGKILL');
  database.remove();
});

describe('npm start', () => {
  test('serves the panel and the API at one address', async () => {
    const { address } = await start().ready();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(address)).text()).toContain('<title>Phân Công</title>');
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ demoAccounts { username } }' }),
    });
    expect(await answer.json()).toEqual({ data: { demoAccounts: [] } });
  });

  test('is up within five seconds when it has been started before', async () => {
    const { milliseconds } = await start().ready();
    expect(milliseconds).toBeLessThan(SECOND_START_MS);
  });

  test('sends the panel’s files compressed', async () => {
    const { address } = await start().ready();
    const page = await (await fetch(address)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
    for (const encoding of ['br', 'gzip']) {
      const answer = await fetch(`${address}${script}`, { headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends cleanly on %s and gives the database back',
    async (signal) => {
      const started = start();
      await started.ready();
      expect(database.isLocked()).toBe(true);
      expect(await started.ended(signal)).toBe(0);
      expect(database.isLocked()).toBe(false);
    },
  );

  test('takes the same signal twice in a moment for one', async () => {
    const started = start();
    await started.ready();
    started.child.kill('SIGINT');
    expect(await started.ended('SIGINT')).toBe(0);
    expect(database.isLocked()).toBe(false);
  });

  test('ends when the shell that npm put before it is gone', async () => {
    const shell = start({ npm_lifecycle_event: 'start' }, [
      'sh',
      '-c',
      `"${process.execPath}" api/scripts/start.mjs & wait`,
    ]);
    await shell.ready();
    shell.child.kill('SIGTERM');
    await expect.poll(() => database.isLocked(), { timeout: 10_000 }).toBe(false);
  });

  test('names the port that is taken and the setting to change', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const started = start({ PORT: String(port) });
    expect(await started.ended()).toBe(1);
    expect(started.output).toContain(`Cổng ${port} đang được chương trình khác dùng`);
    expect(started.output).toContain(`Port ${port} is taken by another program. Stop that program, or set PORT`);
    expect(database.isLocked()).toBe(false);
    other.close();
  });

  test('lists every wrong setting at once and starts nothing', async () => {
    const started = start({ PORT: 'abc', DATABASE_URL: 'mysql://somewhere', SESSION_HOURS: '0' });
    expect(await started.ended()).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'SESSION_HOURS']) expect(started.output).toContain(`at ${name}`);
    expect(database.isLocked()).toBe(false);
  });

  test('refuses a database that another server has open, and says which process that is', async () => {
    const first = start();
    await first.ready();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`in use by process ${first.child.pid}`);
  });
});

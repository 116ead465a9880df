import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createDatabase } from '@phan-cong/prisma/client';
import { lockDirectory } from '@phan-cong/prisma/directoryLock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migratedDatabase, temporaryDirectory } from './helpers.ts';

const ROUNDS = Number(process.env.DURABILITY_ROUNDS ?? 3);

/** Starts a process that writes to a data directory and collects the numbers it says are committed. */
function startWriter(dataDir: string, first: number): { child: ChildProcess; acknowledged: number[] } {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), dataDir, String(first)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(Number(line)));
  return { child, acknowledged };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a committed row', () => {
  test(`survives the killing of the process that wrote it, ${ROUNDS} times over`, {
    timeout: 60_000 * ROUNDS,
  }, async () => {
    const dataDir = join(temporaryDirectory(), 'db');
    const acknowledged: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const writer = startWriter(dataDir, acknowledged.length + 1_000 * round);
      await until(() => writer.acknowledged.length >= 20 + round * 7 || writer.child.exitCode !== null);
      writer.child.kill('SIGKILL');
      await once(writer.child, 'close');
      acknowledged.push(...writer.acknowledged);

      const database = await createDatabase({ dataDir });
      try {
        const rows = await database.db.setting.findMany({ select: { key: true } });
        const present = new Set(rows.map(({ key }) => key));
        expect(writer.acknowledged.length).toBeGreaterThanOrEqual(20);
        expect(acknowledged.filter((number) => !present.has(`row-${number}`))).toEqual([]);
      } finally {
        await database.close();
      }
    }
  });
});

describe('a data directory', () => {
  test('is refused to a second process while the first has it open', async () => {
    const dataDir = join(temporaryDirectory(), 'db');
    const { child, acknowledged } = startWriter(dataDir, 0);
    await until(() => acknowledged.length > 0 || child.exitCode !== null);
    await expect(createDatabase({ dataDir })).rejects.toThrow(`is in use by process ${child.pid}`);
  });

  test('is refused a second time to the same process, and free again once closed', async () => {
    const directory = join(temporaryDirectory(), 'db');
    const unlock = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(`is in use by process ${process.pid}`);
    unlock();
    expect(existsSync(`${directory}.lock`)).toBe(false);
    lockDirectory(directory)();
  });

  test.each([
    ['a process that is gone', { pid: 999_999_999 }],
    ['an earlier process with the same number', { processStart: 'before@another boot' }],
  ])('is taken over from %s', (_, difference) => {
    const directory = join(temporaryDirectory(), 'db');
    const owner = { ...currentOwner(directory), ...difference };
    writeFileSync(`${directory}.lock`, JSON.stringify(owner));
    lockDirectory(directory)();
  });

  test('is taken over when its lock file is not readable as one', () => {
    const directory = join(temporaryDirectory(), 'db');
    writeFileSync(`${directory}.lock`, '');
    lockDirectory(directory)();
  });

  test('locked on another machine is refused while that one gives signs of life, and taken over after', () => {
    const directory = join(temporaryDirectory(), 'db');
    const path = `${directory}.lock`;
    writeFileSync(path, JSON.stringify({ ...currentOwner(directory), host: 'another-machine' }));
    expect(() => lockDirectory(directory)).toThrow('on another-machine');
    const longAgo = new Date(Date.now() - 10 * 60_000);
    utimesSync(path, longAgo, longAgo);
    lockDirectory(directory)();
  });
});

/** What a lock of this process looks like. */
function currentOwner(directory: string): object {
  const unlock = lockDirectory(directory);
  const owner = JSON.parse(readFileSync(`${directory}.lock`, 'utf8'));
  unlock();
  return owner;
}

describe('the embedded database', () => {
  test('serves 150 transactions at once, one after the other', async () => {
    const { db } = await migratedDatabase();
    await db.setting.create({ data: { key: 'counter', value: 0 } });
    const increment = () =>
      db.$transaction(async (tx) => {
        const { value } = await tx.setting.findUniqueOrThrow({ where: { key: 'counter' } });
        await tx.setting.update({ where: { key: 'counter' }, data: { value: Number(value) + 1 } });
      });
    await Promise.all(Array.from({ length: 150 }, increment));
    expect(await db.setting.findUnique({ where: { key: 'counter' } })).toMatchObject({ value: 150 });
  });

  test('goes on working after a transaction that ran out of time', async () => {
    const { db } = await migratedDatabase();
    const slow = db.$transaction(
      async (tx) => {
        await tx.setting.create({ data: { key: 'late', value: 1 } });
        await new Promise((resolve) => setTimeout(resolve, 300));
        await tx.setting.count();
      },
      { timeout: 100 },
    );
    await expect(slow).rejects.toMatchObject({ code: 'P2028' });
    expect(await db.setting.count()).toBe(0);
  });

  test('goes on working, outside any transaction, after a connection was thrown away inside one', async () => {
    const { db, pool } = await migratedDatabase();
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query(`INSERT INTO "Setting" VALUES ('lost', '1', now())`);
    client.release(new Error('broken'));
    await db.setting.create({ data: { key: 'kept', value: 1 } });
    expect((await db.setting.findMany()).map(({ key }) => key)).toEqual(['kept']);
  });

  test('reports a commit that fails', async () => {
    const { db, pool } = await migratedDatabase();
    await pool.query('CREATE TABLE child (id int, parent text REFERENCES "Setting" DEFERRABLE INITIALLY DEFERRED)');
    const failing = db.$transaction((tx) => tx.$executeRaw`INSERT INTO child VALUES (1, 'nobody')`);
    await expect(failing).rejects.toThrow();
    expect((await pool.query('SELECT * FROM child')).rows).toEqual([]);
  });

  test('keeps time in UTC', async () => {
    const { pool } = await migratedDatabase();
    expect((await pool.query('SHOW TimeZone')).rows).toEqual([{ TimeZone: 'UTC' }]);
  });

  test('opens again, in memory, from its own dump of the directory', async () => {
    const source = await migratedDatabase();
    await source.db.setting.create({ data: { key: 'kept', value: 1 } });
    const copy = await createDatabase({ memory: true, loadDataDir: await source.dump() });
    onTestFinished(() => copy.close());
    expect(await copy.db.setting.count()).toBe(1);
  });
});

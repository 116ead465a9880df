import { existsSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, type Database } from '@phan-cong/prisma/client';
import { prepareDatabase } from '@phan-cong/prisma/seed/prepareDatabase';
import { inject } from 'vitest';
import { openTestDatabase } from './testDatabase.ts';

/** The day the demo is made for, which tests on it live on. */
const DEMO_TODAY = '2026-11-23';
const WAIT_MS = 100;

/** A fresh database with the demo. On the embedded database it is seeded once per run; every file gets a copy. */
export async function openDemoDatabase(): Promise<Database> {
  const template = inject('templateDatabase');
  if (template.kind === 'postgresql') return seeded(await openTestDatabase());
  const file = template.file.replace(/\.tar\.gz$/, '.demo.tar.gz');
  const isFirst = await claim(`${file}.lock`);
  if (isFirst) {
    const database = await seeded(await openTestDatabase());
    if (database.engine === 'embedded') await writeWhole(file, await database.dump());
    return database;
  }
  while (!existsSync(file)) await sleep(WAIT_MS);
  return createDatabase({ memory: true, loadDataDir: new Blob([await readFile(file)]) });
}

async function seeded(database: Database): Promise<Database> {
  await prepareDatabase(database, { seedDemo: true, today: DEMO_TODAY });
  return database;
}

/** Says whether this process is the first to ask. */
async function claim(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch {
    return false;
  }
}

async function writeWhole(file: string, content: Blob): Promise<void> {
  await writeFile(`${file}.part`, Buffer.from(await content.arrayBuffer()));
  await rename(`${file}.part`, file);
}

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createDatabase, type Database } from '@phan-cong/prisma/client';
import pg from 'pg';
import { inject } from 'vitest';

/**
 * A fresh, migrated, otherwise empty database: a copy of the run's template. On PostgreSQL (`TEST_DATABASE_URL`) it is a database of
 * its own, dropped on close.
 */
export async function openTestDatabase(): Promise<Database> {
  const template = inject('templateDatabase');
  if (template.kind === 'postgresql') return openPostgresqlCopy(template.url, template.name);
  if (!existsSync(template.file)) throw new Error('The template database is missing.');
  return createDatabase({ memory: true, loadDataDir: new Blob([await readFile(template.file)]) });
}

async function openPostgresqlCopy(url: string, template: string): Promise<Database> {
  const name = `phan_cong_test_${randomBytes(6).toString('hex')}`;
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await createDatabase({ url: own.toString(), poolSize: 5 });
  return {
    ...database,
    close: async () => {
      await database.close();
      await administer(url, `DROP DATABASE ${name}`);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

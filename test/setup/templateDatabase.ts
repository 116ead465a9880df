import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@phan-cong/prisma/client';
import { migrate } from '@phan-cong/prisma/migrate';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

export type TemplateDatabase = { kind: 'embedded'; file: string } | { kind: 'postgresql'; url: string; name: string };

declare module 'vitest' {
  interface ProvidedContext {
    templateDatabase: TemplateDatabase;
  }
}

/** Makes one migrated database per run, of which every test file gets a copy. PostgreSQL when TEST_DATABASE_URL is set. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? onPostgresql(project, url) : embedded(project);
}

async function embedded(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'phan-cong-template-'));
  const file = join(directory, 'template.tar.gz');
  const database = await createDatabase({ memory: true });
  await migrate(database);
  await writeFile(file, Buffer.from(await (await database.dump()).arrayBuffer()));
  await database.close();
  project.provide('templateDatabase', { kind: 'embedded', file });
  return () => rm(directory, { recursive: true, force: true });
}

async function onPostgresql(project: TestProject, url: string): Promise<() => Promise<void>> {
  const name = `phan_cong_template_${randomBytes(6).toString('hex')}`;
  await administer(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await createDatabase({ url: own.toString(), poolSize: 2 });
  await migrate(database);
  await database.close();
  project.provide('templateDatabase', { kind: 'postgresql', url, name });
  return () => administer(url, `DROP DATABASE ${name}`);
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

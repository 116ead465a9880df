import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Database, type EmbeddedDatabase } from '@phan-cong/prisma/client';
import { migrate } from '@phan-cong/prisma/migrate';
import { memberNameColumns, organizationNameColumns } from '@phan-cong/prisma/names';
import pg from 'pg';
import { onTestFinished } from 'vitest';

/** An own directory, removed when the test is over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'phan-cong-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** An empty database in memory, closed when the test is over. */
export async function emptyDatabase(): Promise<Database> {
  const database = await createDatabase({ memory: true });
  onTestFinished(() => database.close());
  return database;
}

let template: Promise<Blob> | undefined;

/** A migrated database in memory without a row, closed when the test is over. */
export async function migratedDatabase(): Promise<EmbeddedDatabase> {
  template ??= makeTemplate();
  const database = await createDatabase({ memory: true, loadDataDir: await template });
  onTestFinished(() => database.close());
  return database;
}

/** Migrating once and copying is faster than migrating for every test. */
async function makeTemplate(): Promise<Blob> {
  const database = await createDatabase({ memory: true });
  try {
    await migrate(database);
    return await database.dump();
  } finally {
    await database.close();
  }
}

/** The PostgreSQL server for tests, if there is one: a role there that may create databases. */
export const serverUrl = process.env.TEST_DATABASE_URL;

/** An empty database on the PostgreSQL server, dropped when the test is over. */
export async function emptyServerDatabase(): Promise<{ database: Database; url: string }> {
  const name = `test_${process.pid}_${Date.now()}`;
  await onServer(`CREATE DATABASE "${name}"`);
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  const database = await createDatabase({ url: url.href, poolSize: 4 });
  onTestFinished(async () => {
    await database.close();
    await onServer(`DROP DATABASE "${name}" WITH (FORCE)`);
  });
  return { database, url: url.href };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A branch in a commune, with one member. */
export async function addBranchWithMember({ db }: Database, branchName: string, fullName: string): Promise<void> {
  const commune = await db.organization.create({
    data: { kind: 'COMMUNE', ...organizationNameColumns(`Đảng bộ của ${branchName}`) },
  });
  const branch = await db.organization.create({
    data: { kind: 'BRANCH', parentId: commune.id, ...organizationNameColumns(branchName) },
  });
  await db.member.create({
    data: {
      branchId: branch.id,
      ...memberNameColumns(fullName),
      birthDate: new Date('1980-02-29'),
      birthYear: 1980,
      note: 'Dòng 1\nDòng 2 \u2028 "trích" \\ {a,b} NULL',
    },
  });
}

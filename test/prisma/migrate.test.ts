import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '@phan-cong/prisma/client';
import { defaultMigrationsDir, migrate } from '@phan-cong/prisma/migrate';
import { readMigrations } from '@phan-cong/prisma/migrationFiles';
import { schemaDrift } from '@phan-cong/prisma/scripts/createMigration';
import { describe, expect, test } from 'vitest';
import { emptyDatabase, emptyServerDatabase, migratedDatabase, serverUrl, temporaryDirectory } from './helpers.ts';

const shipped = readMigrations(defaultMigrationsDir).map(({ name }) => name);

/** A copy of the shipped migrations with one more after them. */
function migrationsWith(name: string, sql: string): string {
  const directory = temporaryDirectory();
  cpSync(defaultMigrationsDir, directory, { recursive: true });
  mkdirSync(join(directory, name));
  writeFileSync(join(directory, name, 'migration.sql'), sql);
  return directory;
}

describe('the shipped migrations', () => {
  test('leave no difference between an empty database and the Prisma schema', async () => {
    expect(await schemaDrift()).toBe('');
  });

  test('are applied once, and not again', async () => {
    const database = await emptyDatabase();
    expect(await migrate(database)).toEqual(shipped);
    expect(await migrate(database)).toEqual([]);
    expect(await database.db.member.count()).toBe(0);
  });
});

describe('the record of migrations', () => {
  test('is the one Prisma keeps', async () => {
    const { pool } = await migratedDatabase();
    const { rows } = await pool.query('SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"');
    expect(rows.map((row) => row.migration_name)).toEqual(shipped);
    for (const row of rows) {
      expect(row).toMatchObject({ logs: null, rolled_back_at: null, applied_steps_count: 1 });
      expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(row.finished_at >= row.started_at).toBe(true);
    }
  });
});

describe('a database is refused', () => {
  test('when it has a migration this version does not know', async () => {
    const database = await emptyDatabase();
    await migrate(database, {
      directory: migrationsWith('29990101000000_from_the_future', 'CREATE TABLE later (id int)'),
    });
    await expect(migrate(database)).rejects.toMatchObject({
      code: 'DATABASE_IS_NEWER',
      message: expect.stringContaining('29990101000000_from_the_future'),
    });
  });

  test('when an applied migration has been edited since', async () => {
    const database = await emptyDatabase();
    const directory = migrationsWith('29990101000000_more', 'CREATE TABLE more (id int);');
    await migrate(database, { directory });
    appendFileSync(join(directory, '29990101000000_more', 'migration.sql'), '\n-- edited\n');
    await expect(migrate(database, { directory })).rejects.toMatchObject({ code: 'MIGRATION_CHANGED' });
  });

  test('when a migration was started and not finished', async () => {
    const database = await migratedDatabase();
    await database.pool.query('UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = $1', [
      shipped.at(-1),
    ]);
    await expect(migrate(database)).rejects.toMatchObject({ code: 'MIGRATION_UNFINISHED' });
  });

  test('when there are no migrations to compare it with', async () => {
    const database = await emptyDatabase();
    await expect(migrate(database, { directory: temporaryDirectory() })).rejects.toMatchObject({
      code: 'NO_MIGRATIONS',
    });
  });
});

test('a migration that fails half-way leaves no trace and can be tried again', async () => {
  const database = await emptyDatabase();
  const directory = migrationsWith('29990101000000_broken', 'CREATE TABLE half (id int); SELECT 1 / 0;');
  await expect(migrate(database, { directory })).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
  const { rows } = await database.pool.query(`SELECT to_regclass('half') AS "half"`);
  expect(rows).toEqual([{ half: null }]);
  writeFileSync(join(directory, '29990101000000_broken', 'migration.sql'), 'CREATE TABLE half (id int);');
  expect(await migrate(database, { directory })).toEqual(['29990101000000_broken']);
});

describe('a database of an earlier version', () => {
  /** The shipped migrations before one of them. */
  function migrationsBefore(name: string): string {
    const directory = temporaryDirectory();
    for (const earlier of shipped.filter((each) => each < name))
      cpSync(join(defaultMigrationsDir, earlier), join(directory, earlier), { recursive: true });
    return directory;
  }

  /** Two communes of three branches with forty members each, written in SQL as the first version would. */
  const FILL = `
    INSERT INTO "Organization" ("id", "kind", "name", "sortKey", "searchKey", "updatedAt")
      SELECT gen_random_uuid(), 'COMMUNE', 'Xã ' || n, 'xa' || n, 'xa ' || n, now() FROM generate_series(1, 2) n;
    INSERT INTO "Organization" ("id", "kind", "parentId", "name", "sortKey", "searchKey", "updatedAt")
      SELECT gen_random_uuid(), 'BRANCH', c."id", 'Chi bộ ' || n, 'chi bo' || n, 'chi bo ' || n, now()
        FROM "Organization" c, generate_series(1, 3) n;
    INSERT INTO "Member" ("id", "branchId", "fullName", "givenName", "sortKey", "searchKey", "updatedAt")
      SELECT gen_random_uuid(), b."id", 'Nguyễn Văn ' || n, n::text, n::text, 'nguyen van ' || n, now()
        FROM "Organization" b, generate_series(1, 40) n WHERE b."kind" = 'BRANCH';
    INSERT INTO "RuleSet" ("id", "code", "name", "document", "effectiveFrom", "bands", "quota", "exclusions", "thresholds", "updatedAt")
      VALUES (gen_random_uuid(), 'THU', 'Thử', 'Thử', '2025-01-01', '[]', '{}', '{}', '{}', now());
    INSERT INTO "EvaluationCycle" ("id", "organizationId", "ruleSetId", "year", "updatedAt")
      SELECT gen_random_uuid(), c."id", r."id", 2025, now() FROM "Organization" c, "RuleSet" r WHERE c."kind" = 'COMMUNE';
    INSERT INTO "Evaluation" ("id", "cycleId", "memberId", "branchId", "year", "commonScore", "resultScore", "updatedAt")
      SELECT gen_random_uuid(), y."id", m."id", m."branchId", 2025, 25, 60, now()
        FROM "Member" m JOIN "EvaluationCycle" y ON y."organizationId" = m."communeId";`;

  test('keeps its rows, and gets what is new', async () => {
    const database = serverUrl ? (await emptyServerDatabase()).database : await emptyDatabase();
    await migrate(database, { directory: migrationsBefore('20261123000300') });
    await database.pool.query(FILL);
    const counted = () =>
      database.pool.query(
        'SELECT count(*)::int AS n, md5(string_agg("id"::text, $1 ORDER BY "id")) AS ids FROM "Member"',
        [','],
      );
    const before = (await counted()).rows;
    expect(before[0].n).toBe(240);
    expect(await migrate(database)).toEqual(shipped.filter((name) => name >= '20261123000300'));
    expect((await counted()).rows).toEqual(before);
    const { rows } = await database.pool.query('SELECT DISTINCT "totalScore" FROM "Evaluation"');
    expect(rows).toEqual([{ totalScore: 85 }]);
    const commune = await database.db.organization.findFirstOrThrow({ where: { kind: 'COMMUNE' } });
    const change = database.pool.query(`UPDATE "Organization" SET "kind" = 'PARTY_GROUP' WHERE "id" = $1`, [
      commune.id,
    ]);
    await expect(change).rejects.toMatchObject({ constraint: 'Organization_tree_agrees' });
  });
});

test('the shipped files have names in the form Prisma orders by', () => {
  expect(shipped.length).toBeGreaterThan(0);
  for (const name of shipped) expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/);
});

test.skipIf(!serverUrl)('servers that start together on PostgreSQL apply each migration once', async () => {
  const { url } = await emptyServerDatabase();
  const servers = await Promise.all([1, 2, 3].map(() => createDatabase({ url, poolSize: 2 })));
  try {
    const applied = await Promise.all(servers.map((server) => migrate(server)));
    expect(applied.flat()).toEqual(shipped);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
});

import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { type MigrationFile, readMigrations } from './migrationFiles.ts';

/** The migrations beside this file; a bundled program has to say where they are. */
export const defaultMigrationsDir = join(dirname(fileURLToPath(import.meta.url)), 'migrations');

/** Prisma's own key, so that `prisma migrate deploy` and this never run at the same time. */
const ADVISORY_LOCK = 72_707_369;
const OLDEST_SERVER = 150_000;

/** The table as Prisma creates it. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

export type MigrationProblem =
  | 'NO_MIGRATIONS'
  | 'SERVER_TOO_OLD'
  | 'DATABASE_IS_NEWER'
  | 'MIGRATION_CHANGED'
  | 'MIGRATION_UNFINISHED'
  | 'MIGRATION_FAILED';

/** Why a database cannot be brought up to date. */
export class MigrationError extends Error {
  override name = 'MigrationError';

  constructor(
    readonly code: MigrationProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A migration as the database remembers it. */
export interface AppliedMigration {
  name: string;
  checksum: string;
}

interface MigrationRow extends AppliedMigration {
  isFinished: boolean;
}

/** How to migrate. */
export interface MigrateOptions {
  /** The folder of `<timestamp>_<name>/migration.sql`; by default the one of this package. */
  directory?: string;
  /** The name of the last migration to apply; by default all are applied. */
  upTo?: string;
}

/**
 * Brings a database up to date: applies what it lacks, each migration in a transaction of its own. Does nothing when it
 * is up to date; servers that start together wait for each other. Keeps the table `prisma migrate deploy` keeps.
 *
 * @returns the names of the migrations applied now
 * @throws {MigrationError} DATABASE_IS_NEWER, MIGRATION_CHANGED or MIGRATION_UNFINISHED before anything is changed,
 *   MIGRATION_FAILED when one cannot be applied (it leaves no trace, those before it stay), NO_MIGRATIONS, SERVER_TOO_OLD
 */
export async function migrate(database: { pool: pg.Pool }, options: MigrateOptions = {}): Promise<string[]> {
  const directory = options.directory ?? defaultMigrationsDir;
  const files = readMigrations(directory);
  if (files.length === 0) throw new MigrationError('NO_MIGRATIONS', `No migrations found in ${directory}.`);
  const client = await database.pool.connect();
  try {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    try {
      await client.query(MIGRATIONS_TABLE);
      const pending = pendingMigrations(files, await readRows(client), options.upTo);
      for (const file of pending) await apply(client, file);
      return pending.map(({ name }) => name);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    }
  } finally {
    client.release();
  }
}

/** The migrations a database has, oldest first; none when it has never been migrated. */
export async function appliedMigrations(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`,
  );
  if (!rows[0]?.exists) return [];
  return (await readRows(client)).filter((row) => row.isFinished).map(({ name, checksum }) => ({ name, checksum }));
}

async function readRows(client: pg.ClientBase): Promise<MigrationRow[]> {
  const { rows } = await client.query<MigrationRow>(
    `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "isFinished"
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
  return rows;
}

function pendingMigrations(files: MigrationFile[], rows: MigrationRow[], upTo: string | undefined): MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const row of rows) {
    const file = byName.get(row.name);
    if (!file) {
      throw new MigrationError(
        'DATABASE_IS_NEWER',
        `The database has the migration ${row.name}, which this version does not know. Start the version that wrote it, or a newer one.`,
      );
    }
    if (!row.isFinished) {
      throw new MigrationError(
        'MIGRATION_UNFINISHED',
        `The migration ${row.name} was started and not finished. Restore a backup, or repair the database and mark it with "prisma migrate resolve".`,
      );
    }
    if (file.checksum !== row.checksum) {
      throw new MigrationError(
        'MIGRATION_CHANGED',
        `The migration ${row.name} is not the one that was applied to the database: its file has been edited since.`,
      );
    }
  }
  const applied = new Set(rows.map(({ name }) => name));
  return files.filter(({ name }) => !applied.has(name) && (upTo === undefined || name <= upTo));
}

async function apply(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at") VALUES ($1, $2, $3, clock_timestamp())`,
      [randomUUID(), file.checksum, file.name],
    );
    await client.query(file.sql);
    await client.query(
      `UPDATE "_prisma_migrations" SET "finished_at" = clock_timestamp(), "applied_steps_count" = 1
        WHERE "migration_name" = $1 AND "rolled_back_at" IS NULL`,
      [file.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError('MIGRATION_FAILED', `The migration ${file.name} could not be applied: ${reason}`, {
      cause: error,
    });
  }
}

async function refuseOldServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS "version"`,
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_SERVER) {
    throw new MigrationError(
      'SERVER_TOO_OLD',
      `PostgreSQL 15 or newer is needed; this server has version ${Math.floor(version / 10_000)}.`,
    );
  }
}

import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type pg from 'pg';
import type { DumpFooter, DumpHeader, DumpSummary, DumpTable } from './dump.ts';
import { isFooter, parseLine, RestoreError, readHeader, readLines } from './dumpReader.ts';
import { appliedMigrations, defaultMigrationsDir, migrate } from './migrate.ts';
import { readMigrations } from './migrationFiles.ts';
import { type ForeignKey, quoted, readForeignKeys, readTables, type Table } from './tables.ts';

const ROWS_PER_INSERT = 500;

/** The state of one restore while it runs. */
interface Restore {
  client: pg.PoolClient;
  tables: Map<string, Table>;
  counts: Record<string, number>;
}

/**
 * Loads a dump into an empty database (never migrated, or migrated and without a row), all rows in one transaction;
 * then brings the database up to date. A failure leaves the database without rows.
 *
 * @throws {RestoreError} when the database holds rows, or the dump is damaged, cut short or of a newer version
 */
export async function restoreDatabase(
  database: { pool: pg.Pool },
  input: Readable,
  options: { directory?: string } = {},
): Promise<DumpSummary> {
  const directory = options.directory ?? defaultMigrationsDir;
  const lines = readLines(input);
  const header = readHeader((await lines.next()).value);
  refuseUnknownMigrations(header, directory);
  await prepareTarget(database, header, directory);
  const counts = await loadRows(database, header, lines);
  await migrate(database, { directory });
  return { tables: Object.keys(counts).length, rows: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

function refuseUnknownMigrations(header: DumpHeader, directory: string): void {
  const known = new Map(readMigrations(directory).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of header.migrations) {
    if (known.get(name) === checksum) continue;
    throw new RestoreError(
      `The dump comes from another version: its migration ${name} is ${known.has(name) ? 'different' : 'unknown'} here.`,
    );
  }
}

async function prepareTarget(database: { pool: pg.Pool }, header: DumpHeader, directory: string): Promise<void> {
  const client = await database.pool.connect();
  try {
    const inDump = new Set(header.migrations.map(({ name }) => name));
    const surplus = (await appliedMigrations(client)).find(({ name }) => !inDump.has(name));
    if (surplus) {
      throw new RestoreError(
        `The database already has the migration ${surplus.name}, the dump does not. Restore into an empty database.`,
      );
    }
    for (const table of await readTables(client)) {
      const { rows } = await client.query(`SELECT 1 FROM ${quoted(table.name)} LIMIT 1`);
      if (rows.length > 0) throw new RestoreError(`The database is not empty: table ${table.name} has rows.`);
    }
  } finally {
    client.release();
  }
  await migrate(database, { directory, upTo: header.migrations.at(-1)?.name });
}

async function loadRows(
  database: { pool: pg.Pool },
  header: DumpHeader,
  lines: AsyncIterable<string>,
): Promise<Record<string, number>> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    const tables = new Map((await readTables(client)).map((table) => [table.name, table]));
    const foreignKeys = await readForeignKeys(client);
    const restore: Restore = { client, tables, counts: {} };
    await suspendChecks(restore, foreignKeys);
    await insertAll(restore, header, lines);
    await resumeChecks(restore, foreignKeys);
    await client.query('COMMIT');
    return restore.counts;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Rows come as they were, also where triggers would fill columns, and in any order, also where a row refers to a later one. */
async function suspendChecks({ client, tables }: Restore, foreignKeys: ForeignKey[]): Promise<void> {
  for (const { table, name } of foreignKeys)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  for (const name of tables.keys()) {
    await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
    // What a migration put there on its own comes again with the dump.
    await client.query(`DELETE FROM ${quoted(name)}`);
  }
}

async function resumeChecks({ client, tables }: Restore, foreignKeys: ForeignKey[]): Promise<void> {
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const name of tables.keys()) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of foreignKeys) {
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
}

async function insertAll(restore: Restore, header: DumpHeader, lines: AsyncIterable<string>): Promise<void> {
  const hash = createHash('sha256').update(`${JSON.stringify(header)}\n`);
  let current: DumpTable | undefined;
  let rows: unknown[][] = [];
  const flush = async () => {
    if (current && rows.length > 0) await insertRows(restore, current, rows);
    rows = [];
  };
  for await (const line of lines) {
    const value = parseLine(line);
    if (isFooter(value)) {
      await flush();
      return verify(restore, value, hash.digest('hex'));
    }
    hash.update(`${line}\n`);
    if (Array.isArray(value)) {
      rows.push(value);
      if (rows.length >= ROWS_PER_INSERT) await flush();
    } else {
      await flush();
      current = value as DumpTable;
      restore.counts[current.table] = 0;
    }
  }
  throw new RestoreError('The dump is cut short: its last line is missing.');
}

async function insertRows(
  { client, tables, counts }: Restore,
  { table, columns }: DumpTable,
  rows: unknown[][],
): Promise<void> {
  const types = new Map(tables.get(table)?.columns.map(({ name, type }) => [name, type]));
  const casts = columns.map((name, index) => {
    const type = types.get(name);
    if (!type) throw new RestoreError(`The dump has a column ${table}.${name} that this version does not know.`);
    return `v${index}::${type}`;
  });
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`);
  const aliases = columns.map((_, index) => `v${index}`);
  const { rowCount } = await client.query(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})
     SELECT ${casts.join(', ')} FROM unnest(${arrays.join(', ')}) AS source(${aliases.join(', ')})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
  counts[table] = (counts[table] ?? 0) + (rowCount ?? 0);
}

async function verify({ client, counts }: Restore, footer: DumpFooter, sha256: string): Promise<void> {
  if (footer.sha256 !== sha256) throw new RestoreError('The dump is damaged: its checksum does not match.');
  for (const [table, expected] of Object.entries(footer.counts)) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS "count" FROM ${quoted(table)}`);
    if (Number(rows[0]?.count) === expected && counts[table] === expected) continue;
    throw new RestoreError(`Table ${table}: the dump has ${expected} rows, ${rows[0]?.count} were restored.`);
  }
}

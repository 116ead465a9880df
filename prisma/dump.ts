import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { type AppliedMigration, appliedMigrations } from './migrate.ts';
import { quoted, readTables, type Table } from './tables.ts';

export const DUMP_FORMAT = 'phan-cong-dump';
export const DUMP_VERSION = 1;
const ROWS_PER_FETCH = 1_000;

/** First line of a dump. */
export interface DumpHeader {
  format: typeof DUMP_FORMAT;
  version: typeof DUMP_VERSION;
  createdAt: string;
  /** The migrations the dumped database had; a restore begins by applying the same. */
  migrations: AppliedMigration[];
}

/** Line before the rows of a table. Each row is a line of its own: an array of texts (or null), in column order. */
export interface DumpTable {
  table: string;
  columns: string[];
}

/** Last line of a dump. */
export interface DumpFooter {
  /** Rows in each table. */
  counts: Record<string, number>;
  /** SHA-256, in hexadecimal, of every line before this one, each with its line feed. */
  sha256: string;
}

/** What was written. */
export interface DumpSummary {
  tables: number;
  rows: number;
}

/**
 * Writes a whole database as gzipped lines of JSON: a header, the tables with their rows (values in PostgreSQL's text
 * form), a footer with counts and a checksum. All of it is one moment's state. The same file restores into PostgreSQL
 * and into the embedded database.
 *
 * @throws {Error} when the database has never been migrated
 */
export async function dumpDatabase(database: { pool: pg.Pool }, output: Writable): Promise<DumpSummary> {
  const client = await database.pool.connect();
  const counts: Record<string, number> = {};
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      await pipeline(Readable.from(batchLines(dumpLines(client, counts))), createGzip(), output);
    } finally {
      await client.query('ROLLBACK');
    }
  } finally {
    client.release();
  }
  return { tables: Object.keys(counts).length, rows: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

async function* dumpLines(client: pg.ClientBase, counts: Record<string, number>): AsyncGenerator<string> {
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) throw new Error('The database is empty: it has never been migrated.');
  const header: DumpHeader = {
    format: DUMP_FORMAT,
    version: DUMP_VERSION,
    createdAt: new Date().toISOString(),
    migrations,
  };
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(header);
  for (const table of await readTables(client)) {
    counts[table.name] = 0;
    const tableLine: DumpTable = { table: table.name, columns: table.columns.map(({ name }) => name) };
    yield line(tableLine);
    for await (const row of tableRows(client, table)) {
      counts[table.name] = (counts[table.name] ?? 0) + 1;
      yield line(row);
    }
  }
  const footer: DumpFooter = { counts, sha256: hash.digest('hex') };
  yield `${JSON.stringify(footer)}\n`;
}

async function* tableRows(client: pg.ClientBase, table: Table): AsyncGenerator<unknown[]> {
  const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const order = table.key.length > 0 ? `ORDER BY ${table.key.map(quoted).join(', ')}` : '';
  await client.query(`DECLARE dump_rows NO SCROLL CURSOR FOR SELECT ${columns} FROM ${quoted(table.name)} ${order}`);
  for (;;) {
    const { rows } = await client.query<unknown[]>({
      text: `FETCH ${ROWS_PER_FETCH} FROM dump_rows`,
      rowMode: 'array',
    });
    yield* rows;
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await client.query('CLOSE dump_rows');
}

/** Joins lines to pieces of some size; one chunk for each row would cost more than the rows. */
async function* batchLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let batch = '';
  for await (const line of lines) {
    batch += line;
    if (batch.length < 65_536) continue;
    yield batch;
    batch = '';
  }
  yield batch;
}

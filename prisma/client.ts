import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type EmbeddedServer, embeddedPool, openEmbedded, openInMemory } from './embedded.ts';
import { PrismaClient } from './generated/client/client.ts';

/** Where the data is: a PostgreSQL server, the embedded database in a directory, or the embedded one in memory. */
export type DatabaseLocation =
  | { url: string; poolSize?: number }
  | { dataDir: string }
  | { memory: true; loadDataDir?: Blob };

interface CommonDatabase {
  db: PrismaClient;
  /**
   * The connections `db` uses, for SQL beside Prisma. The embedded database has a single one: a query waits for the
   * open transaction to end, so inside one it waits for itself.
   */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** A PostgreSQL server. */
export interface PostgresqlDatabase extends CommonDatabase {
  engine: 'postgresql';
}

/** The database inside this process. */
export interface EmbeddedDatabase extends CommonDatabase {
  engine: 'embedded';
  /** The whole data directory as a gzipped tar, to open another with `{ memory: true, loadDataDir }`. */
  dump(): Promise<Blob>;
}

export type Database = PostgresqlDatabase | EmbeddedDatabase;

const DEFAULT_POOL_SIZE = 10;
/** Servers keep prepared statements for each connection; past this many different ones the rest are not kept. */
const MAX_PREPARED_STATEMENTS = 300;
const SEARCHES = / LIKE | ILIKE /;

/**
 * Opens a database. On PostgreSQL nothing is connected until the first query.
 *
 * @throws {DirectoryLockedError} when another process has the data directory open
 */
export async function createDatabase(location: { url: string; poolSize?: number }): Promise<PostgresqlDatabase>;
export async function createDatabase(
  location: { dataDir: string } | { memory: true; loadDataDir?: Blob },
): Promise<EmbeddedDatabase>;
export async function createDatabase(location: DatabaseLocation): Promise<Database>;
export async function createDatabase(location: DatabaseLocation): Promise<Database> {
  if ('url' in location) return connectPostgresql(location.url, location.poolSize ?? DEFAULT_POOL_SIZE);
  if ('dataDir' in location) return connectEmbedded(await openEmbedded(location.dataDir));
  return connectEmbedded(await openInMemory(location.loadDataDir));
}

type Connections = { pool: pg.Pool; nameOf: (query: { sql: string }) => string; namesAll: boolean };
const connections = new WeakMap<PrismaClient, Connections>();

/**
 * Runs one statement that answers one row with one column of JSON text, on a connection of `db` but without Prisma's own work around
 * it, and answers the parsed JSON; null without a row. Values are bound, never part of the text. `isKept` says that one plan is good
 * for all values, so that the server may keep it; others are planned anew for the values at hand. Do not call it inside a
 * transaction: it would not belong to it, and the embedded database would wait for itself.
 */
export async function queryJson(db: PrismaClient, text: string, values: unknown[], isKept = true): Promise<unknown> {
  const { pool, nameOf, namesAll } = connections.get(db) ?? noConnections();
  const { rows } = await pool.query<[string | null]>({
    name: isKept || namesAll ? nameOf({ sql: text }) || undefined : undefined,
    text,
    values,
    rowMode: 'array',
  });
  const json = rows[0]?.[0];
  return json == null ? null : JSON.parse(json);
}

function noConnections(): never {
  throw new Error('This Prisma client was not made by createDatabase, or is a transaction.');
}

function connectPostgresql(url: string, poolSize: number): PostgresqlDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    application_name: 'phan-cong',
    onConnect: async (client) => {
      await client.query("SET TIME ZONE 'UTC'");
    },
  });
  // Without a listener a connection that breaks while idle would end the process; the pool replaces it by itself.
  pool.on('error', () => undefined);
  const nameOf = statementNames();
  const db = new PrismaClient({
    // A statement without a name is planned for the values at hand: one plan for all would serve rare words or frequent ones badly.
    adapter: new PrismaPg(pool, { statementNameGenerator: (query) => (SEARCHES.test(query.sql) ? '' : nameOf(query)) }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  connections.set(db, { pool, nameOf, namesAll: false });
  const close = once(async () => {
    await db.$disconnect();
    await pool.end();
  });
  return { engine: 'postgresql', db, pool, close };
}

function connectEmbedded(server: EmbeddedServer): EmbeddedDatabase {
  const pool = embeddedPool(server.pglite);
  const nameOf = statementNames();
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }),
    // All transactions share one connection, so they wait for each other.
    transactionOptions: { maxWait: 30_000, timeout: 60_000 },
  });
  // The embedded server is slow to parse and its data are few: there every statement is worth keeping.
  connections.set(db, { pool, nameOf, namesAll: true });
  const close = once(async () => {
    await db.$disconnect();
    await server.close();
  });
  return { engine: 'embedded', db, pool, close, dump: () => server.pglite.dumpDataDir('gzip') };
}

/** Names the most used statements, so that the server parses them once for each connection. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MAX_PREPARED_STATEMENTS) return '';
    const name = `q${names.size}`;
    names.set(sql, name);
    return name;
  };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= action();
    return running;
  };
}

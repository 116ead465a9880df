import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { lockDirectory } from './directoryLock.ts';
import { DurableNodeFS } from './durableFs.ts';

const extensions = { btree_gist, pg_trgm };
const settings = ['-c', 'TimeZone=UTC', '-c', 'shared_buffers=32MB'];

/** An opened embedded database; `close` also gives the directory's lock back. */
export interface EmbeddedServer {
  pglite: PGlite;
  close(): Promise<void>;
}

/**
 * Opens (or creates) the embedded PostgreSQL in a directory. Every commit is flushed to the disk.
 *
 * @throws {DirectoryLockedError} when another process has it open
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const directory = resolve(dataDir);
  mkdirSync(dirname(directory), { recursive: true });
  const unlock = lockDirectory(directory);
  try {
    const pglite = await PGlite.create({
      fs: new DurableNodeFS(directory),
      extensions,
      startParams: [
        // -F would turn off the flush at every commit.
        ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
        ...settings,
        '-c',
        'wal_sync_method=fsync',
      ],
    });
    const close = async () => {
      await pglite.close();
      unlock();
    };
    return { pglite, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens an embedded PostgreSQL that lives in memory only, empty or from a dump of a data directory. */
export async function openInMemory(loadDataDir?: PGliteOptions['loadDataDir']): Promise<EmbeddedServer> {
  const pglite = await PGlite.create({
    loadDataDir,
    extensions,
    startParams: [...PGlite.defaultStartParams, ...settings],
  });
  return { pglite, close: () => pglite.close() };
}

interface ParseMessage {
  types?: unknown;
}

/**
 * A `pg` pool over an embedded database. It has exactly one connection, because the embedded engine has one session:
 * everything else waits its turn.
 */
export function embeddedPool(pglite: PGlite): pg.Pool {
  // A client that was removed after an error has closed its connection for good, so each gets one of its own.
  class EmbeddedClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      const options: pg.ClientConfig & { connection: unknown } = { ...config, connection: embeddedConnection(pglite) };
      super(options);
    }
  }
  return new pg.Pool({ Client: EmbeddedClient, max: 1, idleTimeoutMillis: 0, onConnect: resetSession });
}

function embeddedConnection(pglite: PGlite): unknown {
  const connection = createPgConfig(pglite).connection as unknown as { parse(message: ParseMessage): void };
  const parse = connection.parse.bind(connection);
  // pg passes its table of parsers as `types`, where the embedded engine expects an array of parameter types.
  connection.parse = (message) =>
    parse({ ...message, types: Array.isArray(message.types) ? message.types : undefined });
  return connection;
}

/** Ends what a removed client may have left open in the one session they share. */
async function resetSession(client: pg.ClientBase): Promise<void> {
  await client.query('ROLLBACK');
  await client.query('DISCARD ALL');
}

import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of the measurement's own, on a loopback port. */
export type Cluster = {
  urlOf(database: string): string;
  /** The server's processes, one for each connection among them. */
  processes(): number[];
  stop(): Promise<void>;
};

const DEBIAN_BINARIES = '/usr/lib/postgresql';
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  random_page_cost: '1.1',
  max_connections: '100',
  jit: 'off',
  // The data are made up anew when lost; the disk is not what is measured.
  fsync: 'off',
};

/**
 * Starts a PostgreSQL server in a directory, which is made when it is empty and removed at the end when none was given.
 * @throws Error when no server binaries are found; name their directory in PG_BIN.
 */
export async function startCluster(directory?: string): Promise<Cluster> {
  const home = directory ? resolve(directory) : mkdtempSync(join(tmpdir(), 'phan-cong-bench-'));
  mkdirSync(home, { recursive: true });
  const bin = serverBinaries();
  const owner = serverOwner();
  if (owner) chownSync(home, owner.uid, owner.gid);
  const data = join(home, 'data');
  const run = { stdio: ['ignore', 'ignore', 'pipe'] as ('ignore' | 'pipe')[], cwd: home, ...owner };
  if (!existsSync(data)) {
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
      run,
    );
  }
  const port = await freePort();
  const options = Object.entries({ ...SETTINGS, unix_socket_directories: home }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    ...run,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const urlOf = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  await waitUntilReady(urlOf('postgres'));
  return {
    urlOf,
    processes: () => childrenOf(server.pid),
    async stop() {
      // SIGINT is PostgreSQL's fast shutdown.
      server.kill('SIGINT');
      await ended;
      if (!directory) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Runs statements one after the other on one connection. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (!address || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

function serverBinaries(): string {
  const versions = existsSync(DEBIAN_BINARIES)
    ? readdirSync(DEBIAN_BINARIES).sort((a, b) => Number(b) - Number(a))
    : [];
  const candidates = [process.env.PG_BIN, ...versions.map((version) => join(DEBIAN_BINARIES, version, 'bin'))];
  const found = candidates.find((candidate) => candidate && existsSync(join(candidate, 'initdb')));
  if (!found) throw new Error('No PostgreSQL server binaries found; name their directory in PG_BIN.');
  return found;
}

/** PostgreSQL refuses to run as root; then it runs as the system's user `postgres`. */
function serverOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await withClient(url, async (client) => void (await client.query('SELECT 1')));
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

function childrenOf(pid: number | undefined): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return pid && existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').map(Number) : [];
}

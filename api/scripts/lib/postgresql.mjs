import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_MS = 30_000;
const POLL_MS = 100;
const USER = 'phan_cong';

/**
 * A PostgreSQL server of the tests' own: in a temporary folder, on a free port of the loopback address, without
 * durability. It ends with this process at the latest. Root, which PostgreSQL refuses, runs it as the user postgres.
 *
 * @param {string} bin the folder of its programs
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startPostgresql(bin) {
  const owner = process.getuid?.() === 0 ? otherUser() : {};
  // Root's own temporary folder may be closed to the other user.
  const directory = mkdtempSync(join(owner.uid ? '/tmp' : tmpdir(), 'phan-cong-postgresql-'));
  if (owner.uid) chownSync(directory, owner.uid, owner.gid);
  const options = { ...owner, cwd: directory };
  const initdb = spawnSync(
    join(bin, 'initdb'),
    ['-D', 'data', '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (initdb.status !== 0) {
    rmSync(directory, { recursive: true, force: true });
    throw new Error(`initdb failed: ${initdb.stderr || initdb.error?.message}`);
  }
  const port = await freePort();
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const server = spawn(
    join(bin, 'postgres'),
    [
      ...['-D', 'data', '-h', '127.0.0.1', '-p', String(port), '-k', directory],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const log = [];
  server.stderr.on('data', (chunk) => log.push(chunk));
  const ended = new Promise((resolve) => server.on('close', resolve));
  const kill = () => server.kill('SIGQUIT');
  process.on('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    server.kill('SIGINT');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  if (!(await isReady(bin, port, server))) {
    await stop();
    throw new Error(`PostgreSQL did not start:\n${Buffer.concat(log)}`);
  }
  return { url: `postgresql://${USER}@127.0.0.1:${port}/postgres`, stop };
}

function otherUser() {
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const [uid, gid] = [id('-u'), id('-g')];
  if (!uid || !gid) throw new Error('PostgreSQL does not run as root, and there is no user "postgres" to run it as.');
  return { uid, gid };
}

async function isReady(bin, port, server) {
  const deadline = Date.now() + START_MS;
  while (server.exitCode === null && Date.now() < deadline) {
    const { status } = spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
    if (status === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

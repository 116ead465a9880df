import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from './cluster.ts';

export type Server = { url: string; process: ChildProcess; readyAfterMs: number; stop(): Promise<void> };

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles the server as `npm run build` does. */
export function buildProduct(): void {
  execFileSync(process.execPath, ['api/scripts/build.mjs'], { cwd: repository, stdio: 'inherit' });
}

/** Starts the built server with the given settings; ready when /health answers. */
export function startProduct(settings: Record<string, string>): Promise<Server> {
  return startServer(['api/dist/main.js'], {
    NODE_ENV: 'production',
    RATE_LIMIT_PER_MINUTE: '100000000',
    SEED_DEMO: 'false',
    ...settings,
  });
}

/** Starts the floor on a database. */
export function startFloor(url: string): Promise<Server> {
  return startServer(['--import', 'tsx', 'bench/floor.ts'], { NODE_ENV: 'production', DATABASE_URL: url });
}

async function startServer(command: string[], settings: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [...profilerFlags(command), ...command], {
    cwd: command.includes('tsx') ? `${repository}test` : repository,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await untilHealthy(url, child);
  return {
    url,
    process: child,
    readyAfterMs: performance.now() - began,
    async stop() {
      child.kill('SIGTERM');
      const forced = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(forced);
    },
  };
}

/** BENCH_PROFILE names a directory for CPU profiles of the product. */
function profilerFlags(command: string[]): string[] {
  const directory = process.env.BENCH_PROFILE;
  return directory && !command.includes('tsx') ? ['--cpu-prof', '--cpu-prof-dir', directory] : [];
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`A server ended before it was ready (exit code ${child.exitCode}).`);
    const isReady = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  child.kill('SIGKILL');
  throw new Error('A server was not ready within a minute.');
}

/** Resident memory of a process in MB. */
export function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux')
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(match?.[1]) / 1024;
}

const TICKS_A_SECOND = 100;

/** Processor time that processes have used so far, in seconds; NaN where the system does not tell. */
export function cpuSeconds(pids: (number | undefined)[]): number {
  if (process.platform !== 'linux') return Number.NaN;
  return pids.reduce<number>((sum, pid) => sum + ticksOf(pid) / TICKS_A_SECOND, 0);
}

function ticksOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    // It has ended.
    return 0;
  }
}

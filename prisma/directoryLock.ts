import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

const HEARTBEAT_MS = 10_000;
/** A lock written on another machine (or in another container) whose pid cannot be looked up here. */
const FOREIGN_LOCK_STALE_MS = 90_000;

interface Owner {
  pid: number;
  host: string;
  /** When that process started, as far as the system tells; distinguishes it from a later one with the same pid. */
  processStart: string;
  token: string;
}

/** The directory is in use by another process (or twice by this one). */
export class DirectoryLockedError extends Error {
  override name = 'DirectoryLockedError';
}

/**
 * Takes the lock file beside a data directory (`<directory>.lock`), so that only one process at a time opens it.
 * A lock left behind by a process that no longer runs is taken over.
 *
 * @returns a function that gives the lock back
 * @throws {DirectoryLockedError} when the directory is in use
 */
export function lockDirectory(directory: string): () => void {
  const path = `${directory}.lock`;
  const owner: Owner = {
    pid: process.pid,
    host: hostname(),
    processStart: processStart(process.pid),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, owner)) return keep(path, owner);
    const holder = read(path);
    if (holder && isAlive(holder, path)) throw inUse(directory, path, holder);
    moveAway(path, holder);
  }
  throw new DirectoryLockedError(
    `The database directory ${directory} could not be locked. Delete ${path} if no server is running.`,
  );
}

function create(path: string, owner: Owner): boolean {
  // Written under another name and linked, so that nobody ever reads a half-written lock.
  const draft = `${path}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Owner, path: string): boolean {
  if (holder.host !== hostname()) return Date.now() - lastTouched(path) < FOREIGN_LOCK_STALE_MS;
  return isRunning(holder.pid) && holder.processStart === processStart(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Clock ticks since boot and the boot's id, on Linux; an empty string elsewhere. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${afterName[19]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return '';
  }
}

/** Renames a stale lock out of the way; one that another process has renewed meanwhile is put back. */
function moveAway(path: string, stale: Owner | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  try {
    if (read(aside)?.token !== stale?.token) linkSync(aside, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function keep(path: string, owner: Owner): () => void {
  const heartbeat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      clearInterval(heartbeat);
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    if (read(path)?.token === owner.token) rmSync(path, { force: true });
  };
}

function lastTouched(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function inUse(directory: string, path: string, holder: Owner): DirectoryLockedError {
  const isHere = holder.host === hostname();
  const where = isHere ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  const place = isHere ? `tiến trình ${holder.pid}` : `tiến trình ${holder.pid} trên máy ${holder.host}`;
  return new DirectoryLockedError(
    `Thư mục cơ sở dữ liệu ${directory} đang được ${place} dùng. Hãy dừng máy chủ đó trước.\n` +
      `The database directory ${directory} is in use by ${where}. Stop that server first (lock file: ${path}).`,
  );
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

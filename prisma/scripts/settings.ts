import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase, type Database } from '../client.ts';

const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

// The same settings as the server's, or a command would work on another database.
const settingsFile = join(repositoryRoot, '.env');
if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);

/** DATABASE_URL, if set and not empty: the PostgreSQL server to use instead of the embedded database. */
export function databaseUrl(): string | undefined {
  return process.env.DATABASE_URL || undefined;
}

/** DATA_DIR: the directory of the embedded database, by default `.data/db` in the repository. */
export function dataDir(): string {
  return resolve(repositoryRoot, process.env.DATA_DIR || join('.data', 'db'));
}

/** A path given on the command line, relative to where the command was typed. */
export function pathFromCommandLine(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Opens the database the environment names, hands it over, and closes it. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const url = databaseUrl();
  const database = await createDatabase(url ? { url } : { dataDir: dataDir() });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Runs a command; what it returns is printed, an error ends with its message and exit code 1. */
export async function runScript(command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

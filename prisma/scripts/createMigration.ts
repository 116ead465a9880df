import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrations } from '../migrationFiles.ts';
import { diffMigrationsToSchema, type SchemaLocation } from './schemaEngine.ts';
import { runScript } from './settings.ts';

const packageDir = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The package's own schema and migrations. */
export const defaultLocation: SchemaLocation = {
  schemaDir: join(packageDir, 'schema'),
  migrationsDir: join(packageDir, 'migrations'),
};

/**
 * What the migrations still lack (or have too much) compared with the Prisma schema.
 *
 * @returns an SQL script that would close the gap; empty when there is none
 */
export function schemaDrift(location: SchemaLocation = defaultLocation): Promise<string> {
  return diffMigrationsToSchema(location);
}

/**
 * Writes `migrations/<timestamp>_<name>/migration.sql` with what changed in the Prisma schema.
 *
 * @param name lower-case words joined by underscores
 * @returns the path of the written file, or nothing when the schema has not changed
 */
export async function createMigration(name: string, location = defaultLocation): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(`Migration name "${name}": only lower-case letters, digits and underscores are allowed.`);
  }
  const sql = await schemaDrift(location);
  if (sql === '') return undefined;
  const directory = join(location.migrationsDir, `${nextTimestamp(location.migrationsDir)}_${name}`);
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'migration.sql');
  writeFileSync(path, `${sql}\n`);
  return path;
}

/** Now in UTC as YYYYMMDDHHMMSS, or one more than the newest migration when that is later. */
function nextTimestamp(migrationsDir: string): string {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const newest = readMigrations(migrationsDir).at(-1)?.name.slice(0, 14) ?? '';
  return newest < now ? now : String(Number(newest) + 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const [, , name] = process.argv;
    if (!name) throw new Error('Give the migration a name: pnpm --filter @phan-cong/prisma run migration <name>');
    const path = await createMigration(name);
    return path ? `Written: ${path}` : 'The migrations already lead to the Prisma schema.';
  });
}

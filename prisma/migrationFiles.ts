import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One migration as it is on disk. */
export interface MigrationFile {
  /** Folder name, `YYYYMMDDHHMMSS_name`; migrations run in this order. */
  name: string;
  path: string;
  sql: string;
  /** SHA-256 of the file in hexadecimal, the way Prisma computes it. */
  checksum: string;
}

/** Reads every `<folder>/migration.sql` of a migrations directory in the order they run; none if it does not exist. */
export function readMigrations(directory: string): MigrationFile[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const path = join(directory, name, 'migration.sql');
      const sql = readFileSync(path, 'utf8');
      return { name, path, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

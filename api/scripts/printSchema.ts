import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { schema } from '../src/schema.ts';

/** Writes api/schema.graphql, the contract; with `--check` only says whether the committed one is stale. */
const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const printed = `${printSchema(schema)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    process.stderr.write('api/schema.graphql is stale: run `pnpm --filter @phan-cong/api run generate`.\n');
    process.exit(1);
  }
} else {
  writeFileSync(file, printed);
}

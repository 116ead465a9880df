import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, Kind, print } from 'graphql';

const SOURCE = fileURLToPath(new URL('../../../admin/src/', import.meta.url));

/** Every document with which the panel reads, by file and name. */
export async function panelQueries(): Promise<[name: string, document: string][]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(\w*[qQ]ueries|viewer)\.ts$/.test(file))
    .sort();
  const found: [string, string][] = [];
  for (const file of files) {
    const module = (await import(/* @vite-ignore */ join(SOURCE, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (isQuery(value)) found.push([`${file} ${name}`, print(value)]);
    }
  }
  return found;
}

function isQuery(value: unknown): value is DocumentNode {
  const definitions = (value as Partial<DocumentNode> | null)?.definitions;
  return definitions?.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'query') ?? false;
}

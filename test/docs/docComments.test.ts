import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const EXPORTED = /^export (?:(?:async )?function\*? (\w+)|const (\w+) = (?:async )?\()/;

/** The lines of a package's sources that export a function without a doc comment right above. */
function undocumented(folder: string): { found: number; bare: string[] } {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/(^|\/)(node_modules|generated|dist)\//.test(name),
  );
  const bare: string[] = [];
  let found = 0;
  for (const file of files) {
    const lines = readFileSync(`${root}${file}`, 'utf8').split('\n');
    const names = new Set<string>();
    for (const [index, line] of lines.entries()) {
      const [, named, assigned] = EXPORTED.exec(line) ?? [];
      const name = named ?? assigned;
      // Further signatures of one function need no comment of their own.
      if (!name || names.has(name)) continue;
      names.add(name);
      found += 1;
      if (!lines[index - 1]?.trim().endsWith('*/')) bare.push(`${folder}/${file}:${index + 1} ${line}`);
    }
  }
  return { found, bare };
}

describe('every exported function says what it does', () => {
  test.each([
    ['api/src', 300],
    ['prisma', 60],
  ])('%s', (folder, least) => {
    const { found, bare } = undocumented(folder);
    expect(found).toBeGreaterThan(least);
    expect(bare).toEqual([]);
  });
});

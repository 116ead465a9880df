import { join } from 'node:path';
import { packages, repository } from './repository.mjs';
import { run } from './run.mjs';

const checks = [
  ...packages.map((name) => ({
    name: `types of ${name}`,
    program: ['node', '../node_modules/typescript7/bin/tsc', '--noEmit', '-p', '.'],
    cwd: join(repository, name),
  })),
  {
    name: 'types of the tests of the panel',
    program: ['node', '../node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'admin'],
    cwd: join(repository, 'test'),
  },
  {
    name: 'lint and format',
    program: ['node', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  { name: 'direction of imports', program: ['node', 'api/scripts/checkImports.mjs'] },
  {
    name: 'api/schema.graphql is the schema of the code',
    program: ['node', 'node_modules/tsx/dist/cli.mjs', 'scripts/printSchema.ts', '--check'],
    cwd: join(repository, 'api'),
  },
];

/** Types, lint, the direction of imports, the printed schema: the names of those that failed. */
export async function staticChecks() {
  const failed = [];
  for (const { name, program, cwd } of checks) {
    const code = await run(program[0], program.slice(1), { cwd, isQuiet: true });
    process.stdout.write(`${code === 0 ? 'ok      ' : 'FAILED  '} ${name}\n`);
    if (code !== 0) failed.push(name);
  }
  return failed;
}

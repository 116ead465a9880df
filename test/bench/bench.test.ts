import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

test.skipIf(!process.env.TEST_DATABASE_URL)(
  'the measurement runs, product and floor answer alike, and every figure comes out',
  { timeout: 600_000 },
  () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', '--small'], {
      cwd: FOLDER,
      encoding: 'utf8',
    });
    expect(run.stdout).not.toContain('FAILED');
    expect(run.stdout.match(/^info /gm)).toHaveLength(17);
    expect(run.status, run.stderr).toBe(0);
  },
);

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './repository.mjs';
import { run } from './run.mjs';

/**
 * Runs vitest and counts.
 *
 * @param {string[]} args which files: filters and options
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<{ passed: number, failed: number, skipped: string[] }>} a file that could not be loaded counts as one
 *   failed test; so does a run that fails although every test passed
 */
export async function vitestRun(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'phan-cong-report-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run(
      'node',
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...args,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { cwd: join(repository, 'test'), env },
    );
    const counted = count(report);
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report) {
  const files = readReport(report);
  const tests = files.flatMap((file) => file.assertionResults);
  const unloaded = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloaded.length,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
  };
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
}

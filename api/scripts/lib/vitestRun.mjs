import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { repository } from './repository.mjs';
import { run } from './run.mjs';

/**
 * Runs vitest and says how each test ended.
 *
 * @param {string[]} args which files: filters and options
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<{ passed: string[], failed: string[], skipped: string[] }>} the tests' names; a file that could not be
 *   loaded counts as one failed test, and so does a run that fails although every test passed
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
    return code !== 0 && counted.failed.length === 0 ? { ...counted, failed: ['the run itself'] } : counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report) {
  const files = readReport(report).map(({ name, status, assertionResults }) => ({
    name: relative(join(repository, 'test'), name),
    isFailed: status === 'failed',
    tests: assertionResults,
  }));
  const tests = files.flatMap(({ name, tests }) =>
    tests.map((test) => ({ ...test, fullName: `${name}: ${test.fullName}` })),
  );
  const namesOf = (isWanted) => tests.filter(({ status }) => isWanted(status)).map(({ fullName }) => fullName);
  const unloaded = files.filter(({ isFailed, tests }) => isFailed && !tests.some(({ status }) => status === 'failed'));
  return {
    passed: namesOf((status) => status === 'passed'),
    failed: [...namesOf((status) => status === 'failed'), ...unloaded.map(({ name }) => name)],
    skipped: namesOf((status) => status !== 'passed' && status !== 'failed'),
  };
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
}

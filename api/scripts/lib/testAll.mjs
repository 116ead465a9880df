import { staticChecks } from './staticChecks.mjs';
import { prepareBuild, prepareClient, prepareLibraries, StepFailed } from './steps.mjs';
import { suites } from './suites.mjs';

/** Runs everything, prints what failed and what was left out, and ends the process with 0 or 1. */
export async function testAll() {
  const failed = [];
  const runs = [];
  try {
    await prepareLibraries();
    await prepareClient();
    failed.push(...(await staticChecks()));
    await prepareBuild();
    for (const { name, run } of suites) {
      heading(name);
      runs.push({ name, ...(await run()) });
    }
  } catch (error) {
    failed.push(error instanceof StepFailed ? error.message : error.stack);
  }
  failed.push(...runs.flatMap((run) => run.failed.map((test) => `${run.name}: ${test}`)));
  const leftOut = skippedEverywhere(runs);
  const isComplete = process.env.TEST_COMPLETE === '1';
  const passed = runs.reduce((sum, run) => sum + run.passed.length, 0);
  const failures = failed.length + (isComplete ? leftOut.length : 0);

  heading('Summary');
  print(runs.map((run) => `${run.name}: ${run.passed.length} passed, ${run.failed.length} failed`));
  print(failed.map((what) => `FAILED   ${what}`));
  print(leftOut.map((what) => `SKIPPED  ${what}`));
  print([`${passed} passed, ${failures} failed`]);
  process.exitCode = failures > 0 ? 1 : 0;
}

/** What no run has passed: a test for PostgreSQL alone is skipped on the embedded database, and that is no gap. */
function skippedEverywhere(runs) {
  const passed = new Set(runs.flatMap((run) => run.passed));
  const failed = new Set(runs.flatMap((run) => run.failed));
  return runs.flatMap((run) =>
    run.skipped.filter((test) => !passed.has(test) && !failed.has(test)).map((test) => `${run.name}: ${test}`),
  );
}

function heading(text) {
  process.stdout.write(`\n== ${text}\n`);
}

function print(lines) {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

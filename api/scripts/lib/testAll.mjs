import { staticChecks } from './staticChecks.mjs';
import { prepareBuild, prepareClient, prepareLibraries, StepFailed } from './steps.mjs';
import { suites } from './suites.mjs';

/** Runs everything, prints what failed and what was left out, and ends the process with 0 or 1. */
export async function testAll() {
  const isComplete = process.env.TEST_COMPLETE === '1';
  const total = { passed: 0, failed: 0 };
  const notes = [];
  try {
    await prepareLibraries();
    await prepareClient();
    for (const name of await staticChecks()) {
      total.failed++;
      notes.push(`FAILED   ${name}`);
    }
    await prepareBuild();
    for (const { name, run } of suites) {
      heading(name);
      const { passed, failed, skipped, missing } = await run();
      total.passed += passed;
      total.failed += failed;
      if (missing) skipped.push(missing);
      if (isComplete) total.failed += skipped.length;
      notes.push(`${failed > 0 ? 'FAILED ' : 'ran    '}  ${name}: ${passed} passed, ${failed} failed`);
      notes.push(...skipped.map((what) => `SKIPPED  ${name}: ${what}`));
    }
  } catch (error) {
    total.failed++;
    notes.push(`FAILED   ${error instanceof StepFailed ? error.message : error.stack}`);
  }
  heading('Summary');
  process.stdout.write(`${notes.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function heading(text) {
  process.stdout.write(`\n== ${text}\n`);
}

import { endWithParent } from './endWithParent.mjs';
import { prepareBuild, prepareLibraries, StepFailed } from './steps.mjs';

/** Installs and builds as far as needed, then starts the server in this process. */
export async function startServer() {
  if (process.env.npm_lifecycle_event) endWithParent();
  try {
    await prepareLibraries();
    await prepareBuild();
  } catch (error) {
    process.stderr.write(`${error instanceof StepFailed ? error.message : error.stack}\n`);
    process.exit(1);
  }
  process.setSourceMapsEnabled(true);
  await import('../../dist/main.js');
}

// Runs the workspace's own version of pnpm, which need not be installed: `node api/scripts/pnpm.mjs -r run build`.
import './lib/requireNode.mjs';

import('./lib/pnpm.mjs').then(async ({ pnpm }) => {
  process.exitCode = await pnpm(process.argv.slice(2));
});

// Bundles the server and the database package, both TypeScript, into dist/main.js, and what runs in a thread of its own beside it; libraries
// stay in node_modules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const api = fileURLToPath(new URL('..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(api, 'package.json'), 'utf8'));

/** Imports of `@phan-cong/prisma/x` are sources to bundle, not a library. */
const workspaceSources = {
  name: 'workspace-sources',
  setup({ onResolve }) {
    onResolve({ filter: /^@phan-cong\/prisma\// }, ({ path }) => ({
      path: join(api, '..', 'prisma', `${path.slice('@phan-cong/prisma/'.length)}.ts`),
    }));
  },
};

const { metafile } = await build({
  absWorkingDir: api,
  // What runs on a thread of its own comes from a file of its own beside the server's.
  entryPoints: {
    main: 'src/main.ts',
    worker: 'src/suggestions/solver/worker.js',
    printWorker: 'src/prints/printWorker.ts',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  plugins: [workspaceSources],
  sourcemap: true,
  metafile: true,
  logLevel: 'warning',
});

const missing = externalPackages(metafile).filter((name) => !(name in dependencies));
if (missing.length > 0) {
  process.stderr.write(`The bundle imports packages that api/package.json does not list: ${missing.join(', ')}.\n`);
  process.exit(1);
}

function externalPackages({ outputs }) {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const paths = imports.filter(({ external, path }) => external && !path.startsWith('node:')).map(({ path }) => path);
  return [...new Set(paths.map((path) => path.split('/', path.startsWith('@') ? 2 : 1).join('/')))];
}

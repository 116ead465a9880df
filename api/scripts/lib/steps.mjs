import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { compressPanel } from './compressPanel.mjs';
import { fingerprint } from './fingerprint.mjs';
import { pnpm } from './pnpm.mjs';
import { remember, rememberedFingerprint } from './remembered.mjs';
import { packages, repository } from './repository.mjs';
import { run } from './run.mjs';

const MANIFESTS = ['package.json', ...packages.map((name) => `${name}/package.json`)];
const LOCK = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/** A step of the preparation that did not succeed; what went wrong has been printed. */
export class StepFailed extends Error {}

const steps = {
  install: {
    vi: 'Đang cài thư viện (lần đầu mất chừng một phút)',
    en: 'Installing the libraries (about a minute the first time)',
    inputs: [...LOCK, ...MANIFESTS],
    // Some libraries hold a program for one kind of machine.
    salt: `${platform()} ${arch()}`,
    outputs: ['node_modules/.modules.yaml', ...packages.map((name) => `${name}/node_modules`)],
    work: () => pnpm(['install', '--frozen-lockfile', '--prod=false']),
  },
  generate: {
    vi: 'Đang sinh mã truy cập cơ sở dữ liệu',
    en: 'Generating the database client',
    inputs: [...LOCK, 'prisma/schema', 'prisma/prisma.config.ts', 'prisma/scripts/generate.mjs'],
    outputs: ['prisma/generated/client/client.ts', 'prisma/generated/pothos.ts'],
    work: () => run('node', ['prisma/scripts/generate.mjs'], { isQuiet: true }),
  },
  api: {
    vi: 'Đang dựng máy chủ',
    en: 'Building the server',
    inputs: [...LOCK, 'api/package.json', 'api/scripts/build.mjs', 'api/src', 'prisma'],
    outputs: ['api/dist/main.js', 'api/dist/printWorker.js'],
    work: () => run('node', ['api/scripts/build.mjs'], { isQuiet: true }),
  },
  admin: {
    vi: 'Đang dựng trang quản trị',
    en: 'Building the panel',
    inputs: [
      ...LOCK,
      ...['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'].map(
        (name) => `admin/${name}`,
      ),
      'api/scripts/lib/compressPanel.mjs',
    ],
    outputs: ['admin/dist/index.html'],
    work: buildPanel,
  },
};

/** Installs the libraries when they are missing or the lock file has changed. */
export async function prepareLibraries() {
  await prepare('install');
}

/** Generates the database client when its schema has changed. */
export async function prepareClient() {
  await prepare('generate');
}

/** Builds what `npm start` runs, as far as it has changed: the server and the panel, at the same time. */
export async function prepareBuild() {
  await Promise.all([prepare('generate').then(() => prepare('api')), prepare('admin')]);
}

async function prepare(name) {
  const { inputs, outputs, salt = '', work, vi, en } = steps[name];
  const current = `${fingerprint(inputs)} ${salt}`.trim();
  const isPresent = outputs.every((path) => existsSync(join(repository, path)));
  if (isPresent && rememberedFingerprint(name) === current) return;
  process.stdout.write(`${vi}… / ${en}…\n`);
  if ((await work()) !== 0)
    throw new StepFailed(`Không thành công: ${vi.toLowerCase()}. / Failed: ${en.toLowerCase()}.`);
  remember(name, current);
}

async function buildPanel() {
  const code = await run('node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(repository, 'admin'),
    isQuiet: true,
    env: { NODE_ENV: 'production' },
  });
  if (code === 0) await compressPanel(join(repository, 'admin', 'dist'));
  return code;
}

import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  // graphql ships two builds; everything must load the one Node itself resolves.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['./setup/templateDatabase.ts'],
    include: ['**/*.test.{ts,tsx}'],
    // It asks for named exports of a CommonJS package, which Vite can give and Node cannot.
    server: { deps: { inline: ['ra-data-graphql'] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    unstubEnvs: true,
    restoreMocks: true,
  },
});

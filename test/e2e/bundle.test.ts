import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from './setup/settle.ts';
import { openWorld, type World } from './setup/world.ts';

const MOST_KB = 450;

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.panel.close());

test(`the first page needs less than ${MOST_KB} KB of JavaScript, compressed`, async () => {
  const page = await world.panel.newPage(world.secretary);
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js'))
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await visit(page, '/');
  const total = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(3);
  expect(total / 1024).toBeLessThan(MOST_KB);
  expect(world.panel.foreignRequests).toEqual([]);
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoPanel, openDemoPanel } from './setup/demo.ts';
import { belowTheFold, cutOff, smallTargets } from './setup/layout.ts';
import { LAPTOP, PHONE, ZOOMED } from './setup/panel.ts';
import { openWalkers, type Visit } from './setup/roles.ts';
import { type Screen, screens } from './setup/screens.ts';
import { settle, visit } from './setup/settle.ts';
import { glance } from './setup/walk.ts';

const TARGET = 44;
const SIZES = { laptop: LAPTOP, 'laptop at 200 %': ZOOMED, phone: PHONE };

let panel: DemoPanel;
let visitsOf: (screen: Screen) => Promise<Visit[]>;

beforeAll(async () => {
  panel = await openDemoPanel();
  visitsOf = await openWalkers(panel);
}, 120_000);
afterAll(() => panel.close());

/** What is wrong with a state at each of the sizes. */
async function problems(page: Page, state: string, isPage: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const [device, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    await settle(page);
    const low = isPage && device === 'laptop' ? await belowTheFold(page) : [];
    found.push(
      ...(await cutOff(page)).map((line) => `${state} on ${device}: ${line}`),
      ...(await smallTargets(page, TARGET)).map((line) => `${state} on ${device}: small, ${line}`),
      ...low.map((name) => `${state}: the button “${name}” is below the fold`),
    );
  }
  await page.setViewportSize(LAPTOP);
  await settle(page);
  return found;
}

describe('on a laptop, at 200 % and on a phone', () => {
  test.each(screens)(
    '$name is whole, and its controls are large enough',
    async (screen) => {
      const found = new Set<string>();
      for (const { page, path } of (await visitsOf(screen)).slice(0, 1)) {
        await glance(page, path, async (state) => {
          for (const line of await problems(page, state, state === path)) found.add(line);
        });
      }
      expect([...found]).toEqual([]);
    },
    120_000,
  );

  test('signing in is whole', async () => {
    const page = await panel.newPage();
    await visit(page, '/login');
    expect(await problems(page, 'signing in', false)).toEqual([]);
    await page.context().close();
  });
});

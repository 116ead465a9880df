import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setLanguage } from './setup/appearance.ts';
import { type DemoPanel, openDemoPanel } from './setup/demo.ts';
import { openWalkers, type Visit } from './setup/roles.ts';
import { type Screen, screens } from './setup/screens.ts';
import { settle, visit } from './setup/settle.ts';
import { glance } from './setup/walk.ts';
import { noWords } from './setup/words.ts';

let panel: DemoPanel;
let visitsOf: (screen: Screen) => Promise<Visit[]>;

beforeAll(async () => {
  panel = await openDemoPanel();
  visitsOf = await openWalkers(panel);
}, 120_000);
afterAll(() => panel.close());

describe('in Vietnamese and in English', () => {
  test.each(screens)(
    '$name speaks in words, and in one language at a time',
    async (screen) => {
      const found = new Set<string>();
      for (const { page, path } of (await visitsOf(screen)).slice(0, 1)) {
        await glance(page, path, async (state) => {
          for (const line of await noWords(page, 'vi')) found.add(`${state}: ${line}`);
          await setLanguage(page, 'en');
          for (const line of await noWords(page, 'en')) found.add(`${state} in English: ${line}`);
          await setLanguage(page, 'vi');
        });
      }
      expect([...found]).toEqual([]);
    },
    120_000,
  );

  test('the chosen language stays when the page is opened again, and the page tells it', async () => {
    const page = await panel.pageOf('commune');
    await visit(page, '/members');
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
    await visit(page, '/organizations');
    await page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await settle(page);
    expect(await noWords(page, 'en')).toEqual([]);
    await page.context().close();
  });
});

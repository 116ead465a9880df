import type { Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setTheme, type Theme, themeOf } from './setup/appearance.ts';
import { findings } from './setup/axe.ts';
import { type DemoPanel, openDemoPanel } from './setup/demo.ts';
import { showFewRows } from './setup/fewRows.ts';
import { LAPTOP, PHONE } from './setup/panel.ts';
import { openWalkers, type Visit } from './setup/roles.ts';
import { extraPaths, type Screen, screens } from './setup/screens.ts';
import { goInside, settle, visit } from './setup/settle.ts';
import { type Look, OVERLAY, Seen, walk } from './setup/walk.ts';

let panel: DemoPanel;
/** The visits on the laptop and on the phone, each with pages of its own: another width makes a page draw itself anew. */
let visitsOf: ((screen: Screen) => Promise<Visit[]>)[];

async function walkersAt(size: ViewportSize): Promise<(screen: Screen) => Promise<Visit[]>> {
  return openWalkers(panel, async (page) => {
    await page.setViewportSize(size);
    await showFewRows(page);
  });
}

beforeAll(async () => {
  panel = await openDemoPanel();
  visitsOf = [await walkersAt(LAPTOP), await walkersAt(PHONE)];
}, 120_000);
afterAll(() => panel.close());

const RULES: Record<Theme, string[]> = { light: [], dark: ['color-contrast'] };

/** Every rule in the light, contrast again in the dark; a page begins as it was left, for turning it takes as long as looking at it. */
function inBothLights(page: Page, found: Set<string>): Look {
  return async (state, scope) => {
    const theme = await themeOf(page);
    const other = theme === 'light' ? 'dark' : 'light';
    const note = async (light: Theme) => {
      for (const line of await findings(page, scope, RULES[light])) found.add(`${state} (${light}): ${line}`);
    };
    await note(theme);
    await setTheme(page, other);
    await note(other);
  };
}

// What a button opens on the laptop is the same on the phone: there only what is new is opened.
test.each(screens)(
  '$name has no serious finding in any of its states',
  async (screen) => {
    const seen = new Seen();
    const found = new Set<string>();
    for (const visitsAtSize of visitsOf) {
      const visits = await visitsAtSize(screen);
      expect(visits.length > 0 || screen.mayBeWithoutRecords).toBe(true);
      for (const { page, path } of visits) await walk(page, path, seen, inBothLights(page, found));
    }
    expect([...found]).toEqual([]);
  },
  240_000,
);

describe.each([
  ['laptop', LAPTOP],
  ['phone', PHONE],
])('on a %s', (_device, size) => {
  test('what stands around the screens has none either', async () => {
    const page = await panel.pageOf('commune');
    const found = new Set<string>();
    const look = inBothLights(page, found);
    await page.setViewportSize(size);
    await visit(page, '/members');
    await look('the page of a list', undefined);
    for (const button of await page.locator('header button:visible').all()) {
      await button.click();
      await settle(page);
      const isOpen = (await page.locator(OVERLAY).count()) > 0;
      await look(`after the button ${await button.textContent()}`, isOpen ? OVERLAY : undefined);
      await page.keyboard.press('Escape');
      await settle(page);
    }
    for (const path of [...extraPaths, '/members/0198b6c0-0000-7000-8000-000000000000/show', '/nowhere']) {
      await goInside(page, path);
      await look(path, undefined);
    }
    await page.context().close();
    expect([...found]).toEqual([]);
  }, 120_000);

  test('the pages for those who are not signed in, may not look or find nothing have none either', async () => {
    const page = await panel.newPage();
    const found = new Set<string>();
    await page.setViewportSize(size);
    await visit(page, '/login');
    await inBothLights(page, found)('signing in', undefined);
    await page.getByLabel('Tên đăng nhập').fill('ai-do');
    await page.getByLabel('Mật khẩu').fill('sai mật khẩu');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('alert').waitFor();
    // The button that waited for the answer takes its colours back.
    await settle(page);
    await inBothLights(page, found)('a wrong password', undefined);
    await page.context().close();

    const member = await panel.pageOf('member');
    await member.setViewportSize(size);
    await visit(member, '/users');
    await inBothLights(member, found)('no permission', undefined);
    await goInside(member, '/members?filter=%7B%22search%22%3A%22qqqq%22%7D');
    await inBothLights(member, found)('nothing found', undefined);
    await member.route('**/graphql', (route) => route.abort());
    await goInside(member, '/organizations?page=2');
    await inBothLights(member, found)('no connection', undefined);
    await member.context().close();
    expect([...found]).toEqual([]);
  }, 120_000);
});

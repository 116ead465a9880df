import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setTheme } from './setup/appearance.ts';
import { findings } from './setup/axe.ts';
import { type DemoPanel, type DemoRole, openDemoPanel } from './setup/demo.ts';
import { LAPTOP, PHONE } from './setup/panel.ts';
import { mayOpen, pathsOf, screens } from './setup/screens.ts';
import { visit } from './setup/settle.ts';
import { type Look, Seen, walk } from './setup/walk.ts';

const ROLES: DemoRole[] = ['commune', 'secretary', 'province'];

let panel: DemoPanel;
const pages = new Map<DemoRole, Page>();

beforeAll(async () => {
  panel = await openDemoPanel();
  for (const role of ROLES) {
    const page = await panel.pageOf(role);
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await visit(page, '/account/password');
    pages.set(role, page);
  }
}, 120_000);
afterAll(() => panel.close());

function pageOf(role: DemoRole): Page {
  const page = pages.get(role);
  if (!page) throw new Error(`No page is open for ${role}.`);
  return page;
}

/** Every rule in the light, contrast again in the dark. */
function inBothLights(page: Page, found: string[]): Look {
  return async (state, scope) => {
    const note = (lines: string[], light: string) => found.push(...lines.map((line) => `${state} (${light}): ${line}`));
    note(await findings(page, scope), 'light');
    await setTheme(page, 'dark');
    note(await findings(page, scope, ['color-contrast']), 'dark');
    await setTheme(page, 'light');
  };
}

describe.each([
  ['laptop', LAPTOP],
  ['phone', PHONE],
])('on a %s', (device, size) => {
  test.each(screens)(
    '$name has no serious finding in any of its states',
    async (screen) => {
      const seen = new Seen();
      const found: string[] = [];
      let visited = 0;
      for (const role of ROLES) {
        if (!(await mayOpen(panel, role, screen))) continue;
        const page = pageOf(role);
        await page.setViewportSize(size);
        for (const path of await pathsOf(panel, role, screen)) {
          visited += 1;
          await walk(page, path, seen, inBothLights(page, found));
        }
      }
      expect(visited, `${screen.name} on a ${device}`).toBeGreaterThan(0);
      expect([...new Set(found)]).toEqual([]);
    },
    120_000,
  );
});

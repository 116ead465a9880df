import type { Page } from 'playwright-core';
import type { DemoPanel, DemoRole } from './demo.ts';
import { mayOpen, pathsOf, type Screen } from './screens.ts';
import { visit } from './settle.ts';

/** The roles that between them may do everything there is to do. */
export const WALKERS: DemoRole[] = ['commune', 'secretary', 'province'];

export interface Visit {
  page: Page;
  path: string;
}

/**
 * One page for each of the roles, open and signed in.
 * @param prepare does something to each page before the panel is opened in it
 */
export async function openWalkers(
  panel: DemoPanel,
  prepare?: (page: Page) => Promise<void>,
): Promise<(screen: Screen) => Promise<Visit[]>> {
  const pages: [DemoRole, Page][] = [];
  for (const role of WALKERS) {
    const page = await panel.pageOf(role);
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await prepare?.(page);
    await visit(page, '/account/password');
    pages.push([role, page]);
  }
  return async (screen) => {
    const visits: Visit[] = [];
    for (const [role, page] of pages) {
      if (!(await mayOpen(panel, role, screen))) continue;
      for (const path of await pathsOf(panel, role, screen)) visits.push({ page, path });
    }
    return visits;
  };
}

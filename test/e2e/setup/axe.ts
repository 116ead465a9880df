import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What stays, and why: each is react-admin's or MUI's own and cannot be mended by the theme or a component of ours. */
const ALLOWED: { rule: string; target: RegExp; why: string }[] = [];

const GRAVE = new Set(['serious', 'critical']);

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** Loads axe into a page once; it stays until the page is loaded anew. */
async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
}

function run(page: Page, scope: string | undefined, options: RunOptions): Promise<AxeResults['violations']> {
  return page.evaluate(
    async ([selector, given]) => {
      if (!window.axe) throw new Error('axe is not on this page.');
      const { violations } = await window.axe.run(selector ? { include: [[selector]] } : document, given);
      return violations;
    },
    [scope, options] as const,
  );
}

/**
 * The serious and critical findings on what a page shows, one line each.
 * @param scope a selector of the part to look at; the default is the whole page
 * @param rules only these; the default is all
 */
export async function findings(page: Page, scope: string | undefined, rules: string[] = []): Promise<string[]> {
  await loadAxe(page);
  const runOnly = rules.length > 0 ? { runOnly: { type: 'rule' as const, values: rules } } : {};
  const violations = await run(page, scope, { resultTypes: ['violations'], ...runOnly });
  return violations
    .filter(({ impact }) => impact && GRAVE.has(impact))
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, html }) => ({ id, impact, target: target.join(' '), html: html.slice(0, 200) })),
    )
    .filter(({ id, target }) => !ALLOWED.some((allowed) => allowed.rule === id && allowed.target.test(target)))
    .map(({ id, impact, target, html }) => `${impact} ${id} at ${target}: ${html}`);
}

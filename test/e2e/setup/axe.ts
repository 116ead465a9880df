import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What stays, and why: each is react-admin's or MUI's own and cannot be mended by the theme or a component of ours. */
const ALLOWED: { rule: string; target: RegExp; why: string }[] = [];

const GRAVE = new Set(['serious', 'critical']);

/**
 * The serious and critical findings on what a page shows, one line each.
 * @param scope a selector of the part to look at; the default is the whole page
 * @param rules only these; the default is all
 */
export async function findings(page: Page, scope: string | undefined, rules: string[] = []): Promise<string[]> {
  // Legacy: the other way opens a second page for each run, and there are no frames here.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (scope) builder.include(scope);
  if (rules.length > 0) builder.withRules(rules);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact && GRAVE.has(impact))
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, html }) => ({ id, impact, target: target.join(' '), html: html.slice(0, 200) })),
    )
    .filter(({ id, target }) => !ALLOWED.some((allowed) => allowed.rule === id && allowed.target.test(target)))
    .map(({ id, impact, target, html }) => `${impact} ${id} at ${target}: ${html}`);
}

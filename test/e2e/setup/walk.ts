import type { Page } from 'playwright-core';
import { goInside, settle, visit } from './settle.ts';

/** Looks at what is on the screen; `scope` is the dialog or menu in front, if there is one. */
export type Look = (state: string, scope: string | undefined) => Promise<void>;

type Prepare = (page: Page) => Promise<boolean>;

export const OVERLAY = '.MuiModal-root:not(.MuiModal-hidden), .MuiAutocomplete-popper';
/** A dialog that has not gone by then is not closed by the Escape key. */
const CLOSING_MS = 500;
const OPENERS = 'main button:enabled, main [role="combobox"]';

/** What a walk has looked at already, so that another row or another role does not make it look again. */
export class Seen {
  readonly #names = new Set<string>();

  /** Says whether this is new, and remembers it. */
  add(name: string): boolean {
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    return true;
  }
}

/** A place whichever record it is about, and without what stands in the address behind it. */
function anyRecord(place: string): string {
  return place.replace(/\/[\w-]{36}/, '/…').replace(/\?.*/, '');
}

/** The buttons of the page by place and name; of many rows the first few stand for all, and numbers do not make names differ. */
function openers(page: Page): Promise<{ index: number; name: string }[]> {
  return page.evaluate((selector) => {
    const found = new Map<string, number>();
    let choices = 0;
    for (const [index, element] of [...document.querySelectorAll<HTMLElement>(selector)].entries()) {
      const isSkipped =
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.matches('[type="submit"], [role="tab"], [aria-disabled="true"], [tabindex="-1"]') ||
        element.closest('thead, .MuiTablePagination-root, [aria-hidden="true"]') !== null;
      const row = element.closest('tr, li');
      const isFarDown = row?.parentElement && [...row.parentElement.children].indexOf(row) > 2;
      const isChoice = element.getAttribute('role') === 'combobox';
      if (isSkipped || isFarDown || (isChoice && ++choices > 2)) continue;
      const name = (element.ariaLabel ?? element.textContent).trim().replace(/\d+/g, '#');
      const key = isChoice ? `${element.tagName} choice` : name;
      if (!found.has(key)) found.set(key, index);
    }
    return [...found].map(([name, index]) => ({ name, index }));
  }, OPENERS);
}

/** What the page consists of, without its data. */
function outline(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, th, dt, label, button, [role="tab"])')];
    return [...new Set(parts.map((part) => `${part.tagName} ${part.textContent.replace(/\d+/g, '#')}`))]
      .sort()
      .join('\n');
  });
}

async function putAway(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page
    .locator(OVERLAY)
    .first()
    .waitFor({ state: 'detached', timeout: CLOSING_MS })
    .catch(() => undefined);
  await settle(page);
  if ((await page.locator(OVERLAY).count()) > 0 || page.url() !== address) await visit(page, address);
}

/**
 * Looks at each dialog or menu that a button of the page opens, and at the page where a button changes it.
 * @param prepare brings the page into the state in which the buttons are there
 */
async function eachOpener(page: Page, place: string, seen: Seen, look: Look, prepare: Prepare): Promise<void> {
  const address = page.url();
  for (const { name } of await openers(page)) {
    if (!seen.add(`${anyRecord(place)} > ${name}`)) continue;
    await prepare(page);
    const opener = (await openers(page)).find((each) => each.name === name);
    if (!opener) continue;
    const before = await outline(page);
    await page.locator(OPENERS).nth(opener.index).click();
    await settle(page);
    if ((await page.locator(OVERLAY).count()) > 0) await look(`${place} > ${name}`, OVERLAY);
    else if (page.url() === address && (await outline(page)) !== before) await look(`${place} > ${name}`, undefined);
    await putAway(page, address);
  }
}

async function openFilters(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const groups = document.querySelectorAll('details');
    for (const group of groups) group.open = true;
    return groups.length > 0;
  });
}

async function selectRow(page: Page): Promise<boolean> {
  const box = page.locator('tbody input[type="checkbox"]').first();
  if ((await box.count()) === 0) return false;
  await box.check();
  await settle(page);
  return true;
}

async function lookAround(page: Page, place: string, seen: Seen, look: Look): Promise<void> {
  await openFilters(page);
  if (seen.add(`${anyRecord(place)} ${page.viewportSize()?.width} ${await outline(page)}`))
    await look(place, undefined);
  await eachOpener(page, place, seen, look, openFilters);
  if (seen.add(`${anyRecord(place)} rows`) && (await selectRow(page))) {
    await look(`${place} with a row selected`, undefined);
    await eachOpener(page, `${place} with a row selected`, seen, look, selectRow);
  }
}

/** Goes to an address; nothing that stood in front before stays there. */
async function goTo(page: Page, path: string): Promise<void> {
  await goInside(page, path);
  if ((await page.locator(OVERLAY).count()) > 0) await putAway(page, page.url());
}

/** Goes to an address and does something there, or at each of its tabs. */
async function eachTab(page: Page, path: string, here: (place: string) => Promise<void>): Promise<void> {
  await goTo(page, path);
  const tab = page.locator('[role="tab"]:enabled');
  const tabs = await tab.count();
  if (tabs === 0) return here(path);
  for (let index = 0; index < tabs; index += 1) {
    if (index > 0) await goTo(page, path);
    await tab.nth(index).click();
    await settle(page);
    await here(`${path} tab ${index + 1}`);
  }
}

/** Looks at an address and at each of its tabs, with the filters open. */
export async function glance(page: Page, path: string, look: Look): Promise<void> {
  await eachTab(page, path, async (place) => {
    await openFilters(page);
    await look(place, undefined);
  });
}

/** Looks at an address, at each of its tabs, and at every dialog and menu that their buttons open. */
export async function walk(page: Page, path: string, seen: Seen, look: Look): Promise<void> {
  await eachTab(page, path, (place) => lookAround(page, place, seen, look));
}

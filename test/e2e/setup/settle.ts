import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const POLL_MS = 20;
/** How often in a row a page has to look finished. */
const CALM = 2;
const TIMEOUT_MS = 20_000;

const underWay = new WeakMap<Page, Set<object>>();

/** Follows a page's requests, so that `settle` knows whether it still waits for an answer. */
export function watchRequests(page: Page): void {
  const requests = new Set<object>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Whether the page, once it has nothing left to do, shows its heading, nothing that stands for something to come, and nothing that moves. */
async function looksFinished(): Promise<boolean> {
  // What React still has to do has a higher priority; an idle callback would come 50 ms later for nothing.
  await new Promise(requestAnimationFrame);
  await scheduler.postTask(() => undefined, { priority: 'background' });
  const waiting = '.MuiSkeleton-root, .RaLoading-root, [role="progressbar"]:not([aria-valuenow]), [aria-busy="true"]';
  const isMoving = document.getAnimations().some((animation) => animation.playState === 'running');
  return document.querySelector('h1') !== null && document.querySelector(waiting) === null && !isMoving;
}

/** Waits until a page has all its answers and has drawn them. */
export async function settle(page: Page): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  let calm = 0;
  while (calm < CALM) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest.`);
    // While a page is being left it cannot be asked.
    const isCalm = underWay.get(page)?.size === 0 && (await page.evaluate(looksFinished).catch(() => false));
    calm = isCalm ? calm + 1 : 0;
    await sleep(POLL_MS);
  }
}

/** Opens an address and waits until it is there. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
}

/** Goes to an address of the panel without loading the panel anew. */
export async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await settle(page);
}

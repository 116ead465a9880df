import { fileURLToPath } from 'node:url';
import type { Database } from '@phan-cong/prisma/client';
import { type Browser, type BrowserContext, chromium, type Page, type ViewportSize } from 'playwright-core';
import { NOW, startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { watchRequests } from './settle.ts';

const builtPanel = fileURLToPath(new URL('../../../admin/dist', import.meta.url));

/** The old 14-inch laptop all screens are made for. */
export const LAPTOP: ViewportSize = { width: 1366, height: 768 };
/** The same laptop at 200 % zoom. */
export const ZOOMED: ViewportSize = { width: 683, height: 384 };
export const PHONE: ViewportSize = { width: 390, height: 844 };

export interface OpenPanel extends TestApp {
  url: string;
  /**
   * A page in a fresh browser context, signed in as a user (by id) if given, on the tests' day. Its errors are kept in `consoleErrors`,
   * its requests to anywhere else in `foreignRequests`.
   */
  newPage(userId?: string): Promise<Page>;
  consoleErrors: string[];
  foreignRequests: string[];
}

/** The built panel on the real application and a database of its own, for a Chromium without a window. */
export async function openPanel(openDatabase?: () => Promise<Database>): Promise<OpenPanel> {
  const app = await startTestApp({ ADMIN_DIST: builtPanel }, openDatabase);
  const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium's sandbox does not run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const consoleErrors: string[] = [];
  const foreignRequests: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => consoleErrors.push(String(error)));
    page.on('request', (request) => {
      if (!isOwn(request.url(), url)) foreignRequests.push(request.url());
    });
    watchRequests(page);
  };
  return {
    ...app,
    url,
    consoleErrors,
    foreignRequests,
    async newPage(userId) {
      const context = await newContext(browser, url);
      // Sooner than a test gives up, so that a failure names the step.
      context.setDefaultTimeout(15_000);
      context.on('page', listen);
      if (userId) await context.addCookies([await browserCookie(app, userId, url)]);
      return context.newPage();
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

async function newContext(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: LAPTOP,
    reducedMotion: 'reduce',
  });
  await context.clock.setFixedTime(NOW);
  return context;
}

/** What the page makes itself (a file to save, a picture) asks nobody. */
function isOwn(address: string, url: string): boolean {
  return address.startsWith(`${url}/`) || address === url || /^(data|blob):/.test(address);
}

async function browserCookie(app: TestApp, userId: string, url: string) {
  const [name = '', value = ''] = (await app.cookieFor(userId)).split('=');
  return { name, value, url };
}

import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

const builtPanel = fileURLToPath(new URL('../../../admin/dist', import.meta.url));

export interface OpenPanel extends TestApp {
  url: string;
  /** A page in a fresh browser context, signed in as a user (by id) if given; its errors are kept in `consoleErrors`. */
  newPage(userId?: string): Promise<Page>;
  consoleErrors: string[];
}

/** The built panel on the real application and a database of its own, for a Chromium without a window. */
export async function openPanel(): Promise<OpenPanel> {
  const app = await startTestApp({ ADMIN_DIST: builtPanel });
  const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium's sandbox does not run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const consoleErrors: string[] = [];
  return {
    ...app,
    url,
    consoleErrors,
    async newPage(userId) {
      const context = await browser.newContext({ baseURL: url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
      if (userId) await context.addCookies([await browserCookie(app, userId, url)]);
      const page = await context.newPage();
      // Sooner than a test gives up, so that a failure names the step.
      page.setDefaultTimeout(15_000);
      page.on('console', (message) => {
        if (message.type() === 'error') consoleErrors.push(message.text());
      });
      page.on('pageerror', (error) => consoleErrors.push(String(error)));
      return page;
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

async function browserCookie(app: TestApp, userId: string, url: string) {
  const [name = '', value = ''] = (await app.cookieFor(userId)).split('=');
  return { name, value, url };
}

import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

export type Theme = 'light' | 'dark';

const THEME_KEY = 'RaStorephan-cong.theme';

/** Whether the panel is light or dark; light unless it has been turned. */
export async function themeOf(page: Page): Promise<Theme> {
  return (await page.evaluate((key) => localStorage.getItem(key), THEME_KEY)) === '"dark"' ? 'dark' : 'light';
}

/** Turns the panel light or dark in place, as another tab of the same browser would. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(
    ([key, newValue]) => {
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent('storage', { key, newValue }));
    },
    [THEME_KEY, JSON.stringify(theme)] as const,
  );
  await settle(page);
}

/** Turns the panel to another language in place, behind whatever dialog is open. */
export async function setLanguage(page: Page, language: 'vi' | 'en'): Promise<void> {
  await page.evaluate((chosen) => {
    document.querySelector<HTMLElement>(`header button[lang="${chosen}"]`)?.click();
  }, language);
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, language);
  await settle(page);
}

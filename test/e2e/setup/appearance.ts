import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

export type Theme = 'light' | 'dark';

/** Turns the panel light or dark in place, as another tab of the same browser would. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((chosen) => {
    const key = 'RaStorephan-cong.theme';
    const newValue = JSON.stringify(chosen);
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, theme);
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

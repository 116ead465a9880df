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

import { localStorageStore } from 'react-admin';
import type { Locale } from './providers/feature.ts';

/** What the panel remembers in this browser (language, theme, unit, year, columns, filters); emptied at sign-out. */
export const store = localStorageStore('1', 'phan-cong');

/** The language of the last visit; Vietnamese at first. */
export function rememberedLocale(): Locale {
  return store.getItem<Locale>('locale', 'vi') === 'en' ? 'en' : 'vi';
}

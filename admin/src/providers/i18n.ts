import polyglotI18nProvider from 'ra-i18n-polyglot';
import { type I18nProvider, mergeTranslations } from 'react-admin';
import { appMessages } from '../i18n/app.ts';
import { en } from '../i18n/en.ts';
import { vi } from '../i18n/vi.ts';
import type { Locale, Messages } from './feature.ts';

export const LOCALES: { locale: Locale; name: string }[] = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];

/**
 * All words of the panel: react-admin's, the shell's and each feature's.
 * @param initial the language remembered from the last visit
 */
export function createI18nProvider(messages: Messages[], initial: Locale): I18nProvider {
  const all = {
    vi: mergeTranslations(vi, appMessages.vi, ...messages.map((each) => each.vi)),
    en: mergeTranslations(en, appMessages.en, ...messages.map((each) => each.en)),
  };
  return polyglotI18nProvider((locale) => (locale === 'en' ? all.en : all.vi), initial, LOCALES, {
    allowMissing: true,
  });
}

import { useLocaleState } from 'react-admin';
import { LOCALES } from '../providers/i18n.ts';

/** The language one is not in, to switch to. */
export function useOtherLocale(): (typeof LOCALES)[number] {
  const [locale] = useLocaleState();
  return LOCALES.find((each) => each.locale !== locale) ?? { locale: 'vi', name: 'Tiếng Việt' };
}

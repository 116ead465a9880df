import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { LOCALES } from '../providers/i18n.ts';

/** Switches between Vietnamese and English; it names the language one would get. */
export function LanguageButton() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const other = LOCALES.find((each) => each.locale !== locale) ?? { locale: 'vi', name: 'Tiếng Việt' };
  return (
    <Button
      color="inherit"
      lang={other.locale}
      aria-label={`${translate('language.label')}: ${other.name}`}
      onClick={() => setLocale(other.locale)}
    >
      {other.name}
    </Button>
  );
}

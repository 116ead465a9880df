import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOtherLocale } from './useOtherLocale.ts';

/** Switches between Vietnamese and English; it names the language one would get. */
export function LanguageButton() {
  const translate = useTranslate();
  const [, setLocale] = useLocaleState();
  const other = useOtherLocale();
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

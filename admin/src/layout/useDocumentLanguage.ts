import { useEffect } from 'react';
import { useLocaleState } from 'react-admin';

/** Tells the browser and screen readers which language the page is in. */
export function useDocumentLanguage(): void {
  const [locale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}

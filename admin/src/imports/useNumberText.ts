import { useLocaleState } from 'react-admin';

/** Writes a number as the panel's language does. */
export function useNumberText(): (value: number) => string {
  const [locale] = useLocaleState();
  return (value) => value.toLocaleString(locale);
}

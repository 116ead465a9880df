import { useLocaleState } from 'react-admin';

/** A number for translations: `smart_count` chooses singular or plural, `total` is how it is written. */
export function useCountWords(): (count: number) => { smart_count: number; total: string } {
  const [locale] = useLocaleState();
  return (count) => ({ smart_count: count, total: count.toLocaleString(locale) });
}

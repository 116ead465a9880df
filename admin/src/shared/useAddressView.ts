import { useEffect } from 'react';
import { useStore } from 'react-admin';
import { useSearchParams } from 'react-router-dom';

/**
 * The view of a screen that has several: the one the address asks for (`?view=table`), else the one chosen last, which
 * the browser remembers.
 */
export function useAddressView<View extends string>(storeKey: string, views: readonly [View, ...View[]]) {
  const [params] = useSearchParams();
  const [stored, setStored] = useStore<View>(storeKey, views[0]);
  const asked = views.find((view) => view === params.get('view'));
  useEffect(() => {
    if (asked && asked !== stored) setStored(asked);
  }, [asked, stored, setStored]);
  return [asked ?? stored, setStored] as const;
}

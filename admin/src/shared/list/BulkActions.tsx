import { type ComponentType, Suspense } from 'react';
import { useResourceDefinition } from 'react-admin';

/** What the resource's own feature offers for selected rows, wherever its rows stand; it is a feature's `bulkActions`. */
export function BulkActions() {
  const { options } = useResourceDefinition();
  const Offered = options?.bulkActions as ComponentType | undefined;
  return (
    Offered && (
      <Suspense fallback={null}>
        <Offered />
      </Suspense>
    )
  );
}

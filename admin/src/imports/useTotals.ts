import { keepPreviousData } from '@tanstack/react-query';
import { useDocument } from '../shared/request.ts';
import { IMPORT_TOTALS, type PreviewTotals, type RowAction } from './previewQueries.ts';

/** The numbers of the whole file as it would be taken in now. */
export function useTotals(id: string) {
  const { data, error, isFetching, refetch } = useDocument<{ importPreview: PreviewTotals }>(
    IMPORT_TOTALS,
    { id },
    { placeholderData: keepPreviousData },
  );
  return { totals: data?.importPreview, error, isFetching, retry: () => void refetch() };
}

/** How many rows have an action. */
export function countOf(counts: readonly { action: RowAction; count: number }[], action: RowAction): number {
  return counts.find((each) => each.action === action)?.count ?? 0;
}

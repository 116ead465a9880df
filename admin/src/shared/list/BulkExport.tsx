import DownloadIcon from '@mui/icons-material/Download';
import { Button } from '@mui/material';
import { useListContext, useLocaleState, useTranslate } from 'react-admin';
import type { ResourceQueries } from '../../providers/buildQuery.ts';
import { exportUrl } from './exportUrl.ts';

// Their ids are in the address, which must stay short; the whole list has its own export.
const MOST_IDS = 200;

/** Downloads the selected rows as a spreadsheet; one of the `bulkActionButtons` of a table. */
export function BulkExport({ queries }: { queries: ResourceQueries }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { sort, selectedIds } = useListContext();
  if (selectedIds.length > MOST_IDS) return null;
  const href = exportUrl('xlsx', queries, { sort, filter: { id: { in: selectedIds } } }, locale);
  return (
    <Button component="a" href={href} download color="inherit" startIcon={<DownloadIcon />}>
      {translate('list.exportSelected')}
    </Button>
  );
}

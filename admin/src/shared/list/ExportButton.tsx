import DownloadIcon from '@mui/icons-material/Download';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useListContext, useLocaleState, useTranslate } from 'react-admin';
import type { ResourceQueries } from '../../providers/buildQuery.ts';
import { type ExportFormat, exportUrl } from './exportUrl.ts';

const FORMATS: { format: ExportFormat; label: string }[] = [
  { format: 'xlsx', label: 'list.exportXlsx' },
  { format: 'csv', label: 'list.exportCsv' },
];

/** Downloads all rows that match the list's filters, made by the server. */
export function ExportButton({ queries }: { queries: ResourceQueries }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { sort, filter, filterValues, total } = useListContext();
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        disabled={!total}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('list.export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {FORMATS.map(({ format, label }) => (
          <MenuItem
            key={format}
            component="a"
            href={exportUrl(format, queries, { sort, filter: { ...filterValues, ...filter } }, locale)}
            download
            onClick={close}
          >
            {translate(label)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

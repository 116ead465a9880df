import DownloadIcon from '@mui/icons-material/Download';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { downloadCsv } from '../csv.ts';
import { today } from '../days.ts';
import type { ReassignRow } from '../reassignQueries.ts';
import { resultFile } from './resultFile.ts';

/** Keeps the rows as a file. */
export function FileButton({ rows, label }: { rows: readonly ReassignRow[]; label: string }) {
  const translate = useTranslate();
  const save = () => downloadCsv(`${translate('reassign.fileName')}-${today()}.csv`, resultFile(rows, translate));
  return (
    <Button startIcon={<DownloadIcon />} onClick={save}>
      {translate(label)}
    </Button>
  );
}

import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumChip, type Tone } from '../shared/EnumChip.tsx';
import type { ImportEntry } from './queries.ts';

/** How the states of an import are coloured; the word says it as well. */
export const STATUS_TONES: Record<string, Tone> = {
  UPLOADED: 'info',
  READY: 'info',
  RUNNING: 'info',
  APPLIED: 'success',
  FAILED: 'error',
};

/** What a file is, in a line: what it holds, for whom, how many rows, how far. */
export function ImportFacts({ record }: { record: ImportEntry }) {
  const translate = useTranslate();
  const kind = translate(`enums.ImportKind.${record.kind}`);
  const facts = [
    record.year === null || record.kind === 'MEMBERS' ? kind : `${kind} ${record.year}`,
    record.organization?.name,
    translate('resources.imports.rows', { count: record.rowCount.toLocaleString('vi-VN') }),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <span>{facts.filter(Boolean).join(' · ')}</span>
      <EnumChip enumName="ImportStatus" value={record.status} tones={STATUS_TONES} />
    </Box>
  );
}

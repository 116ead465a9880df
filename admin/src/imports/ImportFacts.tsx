import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumChip } from '../shared/EnumChip.tsx';
import type { ImportEntry } from './queries.ts';
import { STATUS_TONES } from './tones.ts';
import { useNumberText } from './useNumberText.ts';

/** What a file is, in a line: what it holds, for whom, how many rows, how far. */
export function ImportFacts({ record }: { record: ImportEntry }) {
  const translate = useTranslate();
  const number = useNumberText();
  const kind = translate(`enums.ImportKind.${record.kind}`);
  const facts = [
    record.year === null || record.kind === 'MEMBERS' ? kind : `${kind} ${record.year}`,
    record.organization?.name,
    translate('resources.imports.rows', { count: number(record.rowCount) }),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <span>{facts.filter(Boolean).join(' · ')}</span>
      <EnumChip enumName="ImportStatus" value={record.status} tones={STATUS_TONES} />
    </Box>
  );
}

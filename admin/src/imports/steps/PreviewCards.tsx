import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EnumChip } from '../../shared/EnumChip.tsx';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewRow } from '../previewQueries.ts';
import { ACTION_TONES } from '../tones.ts';
import { changedFirst, shownKeys } from '../values.ts';
import type { RowsProps } from './PreviewTable.tsx';
import { RowProblems } from './RowProblems.tsx';
import { useProblems } from './useProblems.tsx';
import { ValueText } from './ValueText.tsx';

const WORDS = 'resources.imports';

function Values({ row }: { row: PreviewRow }) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const [isOpen, setOpen] = useState(row.action === 'UPDATE');
  const keys = changedFirst(shownKeys(record.kind, [row]), [row]);
  if (keys.length === 0) return null;
  if (!isOpen) {
    return (
      <Button size="small" onClick={() => setOpen(true)} sx={{ px: 1 }}>
        {translate(`${WORDS}.check.showValues`)}
      </Button>
    );
  }
  return (
    <>
      {keys.map((key) => (
        <Typography key={key}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate(`${WORDS}.values.${key}`)}:{' '}
          </Box>
          <ValueText row={row} name={key} />
        </Typography>
      ))}
    </>
  );
}

function PreviewCard({ row, problem }: { row: PreviewRow; problem: string | undefined }) {
  const translate = useTranslate();
  const { shown, more } = useProblems(row.problems, problem);
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {row.rowNumber} · {row.label || translate(`${WORDS}.check.noName`)}
        </Typography>
        <EnumChip enumName="ImportRowAction" value={row.action} tones={ACTION_TONES} />
      </Box>
      {row.branch && <Typography sx={{ color: 'text.secondary' }}>{row.branch}</Typography>}
      <RowProblems rowNumber={row.rowNumber} problems={shown} />
      <Values row={row} />
      {more}
    </Paper>
  );
}

/** The rows as cards; their values open on a touch. */
export function PreviewCards({ rows, problem }: RowsProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <PreviewCard key={row.rowNumber} row={row} problem={problem} />
      ))}
    </Box>
  );
}

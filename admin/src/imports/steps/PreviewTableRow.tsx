import { Box, TableCell, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumChip } from '../../shared/EnumChip.tsx';
import type { PreviewRow } from '../previewQueries.ts';
import { ACTION_TONES } from '../tones.ts';
import { RowProblems } from './RowProblems.tsx';
import { useProblems } from './useProblems.tsx';
import { ValueText } from './ValueText.tsx';

/** The name stays in sight while the values are scrolled. */
export const NAME_CELL = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  minWidth: 200,
  backgroundColor: 'background.paper',
  fontWeight: 600,
} as const;

const LONG_TEXTS = ['title', 'remark', 'deliverable', 'address', 'basisText'];

interface PreviewTableRowProps {
  row: PreviewRow;
  keys: string[];
  /** Whether the table has a column for the button that shows more problems. */
  hasMore: boolean;
  problem: string | undefined;
}

/** A row of the preview, and below it what is wrong with it. */
export function PreviewTableRow({ row, keys, hasMore, problem }: PreviewTableRowProps) {
  const translate = useTranslate();
  const { shown, more } = useProblems(row.problems, problem);
  const hasProblems = shown.length > 0;
  return (
    <>
      <TableRow sx={hasProblems ? { '& > td, & > th': { borderBottom: 0 } } : undefined}>
        <TableCell component="th" scope="row" sx={NAME_CELL}>
          {row.rowNumber} · {row.label || translate('resources.imports.check.noName')}
        </TableCell>
        <TableCell>
          <EnumChip enumName="ImportRowAction" value={row.action} tones={ACTION_TONES} />
        </TableCell>
        {hasMore && <TableCell sx={{ whiteSpace: 'nowrap' }}>{more}</TableCell>}
        <TableCell sx={{ minWidth: 170 }}>{row.branch}</TableCell>
        {keys.map((key) => (
          <TableCell key={key} sx={LONG_TEXTS.includes(key) ? { minWidth: 240 } : { whiteSpace: 'nowrap' }}>
            <ValueText row={row} name={key} />
          </TableCell>
        ))}
      </TableRow>
      {hasProblems && (
        <TableRow sx={{ height: 'auto' }}>
          <TableCell colSpan={keys.length + (hasMore ? 4 : 3)} sx={{ pt: 0 }}>
            <Box sx={{ position: 'sticky', left: 10, width: 'min(100%, calc(100vw - 300px))' }}>
              <RowProblems rowNumber={row.rowNumber} problems={shown} />
            </Box>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

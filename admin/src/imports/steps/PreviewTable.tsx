import { Box, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { EnumChip, type Tone } from '../../shared/EnumChip.tsx';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewRow } from '../previewQueries.ts';
import { shownKeys } from '../values.ts';
import { RowProblems } from './RowProblems.tsx';
import { ValueText } from './ValueText.tsx';

const WORDS = 'resources.imports';

/** How what becomes of a row is coloured; the word says it as well. */
export const ACTION_TONES: Record<string, Tone> = { CREATE: 'success', UPDATE: 'info', REFUSE: 'error' };

export interface RowsProps {
  rows: PreviewRow[];
  problem: string | undefined;
}

const NAME_CELL = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  minWidth: 190,
  backgroundColor: 'background.paper',
  fontWeight: 600,
} as const;

/** The rows with their values by column; what is to be known of a row stands below it and stays in sight. */
export function PreviewTable({ rows, problem }: RowsProps) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const keys = shownKeys(record.kind, rows);
  const label = translate(`${WORDS}.check.rowsLabel`);
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell sx={NAME_CELL}>{translate(`${WORDS}.check.rowAndName`)}</TableCell>
            <TableCell>{translate(`${WORDS}.check.action`)}</TableCell>
            <TableCell>{translate(`${WORDS}.check.branch`)}</TableCell>
            {keys.map((key) => (
              <TableCell key={key}>{translate(`${WORDS}.values.${key}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Fragment key={row.rowNumber}>
              <TableRow sx={row.problems.length > 0 ? { '& > td, & > th': { borderBottom: 0 } } : undefined}>
                <TableCell component="th" scope="row" sx={NAME_CELL}>
                  {row.rowNumber} · {row.label || translate(`${WORDS}.check.noName`)}
                </TableCell>
                <TableCell>
                  <EnumChip enumName="ImportRowAction" value={row.action} tones={ACTION_TONES} />
                </TableCell>
                <TableCell sx={{ minWidth: 150 }}>{row.branch}</TableCell>
                {keys.map((key) => (
                  <TableCell
                    key={key}
                    sx={{
                      whiteSpace: key === 'title' || key === 'remark' ? 'normal' : 'nowrap',
                      minWidth: key === 'title' || key === 'remark' ? 220 : 0,
                    }}
                  >
                    <ValueText row={row} name={key} />
                  </TableCell>
                ))}
              </TableRow>
              {row.problems.length > 0 && (
                <TableRow sx={{ height: 'auto' }}>
                  <TableCell colSpan={keys.length + 3} sx={{ pt: 0 }}>
                    <Box sx={{ position: 'sticky', left: 10, width: 'min(100%, calc(100vw - 300px))' }}>
                      <RowProblems row={row} problem={problem} />
                    </Box>
                  </TableCell>
                </TableRow>
              )}
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewRow } from '../previewQueries.ts';
import { changedFirst, shownKeys } from '../values.ts';
import { NAME_CELL, PreviewTableRow } from './PreviewTableRow.tsx';

const WORDS = 'resources.imports';

export interface RowsProps {
  rows: PreviewRow[];
  problem: string | undefined;
}

/** The rows with their values by column; what is to be known of a row stands below it and stays in sight. */
export function PreviewTable({ rows, problem }: RowsProps) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const keys = changedFirst(shownKeys(record.kind, rows), rows);
  const label = translate(`${WORDS}.check.rowsLabel`);
  const hasMore = rows.some(({ problems }) => problems.some(({ severity }) => severity !== 'ERROR'));
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow sx={{ '& > th': { whiteSpace: 'nowrap' } }}>
            <TableCell sx={NAME_CELL}>{translate(`${WORDS}.check.rowAndName`)}</TableCell>
            <TableCell>{translate(`${WORDS}.check.action`)}</TableCell>
            {hasMore && <TableCell>{translate(`${WORDS}.check.notes`)}</TableCell>}
            <TableCell>{translate(`${WORDS}.check.branch`)}</TableCell>
            {keys.map((key) => (
              <TableCell key={key}>{translate(`${WORDS}.values.${key}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <PreviewTableRow key={row.rowNumber} row={row} keys={keys} hasMore={hasMore} problem={problem} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

import {
  Box,
  Button,
  Paper,
  Radio,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { columnLetter } from '../columnChoices.ts';
import { useImportWork } from '../ImportContext.tsx';

const WORDS = 'resources.imports.found';
const ROWS_BELOW = 3;

/** The first rows of the sheet; the one with the headings is marked, and another can be pointed at. */
export function HeaderRowTable() {
  const translate = useTranslate();
  const id = useId();
  const { record, configure, isSaving } = useImportWork();
  const [isLong, setLong] = useState(false);
  const rows = record.firstRows.filter(({ rowNumber }) => isLong || rowNumber <= record.headerRow + ROWS_BELOW);
  const forbidden = new Set(record.columns.flatMap(({ use, index }) => (use === 'FORBIDDEN' ? [index] : [])));
  const choose = (headerRow: number) => void configure(() => ({ headerRow }));
  const cellText = (rowNumber: number, index: number, text: string) =>
    forbidden.has(index) && rowNumber > record.headerRow ? translate(`${WORDS}.notRead`) : text;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} variant="h3" component="h3">
        {translate(`${WORDS}.headerRow`, { row: record.headerRow })}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate(`${WORDS}.headerRowHint`)}</Typography>
      <TableContainer component={Paper} variant="outlined" tabIndex={0} aria-labelledby={id}>
        <Table size="small">
          <TableHead>
            <TableRow sx={{ '& > th': { whiteSpace: 'nowrap' } }}>
              <TableCell>{translate(`${WORDS}.isHeader`)}</TableCell>
              <TableCell>{translate(`${WORDS}.row`)}</TableCell>
              {record.columns.map(({ index }) => (
                <TableCell key={index}>{columnLetter(index)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ rowNumber, cells }) => {
              const isHeader = rowNumber === record.headerRow;
              return (
                <TableRow key={rowNumber} selected={isHeader}>
                  <TableCell padding="checkbox">
                    <Radio
                      name="header-row"
                      checked={isHeader}
                      disabled={isSaving}
                      onChange={() => choose(rowNumber)}
                      slotProps={{ input: { 'aria-label': translate(`${WORDS}.isHeaderRow`, { row: rowNumber }) } }}
                    />
                  </TableCell>
                  <TableCell>{rowNumber}</TableCell>
                  {record.columns.map(({ index }) => (
                    <TableCell
                      key={index}
                      sx={{
                        maxWidth: 220,
                        overflow: 'hidden',
                        textOverflow: 'ellipsis',
                        whiteSpace: 'nowrap',
                        fontWeight: isHeader ? 700 : 400,
                        ...(forbidden.has(index) && { color: 'text.secondary', fontStyle: 'italic' }),
                      }}
                    >
                      {cellText(rowNumber, index, cells[index] ?? '')}
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
      {!isLong && rows.length < record.firstRows.length && (
        <Button onClick={() => setLong(true)}>{translate(`${WORDS}.moreRows`)}</Button>
      )}
    </Box>
  );
}

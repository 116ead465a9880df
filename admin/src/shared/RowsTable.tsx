import {
  Box,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useIsNarrow } from './useIsNarrow.ts';

export interface RowColumn<Row> {
  /** A translation key. */
  label: string;
  render: (row: Row) => ReactNode;
  isNumber?: boolean;
}

interface RowsTableProps<Row extends { id: string }> {
  /** Translated: what the rows are. */
  label: string;
  /** The first one names the row. */
  columns: RowColumn<Row>[];
  rows: Row[];
  /** Buttons of a row. */
  actions?: (row: Row) => ReactNode;
}

const isBlank = (value: ReactNode) => value === null || value === undefined || value === '' || value === false;

function RowCards<Row extends { id: string }>({ label, columns, rows, actions }: RowsTableProps<Row>) {
  const translate = useTranslate();
  const [name, ...others] = columns;
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Paper key={row.id} component="li" variant="outlined" sx={{ p: 2 }}>
          <Typography component="div" sx={{ fontWeight: 600 }}>
            {name?.render(row)}
          </Typography>
          {others.map((column) => {
            const value = column.render(row);
            if (isBlank(value)) return null;
            return (
              <Typography key={column.label} component="div">
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {translate(column.label)}:{' '}
                </Box>
                {value}
              </Typography>
            );
          })}
          {actions?.(row)}
        </Paper>
      ))}
    </Box>
  );
}

/** A few rows that belong to a record: a table, or cards where the screen is narrow. */
export function RowsTable<Row extends { id: string }>(props: RowsTableProps<Row>) {
  const { label, columns, rows, actions } = props;
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  if (isNarrow) return <RowCards {...props} />;
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.label} align={column.isNumber ? 'right' : 'left'}>
                {translate(column.label)}
              </TableCell>
            ))}
            {actions && <TableCell className="no-print">{translate('rows.actions')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              {columns.map((column, index) => (
                <TableCell
                  key={column.label}
                  align={column.isNumber ? 'right' : 'left'}
                  sx={index === 0 ? { fontWeight: 600 } : undefined}
                >
                  {column.render(row)}
                </TableCell>
              ))}
              {actions && <TableCell className="no-print">{actions(row)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

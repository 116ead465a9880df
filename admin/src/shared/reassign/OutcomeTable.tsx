import { Box, TablePagination, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type RowColumn, RowsTable } from '../RowsTable.tsx';
import type { ReassignRow } from '../reassignQueries.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { FileButton } from './FileButton.tsx';
import { isRefused, rowsOf, type View } from './outcomes.ts';
import { useCountWords } from './useCountWords.ts';

const WORDS = 'reassign.table';
const ROWS_ON_A_PAGE = 25;

type Line = ReassignRow & { id: string };

function Outcome({ row }: { row: ReassignRow }) {
  const translate = useTranslate();
  const color = isRefused(row) ? 'error.main' : 'success.main';
  return (
    <>
      <Typography component="span" sx={{ color, fontWeight: 600 }}>
        {translate(`reassign.outcomes.${row.outcome}`)}
      </Typography>
      {row.message && <div>{row.message}</div>}
    </>
  );
}

const columns: RowColumn<Line>[] = [
  { label: `${WORDS}.title`, render: (row) => row.title },
  { label: `${WORDS}.from`, render: (row) => row.fromMember?.fullName },
  { label: `${WORDS}.to`, render: (row) => row.toMember?.fullName },
  { label: `${WORDS}.outcome`, render: (row) => <Outcome row={row} /> },
];

interface OutcomeTableProps {
  rows: readonly ReassignRow[];
  /** A translation key: what the file of the rows is. */
  fileLabel: string;
}

/** Each assignment with what becomes of it. Thousands of rows are shown a page at a time. */
export function OutcomeTable({ rows, fileLabel }: OutcomeTableProps) {
  const translate = useTranslate();
  const words = useCountWords();
  const [view, setView] = useState<View>('all');
  const [page, setPage] = useState(0);
  const shown = rowsOf(rows, view);
  const lines = shown
    .slice(page * ROWS_ON_A_PAGE, (page + 1) * ROWS_ON_A_PAGE)
    .map((row) => ({ ...row, id: row.assignmentId }));
  const views = (['all', 'moved', 'refused'] as const).map((id) => ({
    id,
    name: translate(`reassign.views.${id}`, words(rowsOf(rows, id).length)),
  }));
  const turn = (next: View) => {
    setView(next);
    setPage(0);
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1, mb: 1 }}>
        <ViewSwitch label={translate('reassign.views.label')} value={view} onChange={turn} views={views} />
        <FileButton rows={rows} label={fileLabel} />
      </Box>
      {lines.length === 0 ? (
        <Typography sx={{ py: 2 }}>{translate(`${WORDS}.none`)}</Typography>
      ) : (
        <RowsTable label={translate(`${WORDS}.label`)} columns={columns} rows={lines} />
      )}
      {shown.length > ROWS_ON_A_PAGE && (
        <TablePagination
          component="div"
          count={shown.length}
          page={page}
          rowsPerPage={ROWS_ON_A_PAGE}
          rowsPerPageOptions={[ROWS_ON_A_PAGE]}
          onPageChange={(_event, next) => setPage(next)}
          labelDisplayedRows={({ from, to, count }) =>
            translate(`${WORDS}.page`, { from: words(from).total, to: words(to).total, total: words(count).total })
          }
          getItemAriaLabel={(type) => translate(`${WORDS}.turn.${type}`)}
        />
      )}
    </Box>
  );
}

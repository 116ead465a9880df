import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import type { BasisAnswer, BasisRow } from './basisQueries.ts';

const WORDS = 'resources.assignments.setBasis';
const FIELDS = 'resources.assignments.fields';

type Line = BasisRow & { id: string };

function Outcome({ row }: { row: BasisRow }) {
  const translate = useTranslate();
  return (
    <>
      <Typography component="span" sx={{ fontWeight: 600, color: row.message ? 'error.main' : 'success.main' }}>
        {translate(`${WORDS}.outcomes.${row.outcome}`)}
      </Typography>
      {row.message && <div>{row.message}</div>}
    </>
  );
}

const columns: RowColumn<Line>[] = [
  { label: `${FIELDS}.title`, render: ({ title }) => title },
  { label: `${FIELDS}.memberId`, render: ({ memberName }) => memberName },
  { label: `${WORDS}.outcome`, render: (row) => <Outcome row={row} /> },
];

const MOST = 100;

/** What becomes of the assignments: how many, and the first hundred one by one, those that are refused first. */
export function BasisRows({ answer: { rows, setCount, refusedCount } }: { answer: BasisAnswer['setAssignmentBasis'] }) {
  const translate = useTranslate();
  const ordered = [...rows].sort((one, other) => Number(other.message !== null) - Number(one.message !== null));
  return (
    <>
      <Typography role="status" sx={{ my: 1 }}>
        {translate(`${WORDS}.willSet`, { count: setCount })}
        {refusedCount > 0 && ` · ${translate(`${WORDS}.refused`, { count: refusedCount })}`}
      </Typography>
      <RowsTable
        label={translate(`${WORDS}.rows`)}
        columns={columns}
        rows={ordered.slice(0, MOST).map((row) => ({ ...row, id: row.assignmentId }))}
      />
    </>
  );
}

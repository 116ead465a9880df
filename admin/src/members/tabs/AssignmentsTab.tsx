import { Box, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../../shared/DateText.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { EnumChip } from '../../shared/EnumChip.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { groupByYear } from '../../shared/groupByYear.ts';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import type { MemberRecord } from '../queries.ts';
import { MEMBER_ASSIGNMENTS, type MemberAssignment, type MemberAssignments } from '../workQueries.ts';

const WORDS = 'resources.members.work';
const OPEN = new Set(['PROPOSED', 'ACTIVE']);

function DueText({ row }: { row: MemberAssignment }) {
  const translate = useTranslate();
  if (!row.dueOn) return null;
  return (
    <>
      <DateText value={row.dueOn} />
      {row.isOverdue && (
        <Typography component="span" sx={{ color: 'error.main' }}>
          {' '}
          ({translate(`${WORDS}.overdue`)})
        </Typography>
      )}
    </>
  );
}

const columns: RowColumn<MemberAssignment>[] = [
  { label: `${WORDS}.title`, render: (row) => row.title },
  { label: `${WORDS}.taskField`, render: (row) => row.taskField.label },
  { label: `${WORDS}.startsOn`, render: (row) => <DateText value={row.startsOn} /> },
  { label: `${WORDS}.dueOn`, render: (row) => <DueText row={row} /> },
  { label: `${WORDS}.guide`, render: (row) => row.guideName },
  { label: `${WORDS}.progress`, render: (row) => `${row.progress} %`, isNumber: true },
  {
    label: `${WORDS}.status`,
    render: (row) => <EnumChip enumName="AssignmentStatus" value={row.status} tones={{ COMPLETED: 'success' }} />,
  },
];

function Section({ title, rows }: { title: string; rows: MemberAssignment[] }) {
  if (rows.length === 0) return null;
  return (
    <Box component="section" aria-label={title} sx={{ my: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <RowsTable label={title} columns={columns} rows={rows} />
    </Box>
  );
}

/** A member's tasks: those of now, then year by year. */
export function AssignmentsTab({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const { data, error, refetch } = useDocument<MemberAssignments>(MEMBER_ASSIGNMENTS, { memberId: member.id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={132} />;
  const rows = data.assignments.nodes;
  if (rows.length === 0) {
    return <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} />;
  }
  return (
    <>
      <Section title={translate(`${WORDS}.now`)} rows={rows.filter(({ status }) => OPEN.has(status))} />
      {groupByYear(rows.filter(({ status }) => !OPEN.has(status))).map((group) => (
        <Section key={group.year} title={translate(`${WORDS}.ofYear`, { year: group.year })} rows={group.rows} />
      ))}
    </>
  );
}

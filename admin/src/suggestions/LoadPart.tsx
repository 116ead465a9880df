import { Box, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumText } from '../shared/EnumText.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { LoadBar, type MemberLoad } from '../shared/LoadBar.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { useDocument } from '../shared/request.ts';
import { MEMBER_LOADS } from './queries.ts';

const WORDS = 'resources.suggestions.load';

interface Row {
  id: string;
  fullName: string;
  load:
    | (MemberLoad & {
        taskCount: number;
        householdCount: number;
        workCapacity: string | null;
        needsReason: boolean;
        reasons: string[];
      })
    | null;
}

interface Answer {
  members: { nodes: Row[]; totalCount: number };
}

const COLUMNS: RowColumn<Row>[] = [
  {
    label: `${WORDS}.name`,
    render: ({ id, fullName }) => (
      <RecordLink resource="members" id={id}>
        {fullName}
      </RecordLink>
    ),
  },
  { label: `${WORDS}.load`, render: ({ load }) => load && <LoadBar load={load} /> },
  { label: `${WORDS}.tasks`, isNumber: true, render: ({ load }) => load?.taskCount },
  { label: `${WORDS}.households`, isNumber: true, render: ({ load }) => load?.householdCount },
  {
    label: `${WORDS}.capacity`,
    render: ({ load }) =>
      load?.workCapacity ? <EnumText enumName="WorkCapacity" value={load.workCapacity} /> : <Missing of="capacity" />,
  },
  {
    label: `${WORDS}.reason`,
    render: ({ load }) => load?.needsReason && (load.reasons.join('; ') || <Missing of="reason" />),
  },
];

function Missing({ of }: { of: 'capacity' | 'reason' }) {
  return useTranslate()(`${WORDS}.missing.${of}`);
}

/** What each member of a branch carries against what they can. */
export function LoadPart({ branchId }: { branchId: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useDocument<Answer>(MEMBER_LOADS, { branchId });
  const title = translate(`${WORDS}.title`);
  return (
    <Box component="section" sx={{ my: 4 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton variant="rounded" height={240} />}
      {data && <RowsTable label={title} columns={COLUMNS} rows={data.members.nodes} />}
    </Box>
  );
}

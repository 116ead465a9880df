import { Box, Button, Chip, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReasonCount } from '../shared/coverage/queries.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { enumKey } from '../shared/enums.ts';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { useDocument } from '../shared/request.ts';
import { PageTurner } from './PageTurner.tsx';
import { UNASSIGNED_MEMBERS, type Unassigned, type UnassignedMembers } from './queries.ts';

const WORDS = 'resources.coverage.unassigned';
const SIZE = 25;

type Row = Unassigned & { id: string };

const columns: RowColumn<Row>[] = [
  {
    label: `${WORDS}.name`,
    render: ({ member, term }) => (
      <RecordLink resource="members" id={member?.id}>
        {term.memberName}
      </RecordLink>
    ),
  },
  { label: `${WORDS}.birthYear`, render: ({ member }) => member?.birthYear },
  { label: `${WORDS}.branch`, render: ({ term }) => term.branch?.name },
  { label: `${WORDS}.reason`, render: ({ reason }) => <EnumText enumName="UnassignedReason" value={reason} /> },
];

function ReasonChips({
  reasons,
  chosen,
  onChoose,
}: {
  reasons: ReasonCount[];
  chosen: string | null;
  onChoose: (reason: string | null) => void;
}) {
  const translate = useTranslate();
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const chip = (reason: string | null, label: string, count: number) => (
    <Chip
      key={reason ?? 'all'}
      label={`${label} (${count})`}
      color={chosen === reason ? 'primary' : 'default'}
      variant={chosen === reason ? 'filled' : 'outlined'}
      aria-pressed={chosen === reason}
      onClick={() => onChoose(reason)}
      sx={{ minHeight: 44, borderRadius: 22 }}
    />
  );
  return (
    <Box
      role="group"
      aria-label={translate(`${WORDS}.reasons`)}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}
    >
      {chip(null, translate(`${WORDS}.all`), total)}
      {reasons.map(({ reason, count }) => chip(reason, translate(enumKey('UnassignedReason', reason)), count))}
    </Box>
  );
}

interface UnassignedListProps {
  unitId: string;
  /** 'YYYY-MM-DD' */
  day: string;
  reasons: ReasonCount[];
  mayAssign: boolean;
}

/** Everybody who holds no task, by reason, with the way to give them one. */
export function UnassignedList({ unitId, day, reasons, mayAssign }: UnassignedListProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const variables = { within: unitId, asOf: day, reasons: reason ? [reason] : null, first: SIZE, offset };
  const { data, error, refetch } = useDocument<UnassignedMembers>(UNASSIGNED_MEMBERS, variables, {
    placeholderData: (previous: UnassignedMembers | undefined) => previous,
  } as never);
  const title = translate(`${WORDS}.title`);
  const choose = (next: string | null) => {
    setReason(next);
    setOffset(0);
  };
  const assign = ({ member, term, reason: why }: Row) =>
    member && term.status === 'ACTIVE' && why !== 'NO_CAPACITY' ? (
      <Button
        component={Link}
        to={`/assignments/create?${new URLSearchParams({ source: JSON.stringify({ memberId: member.id }) })}`}
        aria-label={translate(`${WORDS}.assignTo`, { name: term.memberName })}
      >
        {translate(`${WORDS}.assign`)}
      </Button>
    ) : null;
  return (
    <Box component="section" aria-labelledby="unassigned" sx={{ mt: 3 }}>
      <Typography id="unassigned" variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {reasons.length > 0 && <ReasonChips reasons={reasons} chosen={reason} onChoose={choose} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton variant="rounded" height={220} />}
      {data?.unassignedMembers.nodes.length === 0 && <EmptyState title={translate(`${WORDS}.empty`)} />}
      {data && data.unassignedMembers.nodes.length > 0 && (
        <RowsTable
          label={title}
          columns={columns}
          rows={data.unassignedMembers.nodes.map((row) => ({ ...row, id: row.term.id }))}
          {...(mayAssign && { actions: assign })}
        />
      )}
      <PageTurner
        list={title}
        offset={offset}
        size={SIZE}
        total={data?.unassignedMembers.totalCount ?? 0}
        onTurn={setOffset}
      />
    </Box>
  );
}

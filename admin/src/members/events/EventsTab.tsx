import { Box, Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { maxLength, required, TextInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { EnumChip } from '../../shared/EnumChip.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useViewer } from '../../shared/viewer.ts';
import { MEMBER_EVENTS, type MemberEvent, type MemberEvents, WITHDRAW_EVENT } from '../eventQueries.ts';
import type { MemberRecord } from '../queries.ts';
import { adjustmentsOf } from './EventDialog.tsx';
import { EventDetails, EventPeriod } from './EventFacts.tsx';

const WORDS = 'resources.members.event';
const REASON_RULES = [required(), maxLength(300)];

const columns: RowColumn<MemberEvent>[] = [
  { label: `${WORDS}.kind`, render: ({ kind }) => <EnumText enumName="MemberEventKind" value={kind} /> },
  { label: `${WORDS}.effectiveOn`, render: (event) => <EventPeriod event={event} /> },
  {
    label: `${WORDS}.state`,
    render: ({ state }) => (
      <EnumChip enumName="MemberEventState" value={state} tones={{ PENDING: 'info', APPLIED: 'success' }} />
    ),
  },
  { label: `${WORDS}.details`, render: (event) => <EventDetails event={event} /> },
  { label: `${WORDS}.recordedBy`, render: ({ recordedByName }) => recordedByName },
];

function WithdrawDialog({ event, onClose }: { event: MemberEvent; onClose: () => void }) {
  const translate = useTranslate();
  const withdraw = useCommand(WITHDRAW_EVENT, `${WORDS}.withdrawn`);
  const { id, version } = event;
  return (
    <FormDialog
      title={translate(`${WORDS}.withdrawTitle`)}
      explain={<Box sx={{ mb: 1.5 }}>{translate(`${WORDS}.withdrawHint`)}</Box>}
      submitLabel={translate(`${WORDS}.withdraw`)}
      onSubmit={({ reason }) => withdraw({ id, version, reason })}
      onClose={onClose}
    >
      <TextInput source="reason" label={`${WORDS}.reason`} multiline minRows={2} validate={REASON_RULES} />
    </FormDialog>
  );
}

/** What happened to a member, the latest first, with what is still to be settled of it. */
export function EventsTab({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const [chosen, setChosen] = useState<MemberEvent>();
  const { data, error, refetch } = useDocument<MemberEvents>(MEMBER_EVENTS, { memberId: member.id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={132} />;
  const { nodes } = data.memberEvents;
  if (nodes.length === 0) {
    return <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} />;
  }
  const mayWrite = viewer?.permissions.includes('memberEvent:write') && viewer.memberId !== member.id;
  const maySee = viewer?.permissions.includes('adjustment:read');
  const actions = (event: MemberEvent) => (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {maySee && event.openAdjustmentCount > 0 && (
        <Button component={Link} to={adjustmentsOf(member.id)}>
          {translate(`${WORDS}.toSettle`, { smart_count: event.openAdjustmentCount })}
        </Button>
      )}
      {mayWrite && event.state !== 'WITHDRAWN' && (
        <Button onClick={() => setChosen(event)}>{translate(`${WORDS}.withdraw`)}</Button>
      )}
    </Box>
  );
  return (
    <>
      <RowsTable
        label={translate(`${WORDS}.listTitle`)}
        columns={columns}
        rows={nodes}
        actions={mayWrite || maySee ? actions : undefined}
      />
      {chosen && <WithdrawDialog event={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

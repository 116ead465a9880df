import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { today } from '../../shared/days.ts';
import { PreviewDialog } from '../../shared/PreviewDialog.tsx';
import { newRunKey } from '../../shared/reassign/settings.ts';
import { useRequest } from '../../shared/request.ts';
import { useViewer } from '../../shared/viewer.ts';
import { type EventEffect, RECORD_EVENT, type RecordEventAnswer } from '../eventQueries.ts';
import type { MemberRecord } from '../queries.ts';
import { EventEffectView } from './EventEffectView.tsx';
import { EventInputs } from './EventInputs.tsx';
import { eventInput, eventValues } from './eventForm.ts';

const WORDS = 'resources.members.event';

/** Where the adjustments of a member are listed. */
export function adjustmentsOf(memberId: string): string {
  return `/adjustments?${new URLSearchParams({ filter: JSON.stringify({ memberId, open: 'yes' }), page: '1' })}`;
}

function Done({ memberId, effect }: { memberId: string; effect: EventEffect }) {
  const translate = useTranslate();
  const count = effect.adjustments.length;
  const isPending = effect.openedOn > today();
  const canOpen = count > 0 && !isPending;
  return (
    <Alert
      severity="success"
      action={
        canOpen && (
          <Button component={Link} to={adjustmentsOf(memberId)} color="inherit">
            {translate(`${WORDS}.openAdjustments`)}
          </Button>
        )
      }
    >
      {translate(isPending ? `${WORDS}.kept` : `${WORDS}.done`)}{' '}
      {canOpen && translate(`${WORDS}.opened`, { smart_count: count })}
    </Alert>
  );
}

/** Records what changed of a member: what, from when; then what it would do; then it is done. */
export function EventDialog({ member, onClose }: { member: MemberRecord; onClose: () => void }) {
  const translate = useTranslate();
  const request = useRequest();
  const refresh = useRefresh();
  const viewer = useViewer();
  const [runKey] = useState(newRunKey);
  const mayChooseBranch =
    viewer?.grants.some(({ organization }) => organization && organization.kind !== 'BRANCH') ?? false;
  const mayWriteCapacity = viewer?.permissions.includes('circumstance:write') ?? false;

  const send = async (values: Record<string, unknown>, more: object) => {
    const input = { memberId: member.id, memberVersion: member.version, ...eventInput(values), ...more };
    return (await request<RecordEventAnswer>(RECORD_EVENT, { input })).recordMemberEvent.effect;
  };

  return (
    <PreviewDialog<EventEffect>
      title={translate(`${WORDS}.title`, { name: member.fullName })}
      defaultValues={eventValues(mayChooseBranch)}
      onPreview={(values) => send(values, { dryRun: true })}
      showPreview={(effect) => <EventEffectView effect={effect} />}
      runLabel={() => translate(`${WORDS}.record`)}
      onRun={(values) => send(values, { idempotencyKey: runKey })}
      showDone={(effect) => <Done memberId={member.id} effect={effect} />}
      onClose={(isDone) => {
        if (isDone) refresh();
        onClose();
      }}
    >
      <EventInputs mayChooseBranch={mayChooseBranch} mayWriteCapacity={mayWriteCapacity} />
    </PreviewDialog>
  );
}

import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useViewer } from '../../shared/viewer.ts';
import type { MemberRecord } from '../queries.ts';
import { EventDialog } from './EventDialog.tsx';

/** Opens the recording of an event, for those who may; nobody records their own. */
export function EventButton({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  if (!viewer?.permissions.includes('memberEvent:write') || viewer.memberId === member.id) return null;
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setOpen(true)}>
        {translate('resources.members.event.record')}
      </Button>
      {isOpen && <EventDialog member={member} onClose={() => setOpen(false)} />}
    </>
  );
}

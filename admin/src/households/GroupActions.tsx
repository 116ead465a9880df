import AddHomeIcon from '@mui/icons-material/AddHomeOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { AddHouseholdsDialog } from './dialogs/AddHouseholdsDialog.tsx';
import { EndDialog } from './dialogs/EndDialog.tsx';
import { END_HOUSEHOLD_GROUP, type HouseholdGroup } from './groupQueries.ts';

/** What one may do with a group that has not ended. */
export function GroupActions({ group }: { group: HouseholdGroup }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'householdGroups', action: 'edit' });
  const [open, setOpen] = useState<'add' | 'end'>();
  const close = () => setOpen(undefined);
  if (!canAccess || group.endedOn) return null;
  return (
    <>
      <Button startIcon={<EventBusyIcon />} onClick={() => setOpen('end')}>
        {translate('resources.households.end.button')}
      </Button>
      <EditLink />
      <Button variant="contained" startIcon={<AddHomeIcon />} onClick={() => setOpen('add')}>
        {translate('resources.households.add.button')}
      </Button>
      {open === 'add' && <AddHouseholdsDialog group={group} onClose={close} />}
      {open === 'end' && (
        <EndDialog
          record={group}
          name={group.name}
          document={END_HOUSEHOLD_GROUP}
          explain="resources.households.end.group"
          onClose={close}
        />
      )}
    </>
  );
}

import EditIcon from '@mui/icons-material/EditOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EditHouseholdDialog } from './dialogs/EditHouseholdDialog.tsx';
import { EndDialog } from './dialogs/EndDialog.tsx';
import { END_HOUSEHOLD, type Household } from './queries.ts';

/** What one may do with a household of a group. */
export function HouseholdActions({ household }: { household: Household }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<'edit' | 'end'>();
  const close = () => setOpen(undefined);
  if (household.endedOn) return null;
  return (
    <>
      <Button startIcon={<EditIcon />} onClick={() => setOpen('edit')}>
        {translate('ra.action.edit')}
      </Button>
      <Button startIcon={<EventBusyIcon />} onClick={() => setOpen('end')}>
        {translate('resources.households.end.button')}
      </Button>
      {open === 'edit' && <EditHouseholdDialog household={household} onClose={close} />}
      {open === 'end' && (
        <EndDialog
          record={household}
          name={household.label}
          document={END_HOUSEHOLD}
          explain="resources.households.end.household"
          onClose={close}
        />
      )}
    </>
  );
}

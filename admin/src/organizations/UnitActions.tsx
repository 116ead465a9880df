import CallMergeIcon from '@mui/icons-material/CallMerge';
import DriveFileMoveIcon from '@mui/icons-material/DriveFileMoveOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { useViewer } from '../shared/viewer.ts';
import { EndDialog } from './dialogs/EndDialog.tsx';
import { MergeDialog } from './dialogs/MergeDialog.tsx';
import { MoveDialog } from './dialogs/MoveDialog.tsx';
import { mayChangeUnit, parentKinds } from './kinds.ts';
import type { Organization } from './queries.ts';

const DIALOGS = { move: MoveDialog, merge: MergeDialog, end: EndDialog };
type DialogName = keyof typeof DIALOGS;

const BUTTONS: { name: DialogName; Icon: typeof CallMergeIcon }[] = [
  { name: 'move', Icon: DriveFileMoveIcon },
  { name: 'merge', Icon: CallMergeIcon },
  { name: 'end', Icon: EventBusyIcon },
];

/** What one may do with a unit that is at work. */
export function UnitActions({ unit }: { unit: Organization }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const [open, setOpen] = useState<DialogName>();
  if (unit.validTo || !mayChangeUnit(viewer, unit.kind)) return null;
  const Dialog = open && DIALOGS[open];
  const hasPlace = parentKinds(unit.kind).length > 0;
  return (
    <>
      {BUTTONS.filter(() => hasPlace).map(({ name, Icon }) => (
        <Button key={name} startIcon={<Icon />} onClick={() => setOpen(name)}>
          {translate(`resources.organizations.${name}.button`)}
        </Button>
      ))}
      <EditLink variant="contained" />
      {Dialog && <Dialog unit={unit} onClose={() => setOpen(undefined)} />}
    </>
  );
}

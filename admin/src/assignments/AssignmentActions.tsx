import { Button } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { useViewer } from '../shared/viewer.ts';
import { CompleteDialog } from './dialogs/CompleteDialog.tsx';
import { EndDialog } from './dialogs/EndDialog.tsx';
import { ProgressDialog } from './dialogs/ProgressDialog.tsx';
import { ActivateDialog, CancelDialog } from './dialogs/ProposalDialogs.tsx';
import type { AssignmentRecord } from './queries.ts';
import { type Step, stepsFor } from './steps.ts';

type DialogStep = Exclude<Step, 'edit'>;

const DIALOGS: Record<DialogStep, ComponentType<{ assignment: AssignmentRecord; onClose: () => void }>> = {
  activate: ActivateDialog,
  cancel: CancelDialog,
  progress: ProgressDialog,
  complete: CompleteDialog,
  assess: CompleteDialog,
  end: EndDialog,
};

// The step that leads on; the others stay quiet buttons.
const FORWARD = new Set<Step>(['activate', 'progress', 'assess']);

/** What one may do with an assignment at its stage. */
export function AssignmentActions({ assignment }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const steps = stepsFor(assignment, useViewer());
  const [open, setOpen] = useState<DialogStep>();
  const Dialog = open && DIALOGS[open];
  return (
    <>
      {steps.includes('edit') && <EditLink />}
      {steps
        .filter((step): step is DialogStep => step !== 'edit')
        .map((step) => (
          <Button
            key={step}
            variant={FORWARD.has(step) ? 'contained' : 'outlined'}
            color={FORWARD.has(step) ? 'primary' : 'inherit'}
            onClick={() => setOpen(step)}
          >
            {translate(`resources.assignments.steps.${step}.button`)}
          </Button>
        ))}
      {Dialog && <Dialog assignment={assignment} onClose={() => setOpen(undefined)} />}
    </>
  );
}

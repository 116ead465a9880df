import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { useViewer } from '../shared/viewer.ts';
import { STEP_DIALOGS } from './dialogs/StepDialogs.tsx';
import type { Evaluation } from './queries.ts';
import { type Step, stepsFor } from './steps.ts';

type DialogStep = Exclude<Step, 'propose'>;

// The next step of the way; the others stay quiet buttons.
const FORWARD = new Set<Step>(['self', 'submit', 'decide']);

/** What one may do with an evaluation at its present step. */
export function EvaluationActions({ evaluation }: { evaluation: Evaluation }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const [open, setOpen] = useState<DialogStep>();
  const steps = stepsFor(evaluation, viewer);
  const Dialog = open && STEP_DIALOGS[open];
  return (
    <>
      {steps.includes('propose') && (
        <EditLink
          label="resources.evaluations.steps.propose.button"
          variant={steps.includes('submit') ? 'text' : 'contained'}
        />
      )}
      {steps
        .filter((step): step is DialogStep => step !== 'propose')
        .map((step) => (
          <Button key={step} variant={FORWARD.has(step) ? 'contained' : 'outlined'} onClick={() => setOpen(step)}>
            {translate(`resources.evaluations.steps.${step}.button`)}
          </Button>
        ))}
      {Dialog && <Dialog evaluation={evaluation} onClose={() => setOpen(undefined)} />}
    </>
  );
}

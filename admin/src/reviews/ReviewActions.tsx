import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { useViewer } from '../shared/viewer.ts';
import { STEP_DIALOGS } from './dialogs/StepDialogs.tsx';
import type { ReviewRecord } from './queries.ts';
import { type ReviewStep, stepsFor } from './rights.ts';

type DialogStep = Exclude<ReviewStep, 'write'>;

/** What one may do with a review until it is closed. */
export function ReviewActions({ review }: { review: ReviewRecord }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const [open, setOpen] = useState<DialogStep>();
  const steps = stepsFor(review, viewer);
  const Dialog = open && STEP_DIALOGS[open];
  return (
    <>
      {steps.includes('write') && (
        <EditLink
          label="resources.reviews.steps.write.button"
          variant={steps.includes('close') ? 'outlined' : 'contained'}
        />
      )}
      {steps
        .filter((step): step is DialogStep => step !== 'write')
        .map((step) => (
          <Button key={step} variant="contained" onClick={() => setOpen(step)}>
            {translate(`resources.reviews.steps.${step}.button`)}
          </Button>
        ))}
      {Dialog && <Dialog review={review} onClose={() => setOpen(undefined)} />}
    </>
  );
}

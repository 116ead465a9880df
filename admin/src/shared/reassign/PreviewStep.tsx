import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ReassignAnswer } from '../reassignQueries.ts';
import { FailureAlert } from './FailureAlert.tsx';
import type { Failure } from './failure.ts';
import { OutcomeSummary } from './OutcomeSummary.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { waitingCount } from './outcomes.ts';
import { StepFrame } from './StepFrame.tsx';
import { useCountWords } from './useCountWords.ts';

interface PreviewStepProps {
  preview: ReassignAnswer;
  /** Of the last run. */
  failure?: Failure;
  isAsking: boolean;
  onBack: () => void;
  onRun: () => void;
  /** Asks again; `isSkipping` leaves out what cannot move. */
  onPreviewAgain: (isSkipping: boolean) => void;
  onClose: () => void;
}

function Sentence({ preview }: { preview: ReassignAnswer }) {
  const translate = useTranslate();
  const words = useCountWords();
  const { movedCount, refusedCount, rows } = preview;
  const waiting = waitingCount(rows);
  const text = [
    waiting > 0 && translate('reassign.will.heldBack', words(refusedCount - waiting)),
    waiting === 0 && translate(movedCount > 0 ? 'reassign.will.move' : 'reassign.will.nothing', words(movedCount)),
    waiting === 0 && movedCount > 0 && refusedCount > 0 && translate('reassign.will.stay', words(refusedCount)),
    translate('reassign.will.nothingYet'),
  ];
  return (
    <Alert severity={refusedCount > 0 ? 'warning' : 'info'} sx={{ mb: 1.5 }}>
      <Typography>{text.filter(Boolean).join(' ')}</Typography>
    </Alert>
  );
}

function LeadingButton(props: PreviewStepProps) {
  const { preview, failure, isAsking, onRun, onPreviewAgain } = props;
  const translate = useTranslate();
  const words = useCountWords();
  if (failure?.kind === 'refused') return null;
  if (failure?.kind === 'stale') {
    return (
      <Button variant="contained" disabled={isAsking} onClick={() => onPreviewAgain(false)}>
        {translate(isAsking ? 'reassign.previewing' : 'reassign.previewAgain')}
      </Button>
    );
  }
  if (waitingCount(preview.rows) > 0) {
    return (
      <Button variant="contained" disabled={isAsking} onClick={() => onPreviewAgain(true)}>
        {translate(isAsking ? 'reassign.previewing' : 'reassign.skip')}
      </Button>
    );
  }
  if (preview.movedCount === 0) return null;
  return (
    <Button variant="contained" onClick={onRun}>
      {failure ? translate('state.retry') : translate('reassign.run', words(preview.movedCount))}
    </Button>
  );
}

/** The second step: what would happen to each assignment, before anything does. */
export function PreviewStep(props: PreviewStepProps) {
  const { preview, failure, isAsking, onBack, onClose } = props;
  const translate = useTranslate();
  const isDeadEnd = preview.movedCount === 0 && waitingCount(preview.rows) === 0;
  const isUnknown = failure?.kind === 'unknown';
  return (
    <StepFrame
      step="preview"
      actions={
        <>
          {/* As long as the outcome of a run is unknown, other settings would start a second one. */}
          {!isUnknown && (
            <Button variant={isDeadEnd ? 'contained' : 'text'} onClick={onBack} disabled={isAsking}>
              {translate('reassign.back')}
            </Button>
          )}
          <Box sx={{ flexGrow: 1 }} />
          <Button onClick={onClose} disabled={isAsking}>
            {translate(isUnknown ? 'ra.action.close' : 'ra.action.cancel')}
          </Button>
          <LeadingButton {...props} />
        </>
      }
    >
      {failure ? <FailureAlert failure={failure} /> : <Sentence preview={preview} />}
      <OutcomeSummary rows={preview.rows} />
      <OutcomeTable rows={preview.rows} fileLabel="reassign.previewFile" />
    </StepFrame>
  );
}

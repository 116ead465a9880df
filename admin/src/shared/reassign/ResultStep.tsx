import UndoIcon from '@mui/icons-material/Undo';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReassignAnswer } from '../reassignQueries.ts';
import type { Failure } from './failure.ts';
import { OutcomeSummary } from './OutcomeSummary.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { StepFrame } from './StepFrame.tsx';
import { UndoPart } from './UndoPart.tsx';
import { useCountWords } from './useCountWords.ts';

interface ResultStepProps {
  result: ReassignAnswer;
  /** How many the preview promised. */
  expected: number;
  isUndoing: boolean;
  undoFailure?: Failure;
  onUndo: () => void;
  onClose: () => void;
}

/** The last step: what was done, with a file of it and a way to take it back. */
export function ResultStep({ result, expected, isUndoing, undoFailure, onUndo, onClose }: ResultStepProps) {
  const translate = useTranslate();
  const words = useCountWords();
  const [isAsked, setAsked] = useState(false);
  const { movedCount, refusedCount, rows, reassignment } = result;
  const sentences = [
    translate(movedCount > 0 ? 'reassign.did.move' : 'reassign.did.nothing', words(movedCount)),
    refusedCount > 0 && translate('reassign.did.stay', words(refusedCount)),
    movedCount !== expected && translate('reassign.did.otherwise', { total: words(expected).total }),
  ];
  return (
    <StepFrame
      step="result"
      actions={
        <>
          {reassignment && !isAsked && (
            <Button startIcon={<UndoIcon />} onClick={() => setAsked(true)}>
              {translate('reassign.undo.button')}
            </Button>
          )}
          <Box sx={{ flexGrow: 1 }} />
          <Button variant="contained" onClick={onClose} disabled={isUndoing}>
            {translate('ra.action.close')}
          </Button>
        </>
      }
    >
      <Alert severity={movedCount > 0 ? 'success' : 'warning'} sx={{ mb: 1.5 }}>
        {sentences.filter(Boolean).join(' ')}
      </Alert>
      {isAsked && (
        <UndoPart
          count={movedCount}
          isUndoing={isUndoing}
          failure={undoFailure}
          onUndo={onUndo}
          onKeep={() => setAsked(false)}
        />
      )}
      <OutcomeSummary rows={rows} />
      <OutcomeTable rows={rows} fileLabel="reassign.resultFile" />
    </StepFrame>
  );
}

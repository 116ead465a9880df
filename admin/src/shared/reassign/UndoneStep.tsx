import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { StepFrame } from './StepFrame.tsx';
import { useCountWords } from './useCountWords.ts';

/** After a reassignment was taken back. */
export function UndoneStep({ count, onClose }: { count: number; onClose: () => void }) {
  const translate = useTranslate();
  const words = useCountWords();
  return (
    <StepFrame
      step="undone"
      actions={
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      }
    >
      <Alert severity="success">{translate('reassign.undo.done', words(count))}</Alert>
    </StepFrame>
  );
}

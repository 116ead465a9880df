import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Failure } from './failure.ts';
import { useCountWords } from './useCountWords.ts';

interface UndoPartProps {
  /** How many assignments go back. */
  count: number;
  isUndoing: boolean;
  failure?: Failure;
  onUndo: () => void;
  onKeep: () => void;
}

function UndoFailure({ failure, onUndo }: { failure: Failure; onUndo: () => void }) {
  const translate = useTranslate();
  const retry = failure.kind !== 'stale' && (
    <Button color="inherit" onClick={onUndo}>
      {translate('state.retry')}
    </Button>
  );
  return (
    <Alert severity="error" sx={{ mb: 1.5 }} action={retry}>
      {failure.message} {translate(`reassign.undo.${failure.kind === 'unknown' ? 'unknown' : 'failed'}`)}
    </Alert>
  );
}

/** Asks once more before a reassignment is taken back, and says what came of it where it failed. */
export function UndoPart({ count, isUndoing, failure, onUndo, onKeep }: UndoPartProps) {
  const translate = useTranslate();
  const words = useCountWords();
  if (failure) return <UndoFailure failure={failure} onUndo={onUndo} />;
  return (
    <Alert severity="warning" sx={{ mb: 1.5 }}>
      {translate('reassign.undo.sure', words(count))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button variant="outlined" color="inherit" autoFocus onClick={onUndo} disabled={isUndoing}>
          {translate(isUndoing ? 'reassign.undo.working' : 'reassign.undo.confirm')}
        </Button>
        <Button color="inherit" onClick={onKeep} disabled={isUndoing}>
          {translate('reassign.undo.keep')}
        </Button>
      </Box>
      {isUndoing && <LinearProgress aria-label={translate('reassign.undo.working')} sx={{ mt: 1 }} />}
    </Alert>
  );
}

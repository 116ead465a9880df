import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SuggestionRun } from './queries.ts';
import { useStart } from './useStart.ts';

const WORDS = 'resources.suggestions';

/** A run that found nothing: why, and the way to try again. */
export function EndedPart({ run }: { run: SuggestionRun }) {
  const translate = useTranslate();
  const { start, problem, isStarting } = useStart();
  const { plan, effectiveOn, input } = run;
  const reason = run.status === 'CANCELLED' ? `${WORDS}.cancelled` : `${WORDS}.failures.${run.failure ?? 'INTERNAL'}`;
  const again = plan && (
    <Button
      color="inherit"
      disabled={isStarting}
      onClick={() => void start({ ...input, planId: plan.id, effectiveOn })}
    >
      {translate(`${WORDS}.again`)}
    </Button>
  );
  return (
    <Alert severity={run.status === 'CANCELLED' ? 'info' : 'error'} action={again} sx={{ my: 2 }}>
      {problem ?? translate(reason)}
    </Alert>
  );
}

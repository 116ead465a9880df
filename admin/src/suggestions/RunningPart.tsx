import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SuggestionRun } from './queries.ts';

const WORDS = 'resources.suggestions';

/** The wait, with how far it is and the way to stop it. */
export function RunningPart({ run, onCancel }: { run: SuggestionRun; onCancel: () => Promise<void> }) {
  const translate = useTranslate();
  const words = translate(`${WORDS}.running`, { progress: run.progress });
  return (
    <Box sx={{ maxWidth: 640, my: 3, display: 'grid', gap: 2 }}>
      <Typography role="status">{words}</Typography>
      <LinearProgress
        variant="determinate"
        value={run.progress}
        aria-label={words}
        sx={{ height: 10, borderRadius: 1 }}
      />
      <Typography sx={{ color: 'text.secondary' }}>{translate(`${WORDS}.runningHint`)}</Typography>
      <Box>
        <Button variant="outlined" color="inherit" onClick={() => void onCancel()}>
          {translate(`${WORDS}.cancel`)}
        </Button>
      </Box>
    </Box>
  );
}

import { Box, LinearProgress, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { StepFrame } from './StepFrame.tsx';
import { useCountWords } from './useCountWords.ts';

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

/** While the server works: what it does, for how long already, and that one has to wait. */
export function RunningStep({ count }: { count: number }) {
  const translate = useTranslate();
  const words = useCountWords();
  const seconds = useSeconds();
  const label = translate('reassign.running', words(count));
  return (
    <StepFrame step="running">
      <Box role="status" sx={{ mb: 2 }}>
        <Typography>
          {label} {translate('reassign.runningHint')}
        </Typography>
      </Box>
      <LinearProgress aria-label={label} />
      {/* Said once is enough; a screen reader would repeat it every second. */}
      <Typography aria-hidden sx={{ color: 'text.secondary', mt: 1 }}>
        {translate('reassign.seconds', { smart_count: seconds })}
      </Typography>
    </StepFrame>
  );
}

import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ImportSteps } from '../ImportSteps.tsx';
import type { ImportRecord } from '../queries.ts';
import { useNumberText } from '../useNumberText.ts';

const WORDS = 'resources.imports.progress';

/** An import that is being carried out; it goes on when one leaves the page. */
export function ProgressPage({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const number = useNumberText();
  const { doneCount, rowCount } = record;
  const isCounting = doneCount > 0;
  const label = translate(`${WORDS}.title`);
  return (
    <>
      <ImportSteps step="result" mayOpen={() => false} onOpen={() => undefined} />
      <Typography variant="h2">{label}</Typography>
      <Box sx={{ maxWidth: 640, my: 2 }}>
        <LinearProgress
          aria-label={label}
          variant={isCounting ? 'determinate' : 'indeterminate'}
          value={rowCount === 0 ? 0 : Math.min(100, (doneCount / rowCount) * 100)}
          sx={{ height: 10, borderRadius: 1 }}
        />
        <Typography role="status" sx={{ mt: 1 }}>
          {isCounting
            ? translate(`${WORDS}.done`, {
                done: number(doneCount),
                total: number(rowCount),
              })
            : translate(`${WORDS}.starting`)}
        </Typography>
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>{translate(`${WORDS}.mayLeave`)}</Typography>
    </>
  );
}

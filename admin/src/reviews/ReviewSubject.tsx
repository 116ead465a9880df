import { Typography } from '@mui/material';
import { PeriodText } from './PeriodText.tsx';
import type { Period } from './periods.ts';

/** What a form is about: the task and the period, which do not change. */
export function Subject({ title, period }: { title: string; period: Period }) {
  return (
    <Typography sx={{ color: 'text.secondary', mb: 1 }}>
      {title} · <PeriodText period={period} />
    </Typography>
  );
}

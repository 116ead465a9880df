import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ReassignRow } from '../reassignQueries.ts';
import { refusalsOf, sharesOf } from './outcomes.ts';
import { useCountWords } from './useCountWords.ts';

const FEW = 5;

function Part({ title, lines }: { title: string; lines: { id: string; text: ReactNode }[] }) {
  if (lines.length === 0) return null;
  return (
    <Box component="section" aria-label={title} sx={{ flex: '1 1 300px', minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {/* A long list scrolls, so the keyboard must reach it. */}
      <Box
        component="ul"
        tabIndex={lines.length > FEW ? 0 : undefined}
        sx={{ m: 0, pl: 2.5, maxHeight: 132, overflowY: 'auto' }}
      >
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </Box>
    </Box>
  );
}

/** In a few lines: who gets how many, and why how many stay. */
export function OutcomeSummary({ rows }: { rows: readonly ReassignRow[] }) {
  const translate = useTranslate();
  const words = useCountWords();
  const shares = sharesOf(rows).map(({ id, name, branch, count }) => ({
    id,
    text: translate('reassign.summary.share', { ...words(count), name, branch }),
  }));
  const refusals = refusalsOf(rows).map(({ reasonKey, count }) => ({
    id: reasonKey,
    text: translate('reassign.summary.refusal', {
      ...words(count),
      reason: translate(`reassign.reasons.${reasonKey}`, { _: translate('reassign.reasons.other') }),
    }),
  }));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
      <Part title={translate('reassign.summary.shares')} lines={shares} />
      <Part title={translate('reassign.summary.refusals')} lines={refusals} />
    </Box>
  );
}

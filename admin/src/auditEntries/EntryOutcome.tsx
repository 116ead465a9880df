import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumChip, type Tone } from '../shared/EnumChip.tsx';
import { reasonText } from '../shared/history.ts';
import type { TrailEntry } from './queries.ts';

const TONES: Record<string, Tone> = { REFUSED: 'warning', FAILED: 'error' };

/** How an action ended and, where it was refused, why. */
export function EntryOutcome({ entry }: { entry: TrailEntry }) {
  const translate = useTranslate();
  const why = entry.outcome === 'SUCCESS' ? '' : reasonText(translate, entry);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
      <EnumChip enumName="AuditOutcome" value={entry.outcome} tones={TONES} />
      {why && <span>{why}</span>}
    </Box>
  );
}

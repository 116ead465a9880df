import { Box, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';

export type LoadStanding = 'NONE' | 'UNDER' | 'FULL' | 'OVER';

/** What a member carries against what they can carry; `cap` is null where no rule says. */
export interface MemberLoad {
  weight: number;
  cap: number | null;
  standing: LoadStanding;
}

const COLORS = { NONE: 'inherit', UNDER: 'success', FULL: 'warning', OVER: 'error' } as const;

/** A load in words and numbers, with a bar beside them. */
export function LoadBar({ load: { weight, cap, standing } }: { load: MemberLoad }) {
  const translate = useTranslate();
  const share = cap ? Math.min(100, Math.round((weight / cap) * 100)) : weight > 0 ? 100 : 0;
  const amount = translate(cap === null ? 'load.only' : 'load.ofCap', { weight, cap });
  const words = `${amount} – ${translate(`enums.LoadStanding.${standing}`)}`;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <span>{words}</span>
      {cap !== null && (
        <LinearProgress
          variant="determinate"
          value={share}
          color={COLORS[standing]}
          aria-label={`${translate('load.label')}: ${words}`}
          sx={{ width: 72, height: 8, borderRadius: 1 }}
        />
      )}
    </Box>
  );
}

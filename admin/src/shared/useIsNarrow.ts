import { useMediaQuery } from '@mui/material';

/** Narrower than this, lists become cards. */
export const CARD_WIDTH = 700;

/** Whether the screen is as narrow as a phone. */
export function useIsNarrow(): boolean {
  return useMediaQuery(`(max-width:${CARD_WIDTH - 0.05}px)`, { noSsr: true });
}

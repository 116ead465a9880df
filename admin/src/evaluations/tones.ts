import type { Tone } from '../shared/EnumChip.tsx';

/** How the steps of an evaluation are coloured; the word says it as well. */
export const STATE_TONES: Record<string, Tone> = { SUBMITTED: 'info', DECIDED: 'success', LOCKED: 'success' };

/** How the stages of a cycle are coloured. */
export const CYCLE_TONES: Record<string, Tone> = { OPEN: 'info', DECIDED: 'success', LOCKED: 'success' };

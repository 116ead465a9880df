import type { Tone } from '../shared/EnumChip.tsx';

/** How the states of an import are coloured; the word says it as well. */
export const STATUS_TONES: Record<string, Tone> = {
  UPLOADED: 'info',
  READY: 'info',
  RUNNING: 'info',
  APPLIED: 'success',
  FAILED: 'error',
};

/** How what becomes of a row is coloured. */
export const ACTION_TONES: Record<string, Tone> = { CREATE: 'success', UPDATE: 'info', REFUSE: 'error' };

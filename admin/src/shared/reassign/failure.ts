import { HttpError } from 'react-admin';
import type { PanelErrorBody } from '../../providers/errors.ts';

/**
 * What is known after a failed call: `stale`, nothing was changed and the preview no longer holds; `busy`, nothing was
 * changed and it may be tried again; `unknown`, no answer came, and only the same call again tells what happened;
 * `refused`, nothing was changed and trying again does not help.
 */
export type FailureKind = 'stale' | 'busy' | 'unknown' | 'refused';

export interface Failure {
  kind: FailureKind;
  /** In the panel's language. */
  message: string;
}

const KINDS: Record<string, FailureKind> = {
  CONFLICT: 'stale',
  NOT_FOUND: 'stale',
  BAD_USER_INPUT: 'stale',
  RATE_LIMITED: 'busy',
  OVERLOADED: 'busy',
  FORBIDDEN: 'refused',
  UNAUTHENTICATED: 'refused',
};

function kindOf({ code, requestId }: PanelErrorBody): FailureKind {
  const known = KINDS[code ?? ''];
  if (known) return known;
  // The server names the request when it failed itself, and then it took everything back.
  return requestId === undefined ? 'unknown' : 'busy';
}

/** What to tell after a call failed, from the error the data provider threw. */
export function describeFailure(error: unknown): Failure {
  const body = error instanceof HttpError ? (error.body as PanelErrorBody | null) : null;
  const problems = Object.values(body?.errors ?? {});
  const own = error instanceof Error ? error.message : '';
  return { kind: kindOf(body ?? {}), message: problems.length > 0 ? problems.join(' ') : own };
}

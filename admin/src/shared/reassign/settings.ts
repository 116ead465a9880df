import type { Candidate } from '../reassignQueries.ts';
import type { Scope } from './selection.ts';

/** What the first step asks. Both ways of giving keep what was chosen, so that changing one's mind loses nothing. */
export interface Settings {
  scope: Scope['id'];
  way: 'one' | 'several';
  target: Candidate | null;
  targets: Candidate[];
  /** 'YYYY-MM-DD' */
  effectiveOn: string;
  reason: string;
  /** For elderly members who then have a heavy load; may be empty. */
  loadReason: string;
  guideWay: 'keep' | 'set' | 'clear';
  guide: Candidate | null;
  errorPolicy: 'SKIP_FAILED' | 'ALL_OR_NOTHING';
}

/** The members who get the work. */
export function chosenTargets({ way, target, targets }: Settings): Candidate[] {
  if (way === 'several') return targets;
  return target ? [target] : [];
}

function guideInput({ guideWay, guide }: Settings): { guideId?: string | null } {
  if (guideWay === 'keep') return {};
  return { guideId: guideWay === 'set' ? (guide?.id ?? null) : null };
}

/** The settings as the server takes them; which assignments, and how, is added by the step that sends them. */
export function settingsInput(settings: Settings) {
  const { effectiveOn, reason, errorPolicy } = settings;
  const loadReason = settings.loadReason || null;
  const toMemberIds = chosenTargets(settings).map(({ id }) => id);
  return { toMemberIds, effectiveOn, reason, loadReason, errorPolicy, ...guideInput(settings) };
}

/** The server's problems by field, under the inputs of the form; those of other fields are kept by their own names. */
export function problemsByInput(fields: Record<string, string>, { way }: Settings): Record<string, string> {
  const inputs: Record<string, string> = { toMemberIds: way === 'several' ? 'targets' : 'target', guideId: 'guide' };
  return Object.fromEntries(Object.entries(fields).map(([field, message]) => [inputs[field] ?? field, message]));
}

/** A key of its own for a run, kept over its retries. Made of random bytes, as offices without HTTPS have nothing else. */
export function newRunKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

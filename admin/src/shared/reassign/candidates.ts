import type { Candidate } from '../reassignQueries.ts';

/** Where a candidate stands in the list of suggestions. */
export type Nearness = 'sameBranch' | 'elsewhere';

export interface Suggestion extends Candidate {
  nearness: Nearness;
}

/** Whether a member may be given work (domain §2). Being away for work does not stand in the way. */
export const isAssignable = ({ status }: Pick<Candidate, 'status'>) => status === 'ACTIVE';

const burden = (candidate: Candidate) => (isAssignable(candidate) ? candidate.openLoad : Number.POSITIVE_INFINITY);

function byBurden(candidates: readonly Candidate[]): Candidate[] {
  // Two who may not be assigned are equal: infinity less infinity is not a number.
  return [...candidates].sort((one, other) => burden(one) - burden(other) || 0);
}

/**
 * Members to suggest: those of the branch first, then others; in each group those who carry the least first, and who
 * may not be assigned last. Equal ones keep the server's order, by name. `exceptId` is left out.
 */
export function suggestionsOf(
  near: readonly Candidate[],
  far: readonly Candidate[],
  exceptId: string | undefined,
): Suggestion[] {
  const known = new Set(near.map(({ id }) => id));
  const others = far.filter(({ id }) => !known.has(id));
  return [
    ...byBurden(near).map((candidate) => ({ ...candidate, nearness: 'sameBranch' as const })),
    ...byBurden(others).map((candidate) => ({ ...candidate, nearness: 'elsewhere' as const })),
  ].filter(({ id }) => id !== exceptId);
}

import { keepPreviousData } from '@tanstack/react-query';
import { type Candidate, REASSIGN_CANDIDATES } from '../reassignQueries.ts';
import { useDocument } from '../request.ts';
import { useUnitFilter } from '../unit.tsx';
import { useDebounced } from '../useDebounced.ts';
import { type Suggestion, suggestionsOf } from './candidates.ts';
import type { Origin } from './selection.ts';

interface Answer {
  members: { nodes: Candidate[] };
}

// A branch has 8 to 60 members; of the others as many as one reads through.
const NEAR = 100;
const FAR = 20;

/** Members that fit what is typed: those of the branch at once, others of the unit as soon as something is typed. */
export function useSuggestions(typed: string, { branchId, memberId }: Origin, positions?: readonly string[]) {
  const search = useDebounced(typed.trim());
  const within = useUnitFilter();
  const fits = { ...(search && { search }), ...(positions && { position: { in: positions } }) };
  const near = useDocument<Answer>(
    REASSIGN_CANDIDATES,
    { first: NEAR, filter: { ...fits, branchId } },
    { enabled: branchId !== undefined, placeholderData: keepPreviousData },
  );
  const far = useDocument<Answer>(
    REASSIGN_CANDIDATES,
    { first: FAR, filter: { ...fits, ...within } },
    { enabled: branchId === undefined || search !== '', placeholderData: keepPreviousData },
  );
  const hasFar = branchId === undefined || search !== '';
  const suggestions: Suggestion[] = suggestionsOf(
    (branchId !== undefined && near.data?.members.nodes) || [],
    (hasFar && far.data?.members.nodes) || [],
    memberId,
  );
  return { suggestions, isLoading: near.isFetching || far.isFetching, error: near.error ?? far.error };
}

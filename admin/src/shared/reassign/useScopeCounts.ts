import { useQueries } from '@tanstack/react-query';
import { COUNT_ASSIGNMENTS } from '../reassignQueries.ts';
import { useRequest } from '../request.ts';
import type { Scope } from './selection.ts';

/** How many assignments a scope holds; `isExact` is false where the server stopped counting. */
export interface ScopeCount {
  count: number;
  isExact: boolean;
}

interface Answer {
  assignments: { totalCount: number; totalCountIsExact: boolean };
}

/** The number of assignments of each scope, in their order; undefined while it is being counted. */
export function useScopeCounts(scopes: readonly Scope[]): (ScopeCount | undefined)[] {
  const request = useRequest();
  const counted = useQueries({
    queries: scopes.map(({ selection }) => ({
      queryKey: ['reassign', 'count', selection],
      staleTime: 0,
      queryFn: async (): Promise<ScopeCount> => {
        if ('ids' in selection) return { count: selection.ids.length, isExact: true };
        const { assignments } = await request<Answer>(COUNT_ASSIGNMENTS, { filter: selection.filter });
        return { count: assignments.totalCount, isExact: assignments.totalCountIsExact };
      },
    })),
  });
  return counted.map(({ data }) => data);
}

import { keepPreviousData } from '@tanstack/react-query';
import { useGetResourceLabel } from 'react-admin';
import { useDocument } from '../../shared/request.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useViewer } from '../../shared/viewer.ts';
import { useScreens } from '../useScreens.ts';
import { type Hit, recordHits, screenHits } from './hits.ts';
import { SEARCH_EVERYWHERE, type SearchAnswer } from './searchQueries.ts';

const PER_GROUP = 6;

interface Hits {
  hits: Hit[];
  isPending: boolean;
  error: Error | null;
}

/** People, units, household groups and screens for what is typed; nothing is asked before two letters stand there. */
export function useHits(typed: string): Hits {
  const getResourceLabel = useGetResourceLabel();
  const { work, administration } = useScreens();
  const permissions = useViewer()?.permissions ?? [];
  const text = useDebounced(typed.trim());
  const isAsked = text.length >= 2;
  const variables = {
    text,
    first: PER_GROUP,
    hasMembers: permissions.includes('member:read'),
    hasOrganizations: permissions.includes('organization:read'),
    hasHouseholdGroups: permissions.includes('household:read'),
  };
  const { data, isFetching, error } = useDocument<SearchAnswer>(SEARCH_EVERYWHERE, variables, {
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const screens = [...work, ...administration].map((name) => ({ name, label: getResourceLabel(name, 2) }));
  return {
    hits: [...(isAsked && data ? recordHits(data) : []), ...screenHits(screens, typed)],
    isPending: isFetching || typed.trim() !== text,
    error: isAsked ? error : null,
  };
}

import { keepPreviousData } from '@tanstack/react-query';
import { useDocument } from '../shared/request.ts';
import type { Unit } from '../shared/unit.tsx';
import { useDebounced } from '../shared/useDebounced.ts';
import { useViewer } from '../shared/viewer.ts';
import { UNIT_CHOICES, type UnitChoices } from './unitQueries.ts';

const MAX_CHOICES = 50;

interface Choices {
  units: Unit[];
  /** There are more than are shown; a search finds them. */
  hasMore: boolean;
  isPending: boolean;
  error: Error | null;
}

/** The units to choose from: those that match the text, else those below `parent`, else the tops of one's grants. */
export function useUnitChoices(text: string, parent: Unit | undefined): Choices {
  const viewer = useViewer();
  const search = useDebounced(text.trim());
  const granted = new Map(
    viewer?.grants.flatMap(({ organization }) => (organization ? [[organization.id, organization] as const] : [])),
  );
  const isTop = search === '' && parent === undefined;
  const filter = search ? { search } : parent ? { parentId: parent.id } : { kind: { in: ['PROVINCE'] } };
  const { data, isPending, error } = useDocument<UnitChoices>(
    UNIT_CHOICES,
    { filter, first: MAX_CHOICES },
    { enabled: viewer !== undefined && !(isTop && granted.size > 0), placeholderData: keepPreviousData },
  );
  if (isTop && granted.size > 0) return { units: [...granted.values()], hasMore: false, isPending: false, error: null };
  return {
    units: data?.organizations.nodes ?? [],
    hasMore: data?.organizations.pageInfo.hasNextPage ?? false,
    isPending,
    error,
  };
}

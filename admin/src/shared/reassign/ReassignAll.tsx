import { useListContext } from 'react-admin';
import { listCriteria, type ResourceQueries } from '../../providers/buildQuery.ts';
import { useIsNarrow } from '../useIsNarrow.ts';
import { ReassignButton } from './ReassignButton.tsx';
import { scopesOf } from './selection.ts';

/** Reassigns all that a list of assignments shows, where the screen is too narrow to select rows. */
export function ReassignAll({ queries }: { queries: ResourceQueries }) {
  const isNarrow = useIsNarrow();
  const { filter, filterValues } = useListContext();
  const [, all] = scopesOf([], listCriteria(queries, { filter: { ...filterValues, ...filter } }).filter);
  return isNarrow && all && <ReassignButton label="reassign.button" scopes={[all]} />;
}

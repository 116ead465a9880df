import { type RaRecord, useListContext } from 'react-admin';
import { listCriteria, type ResourceQueries } from '../../providers/buildQuery.ts';
import { ReassignButton } from './ReassignButton.tsx';
import { branchOf, scopesOf } from './selection.ts';

/**
 * Reassigns the selected assignments, or all that the list would show; for the bulk bar of a list of assignments.
 * `queries` are those of assignments: they turn the list's filters into the server's.
 */
export function ReassignBar({ queries }: { queries: ResourceQueries }) {
  const list = useListContext<RaRecord & { branch?: { id: string } }>();
  const { selectedIds, data = [], filter, filterValues, onUnselectItems } = list;
  const criteria = listCriteria(queries, { filter: { ...filterValues, ...filter } });
  return (
    <ReassignButton
      label="reassign.button"
      color="inherit"
      scopes={scopesOf(selectedIds.map(String), criteria.filter)}
      origin={{ branchId: branchOf(data, selectedIds) }}
      onChanged={() => onUnselectItems()}
    />
  );
}

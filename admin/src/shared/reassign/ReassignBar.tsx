import { type RaRecord, useListContext } from 'react-admin';
import { listCriteria, type ResourceQueries } from '../../providers/buildQuery.ts';
import { ReassignButton } from './ReassignButton.tsx';
import { originOf, scopesOf } from './selection.ts';

type AssignmentRow = RaRecord & { branch?: { id: string }; member?: { id: string } | null };

/**
 * Reassigns the selected assignments, or all that the list would show; for the bulk bar of a list of assignments.
 * `queries` are those of assignments: they turn the list's filters into the server's.
 */
export function ReassignBar({ queries }: { queries: ResourceQueries }) {
  const { selectedIds, data = [], filter, filterValues, onUnselectItems } = useListContext<AssignmentRow>();
  const criteria = listCriteria(queries, { filter: { ...filterValues, ...filter } });
  return (
    <ReassignButton
      label="reassign.button"
      color="inherit"
      scopes={scopesOf(selectedIds.map(String), criteria.filter)}
      origin={originOf(data, selectedIds)}
      onChanged={() => onUnselectItems()}
    />
  );
}

import { type RaRecord, useListContext } from 'react-admin';
import { listCriteria, type ResourceQueries } from '../../providers/buildQuery.ts';
import { ReassignButton } from './ReassignButton.tsx';
import { branchOf, openOnly, type Scope } from './selection.ts';

interface ReassignBarProps {
  /** Those of assignments: they turn the list's filters into the server's. */
  queries: ResourceQueries;
  /** What the list is about besides its filters, in the server's words: `{ planId }`. */
  base?: Record<string, unknown>;
}

/** Reassigns the selected assignments, or all that the list would show; for the bulk bar of a list of assignments. */
export function ReassignBar({ queries, base = {} }: ReassignBarProps) {
  const list = useListContext<RaRecord & { branch?: { id: string } }>();
  const { selectedIds, data = [], filter, filterValues, onUnselectItems } = list;
  const criteria = listCriteria(queries, { filter: { ...filterValues, ...filter } });
  const all = openOnly({ ...criteria.filter, ...base });
  const selected: Scope = { id: 'selected', selection: { ids: selectedIds.map(String) } };
  return (
    <ReassignButton
      label="reassign.button"
      color="inherit"
      scopes={all ? [selected, { id: 'all', selection: { filter: all } }] : [selected]}
      origin={{ branchId: branchOf(data, selectedIds) }}
      onChanged={() => onUnselectItems()}
    />
  );
}

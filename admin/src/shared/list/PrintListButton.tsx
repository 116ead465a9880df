import { useListContext } from 'react-admin';
import { listCriteria, type ResourceQueries } from '../../providers/buildQuery.ts';
import { PrintButton } from '../print/PrintButton.tsx';
import type { Paper } from '../print/paper.ts';

/** Prints all rows that match the list's filters, in the order of the paper; or the page as it is on the screen. */
export function PrintListButton({ paper, queries }: { paper: Paper; queries: ResourceQueries }) {
  const { filter, filterValues, total } = useListContext();
  const criteria = listCriteria(queries, { filter: { ...filterValues, ...filter } });
  return <PrintButton paper={paper} query={{ filter: JSON.stringify(criteria.filter) }} disabled={!total} hasPage />;
}

import { type ListParams, listCriteria, type ResourceQueries } from '../../providers/buildQuery.ts';

export type ExportFormat = 'csv' | 'xlsx';

/** The address of a file with all rows that match: `/exports/members.csv?filter=…&orderBy=…`, both as JSON. */
export function exportUrl(format: ExportFormat, queries: ResourceQueries, params: ListParams): string {
  const { filter, orderBy } = listCriteria(queries, params);
  const search = new URLSearchParams();
  if (Object.keys(filter).length > 0) search.set('filter', JSON.stringify(filter));
  if (orderBy) search.set('orderBy', JSON.stringify(orderBy));
  const query = search.toString();
  return `/exports/${queries.list.field}.${format}${query && `?${query}`}`;
}

import { type ListParams, listCriteria, type ResourceQueries } from '../../providers/buildQuery.ts';

export type ExportFormat = 'csv' | 'xlsx';

/** The address of a file with all rows that match, in the panel's language: `/exports/members.csv?language=vi&filter=…&orderBy=…`. */
export function exportUrl(
  format: ExportFormat,
  queries: ResourceQueries,
  params: ListParams,
  language: string,
): string {
  const { filter, orderBy } = listCriteria(queries, params);
  const search = new URLSearchParams({ language });
  if (Object.keys(filter).length > 0) search.set('filter', JSON.stringify(filter));
  if (orderBy) search.set('orderBy', JSON.stringify(orderBy));
  return `/exports/${queries.list.field}.${format}?${search}`;
}

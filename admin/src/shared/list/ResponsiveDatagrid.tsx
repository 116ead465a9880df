import type { ReactNode } from 'react';
import { DataTable, type DataTableProps, type RaRecord } from 'react-admin';
import { useIsNarrow } from '../useIsNarrow.ts';
import { RecordCards } from './RecordCards.tsx';

interface ResponsiveDatagridProps<RecordType extends RaRecord> extends DataTableProps<RecordType> {
  /** What a record's card says where the screen is too narrow for a table. */
  card: (record: RecordType) => ReactNode;
}

/**
 * A table of records (children are `<DataTable.Col>`), or cards below 700 px.
 * Without `bulkActionButtons` nothing can be selected: a bulk action is always a mutation of its feature.
 */
export function ResponsiveDatagrid<RecordType extends RaRecord>(props: ResponsiveDatagridProps<RecordType>) {
  const { card, bulkActionButtons = false, ...table } = props;
  const isNarrow = useIsNarrow();
  if (isNarrow) return <RecordCards<RecordType> card={card} />;
  return <DataTable<RecordType> bulkActionButtons={bulkActionButtons} {...table} />;
}

import { Children, isValidElement, type ReactNode } from 'react';
import { DataTable, type DataTableProps, type RaRecord, useResourceContext } from 'react-admin';
import { useIsNarrow } from '../useIsNarrow.ts';
import { useOfferColumns } from './columns.tsx';
import { RecordCards } from './RecordCards.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SelectionColumn } from './SelectionColumn.tsx';

interface ResponsiveDatagridProps<RecordType extends RaRecord> extends DataTableProps<RecordType> {
  /** What a record's card says where the screen is too narrow for a table. */
  card: (record: RecordType) => ReactNode;
}

interface ColumnProps {
  source?: string;
  label?: unknown;
}

function columnsOf(children: ReactNode) {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<ColumnProps>(child) || !child.props.source) return [];
    const { source, label } = child.props;
    return [{ source, label: typeof label === 'string' ? label : undefined }];
  });
}

function Grid<RecordType extends RaRecord>(props: DataTableProps<RecordType>) {
  const { bulkActionButtons, children, hiddenColumns = [], ...table } = props;
  const resource = useResourceContext() ?? '';
  const { storeKey = `${resource}.datatable` } = props;
  useOfferColumns({ storeKey, hiddenAtFirst: hiddenColumns, columns: columnsOf(children) });
  return (
    <>
      {bulkActionButtons && <SelectionBar>{bulkActionButtons}</SelectionBar>}
      <DataTable<RecordType> {...table} bulkActionButtons={false} hiddenColumns={hiddenColumns}>
        {bulkActionButtons && <SelectionColumn />}
        {children}
      </DataTable>
    </>
  );
}

/**
 * A table of records (children are `<DataTable.Col>`), or cards below 700 px.
 * Without `bulkActionButtons` nothing can be selected: a bulk action is always a mutation of its feature.
 */
export function ResponsiveDatagrid<RecordType extends RaRecord>(props: ResponsiveDatagridProps<RecordType>) {
  const { card, ...table } = props;
  const isNarrow = useIsNarrow();
  if (isNarrow) return <RecordCards<RecordType> card={card} empty={table.empty} />;
  return <Grid<RecordType> {...table} />;
}

import { Checkbox } from '@mui/material';
import {
  DataTable,
  type RaRecord,
  useDataTableCallbacksContext,
  useGetRecordRepresentation,
  useListContext,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';

function RowTick() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  const getRepresentation = useGetRecordRepresentation(useResourceContext() ?? '');
  const { selectedIds } = useListContext();
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext();
  if (!record) return null;
  const name = String(getRepresentation(record));
  return (
    <Checkbox
      checked={selectedIds.includes(record.id)}
      disabled={isRowSelectable?.(record) === false}
      slotProps={{ input: { 'aria-label': translate('list.selectRow', { name }) } }}
      onClick={(event) => {
        // The row behind would open the record.
        event.stopPropagation();
        handleToggleItem?.(record.id, event);
      }}
    />
  );
}

function PageTick() {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect } = useListContext();
  const { isRowSelectable } = useDataTableCallbacksContext();
  const here = data.filter((record) => isRowSelectable?.(record) !== false).map(({ id }) => id);
  const chosen = here.filter((id) => selectedIds.includes(id));
  const isAll = here.length > 0 && chosen.length === here.length;
  const elsewhere = selectedIds.filter((id) => !here.includes(id));
  return (
    <Checkbox
      checked={isAll}
      indeterminate={chosen.length > 0 && !isAll}
      slotProps={{ input: { 'aria-label': translate('list.selectPage') } }}
      onChange={() => onSelect(isAll ? elsewhere : [...elsewhere, ...here])}
    />
  );
}

/** The first column of a table whose rows can be selected; its ticks say what they select. */
export function SelectionColumn() {
  return <DataTable.Col padding="checkbox" disableSort label={<PageTick />} render={() => <RowTick />} />;
}

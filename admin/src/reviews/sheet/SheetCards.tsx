import { Card, CardContent, Stack } from '@mui/material';
import { useViewer } from '../../shared/viewer.ts';
import { useCells } from './inputs.tsx';
import { isWritable, type SheetRow } from './rows.ts';
import { SaveState } from './SaveState.tsx';
import { type EntryProps, Subject } from './SheetTable.tsx';
import type { Sheet } from './useSheet.ts';

/** The sheet on a phone: a card for each row. */
export function SheetCards({ sheet, rows, order }: EntryProps) {
  return (
    <Stack spacing={1.5}>
      {order.map((id) => {
        const row = rows[id];
        return row && <EntryCard key={id} row={row} sheet={sheet} />;
      })}
    </Stack>
  );
}

function EntryCard({ row, sheet }: { row: SheetRow; sheet: Sheet }) {
  const memberId = useViewer()?.memberId;
  const { id, member } = row.assignment;
  const cells = useCells({
    row,
    isWritable: isWritable(row, memberId),
    isLabelled: true,
    onType: (column, text) => sheet.type(id, column, text),
    onLeave: () => void sheet.save(id),
  });
  return (
    <Card variant="outlined">
      <CardContent>
        <Subject row={row} />
        <Stack spacing={1.5} sx={{ mt: 1.5 }}>
          {cells.progress}
          {cells.rating}
          {cells.comment}
          <SaveState row={row} isOwn={memberId != null && member?.id === memberId} sheet={sheet} />
        </Stack>
      </CardContent>
    </Card>
  );
}

import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { type ClipboardEvent, memo } from 'react';
import { useTranslate } from 'react-admin';
import { DateText } from '../../shared/DateText.tsx';
import { useViewer } from '../../shared/viewer.ts';
import { QUALITY_RATINGS } from '../enums.ts';
import { useCells } from './inputs.tsx';
import { moveTo, stepOf } from './moves.ts';
import { type Column, isWritable, pastedLines, pastedRating, type Rows, type SheetRow } from './rows.ts';
import { SaveState } from './SaveState.tsx';
import type { Sheet } from './useSheet.ts';

const FIELDS = 'resources.reviews.fields';
const HEADINGS = [
  { label: `${FIELDS}.memberName`, width: '24%' },
  { label: `${FIELDS}.progress`, width: 92 },
  { label: `${FIELDS}.rating`, width: 170 },
  { label: `${FIELDS}.comment`, width: undefined },
  { label: `${FIELDS}.isClosed`, width: 150 },
];

export interface EntryProps {
  sheet: Sheet;
  rows: Rows;
  order: readonly string[];
}

/** The sheet as a table that is written as in a spreadsheet: Enter leads down, a pasted column fills the rows below. */
export function SheetTable({ sheet, rows, order }: EntryProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table
        size="small"
        sx={{ tableLayout: 'fixed', minWidth: 760 }}
        aria-label={translate('resources.reviews.sheet.title')}
      >
        <TableHead>
          <TableRow>
            {HEADINGS.map(({ label, width }) => (
              <TableCell key={label} sx={{ width }}>
                {translate(label)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {order.map((id) => {
            const row = rows[id];
            return (
              row && (
                <EntryRow key={id} row={row} order={order} type={sheet.type} save={sheet.save} settle={sheet.settle} />
              )
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}

type RowProps = { row: SheetRow; order: readonly string[] } & Pick<Sheet, 'type' | 'save' | 'settle'>;

const EntryRow = memo(function EntryRow({ row, order, type, save, settle }: RowProps) {
  const translate = useTranslate();
  const memberId = useViewer()?.memberId;
  const { assignment } = row;
  const { id } = assignment;
  const ratingWords = Object.fromEntries(
    QUALITY_RATINGS.map((rating) => [rating, translate(`enums.QualityRating.${rating}`)]),
  );
  const paste = (event: ClipboardEvent, column: Column) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (!lines) return;
    event.preventDefault();
    order.slice(order.indexOf(id), order.indexOf(id) + lines.length).forEach((target, index) => {
      const line = lines[index] ?? '';
      const text = column === 'rating' ? pastedRating(line, ratingWords) : line.trim();
      if (text !== undefined) type(target, column, text);
    });
  };
  const cells = useCells({
    row,
    isWritable: isWritable(row, memberId),
    onType: (column, text) => type(id, column, text),
    onLeave: () => void save(id),
    onKeyDown: (event, column) => {
      const step = stepOf(event, column);
      if (step === 0) return;
      event.preventDefault();
      moveTo(order, id, column, step);
    },
    onPaste: paste,
  });
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell component="th" scope="row">
        <Subject row={row} />
      </TableCell>
      <TableCell>{cells.progress}</TableCell>
      <TableCell>{cells.rating}</TableCell>
      <TableCell>{cells.comment}</TableCell>
      <TableCell>
        <SaveState row={row} isOwn={memberId != null && assignment.member?.id === memberId} sheet={{ save, settle }} />
      </TableCell>
    </TableRow>
  );
});

/** Whom and what a row is about, and what the member and the guide have said. */
export function Subject({ row: { assignment, review } }: { row: SheetRow }) {
  const translate = useTranslate();
  const said = [
    { label: `${FIELDS}.selfComment`, text: review?.selfComment },
    { label: `${FIELDS}.guideComment`, text: review?.guideComment },
  ].filter(({ text }) => text);
  return (
    <>
      <Typography sx={{ fontWeight: 700 }}>{assignment.memberName}</Typography>
      <Typography variant="body2">
        {assignment.title}
        {assignment.dueOn && (
          <>
            {' · '}
            {translate('resources.reviews.sheet.due')} <DateText value={assignment.dueOn} />
          </>
        )}
      </Typography>
      {said.map(({ label, text }) => (
        <Typography key={label} variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {translate(label)}: {text}
        </Typography>
      ))}
    </>
  );
}

import { TextField, Typography } from '@mui/material';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { QUALITY_RATINGS } from '../enums.ts';
import type { Column, SheetRow } from './rows.ts';

const WORDS = 'resources.reviews.sheet';

export interface CellProps {
  row: SheetRow;
  isWritable: boolean;
  onType: (column: Column, text: string) => void;
  onLeave: () => void;
  onKeyDown?: (event: KeyboardEvent, column: Column) => void;
  onPaste?: (event: ClipboardEvent, column: Column) => void;
  /** A card names its inputs on screen; a table's headings do it there. */
  isLabelled?: boolean;
}

/** The three inputs of a row; each is named by what it is, for whom and for what. */
export function useCells({ row, isWritable, onType, onLeave, onKeyDown, onPaste, isLabelled = false }: CellProps) {
  const translate = useTranslate();
  const { assignment, draft, state } = row;
  const nameOf = (field: string) =>
    `${translate(`resources.reviews.fields.${field}`)}: ${assignment.memberName}, ${assignment.title}`;
  const common = (column: Column, isSelect = false) => ({
    fullWidth: true,
    size: 'small' as const,
    value: draft[column],
    label: isLabelled ? translate(`resources.reviews.fields.${column}`) : undefined,
    onBlur: onLeave,
    onChange: (event: { target: { value: string } }) => onType(column, event.target.value),
    onKeyDown: (event: KeyboardEvent) => onKeyDown?.(event, column),
    onPaste: (event: ClipboardEvent) => onPaste?.(event, column),
    slotProps: {
      htmlInput: { 'aria-label': nameOf(column), 'data-cell': `${assignment.id} ${column}`, maxLength: 2000 },
      ...(isSelect ? { select: { native: true }, inputLabel: { shrink: true } } : {}),
    },
  });
  if (!isWritable) return readOnly(isLabelled, draft, translate);
  return {
    progress: (
      <TextField
        {...common('progress')}
        error={state === 'failed'}
        slotProps={{
          htmlInput: {
            'aria-label': nameOf('progress'),
            'data-cell': `${assignment.id} progress`,
            inputMode: 'numeric',
            maxLength: 5,
            style: { textAlign: 'right' },
          },
        }}
      />
    ),
    rating: (
      <TextField select {...common('rating', true)}>
        <option value="">{translate(`${WORDS}.noRating`)}</option>
        {QUALITY_RATINGS.map((rating) => (
          <option key={rating} value={rating}>
            {translate(`enums.QualityRating.${rating}`)}
          </option>
        ))}
      </TextField>
    ),
    comment: <TextField {...common('comment')} multiline maxRows={4} />,
  };
}

type Translate = (key: string) => string;

/** What stands in a row that cannot be written: as text, which is easier to read than a grey input. */
function readOnly(isLabelled: boolean, { progress, rating, comment }: SheetRow['draft'], translate: Translate) {
  const texts = {
    progress: `${progress} %`,
    rating: translate(rating ? `enums.QualityRating.${rating}` : `${WORDS}.noRating`),
    comment: comment || translate('resources.reviews.notWritten'),
  };
  const shown = (column: Column) => (
    <Typography sx={{ py: 1, overflowWrap: 'anywhere' }}>
      {isLabelled && `${translate(`resources.reviews.fields.${column}`)}: `}
      {texts[column]}
    </Typography>
  );
  return { progress: shown('progress'), rating: shown('rating'), comment: shown('comment') };
}

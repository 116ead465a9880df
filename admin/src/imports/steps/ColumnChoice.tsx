import { Box, TextField, Typography } from '@mui/material';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { columnThatLoses, fieldName, withChoice } from '../columnChoices.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { ImportColumn } from '../queries.ts';

const WORDS = 'resources.imports.columns';

/** The field a column fills, to be chosen; a column that must not be kept cannot be given one. */
export function ColumnChoice({ column }: { column: ImportColumn }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const { record, configure } = useImportWork();
  if (column.use === 'FORBIDDEN') {
    return (
      <Box>
        <Typography sx={{ fontWeight: 600 }}>{translate(`${WORDS}.neverRead`)}</Typography>
        <Typography variant="body2">{translate(`${WORDS}.neverReadWhy`)}</Typography>
      </Box>
    );
  }
  const choose = (field: string | null) => {
    const loser = columnThatLoses(record.columns, column.index, field);
    void configure(({ columns }) => ({ mapping: withChoice(columns, column.index, field) })).then((isSaved) => {
      if (isSaved && loser) notify(`${WORDS}.taken`, { type: 'info', messageArgs: { heading: loser.heading } });
    });
  };
  return (
    <TextField
      select
      value={column.field ?? ''}
      onChange={({ target }) => choose(target.value || null)}
      helperText={column.confidence === 'LIKELY' ? translate(`${WORDS}.likely`) : undefined}
      sx={{ minWidth: 240, my: 0.5 }}
      slotProps={{
        select: { native: true },
        htmlInput: { 'aria-label': translate(`${WORDS}.fieldOf`, { heading: column.heading }) },
      }}
    >
      <option value="">{translate(`${WORDS}.leftOut`)}</option>
      {record.availableFields.map((field) => (
        <option key={field.name} value={field.name}>
          {fieldName(field, locale)}
          {field.need === 'REQUIRED' ? ` (${translate(`${WORDS}.required`)})` : ''}
        </option>
      ))}
    </TextField>
  );
}

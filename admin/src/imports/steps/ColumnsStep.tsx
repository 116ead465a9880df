import { Alert, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { RowsTable } from '../../shared/RowsTable.tsx';
import { columnLetter, fieldNames, samplesOf } from '../columnChoices.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { ImportColumn } from '../queries.ts';
import { StepFooter } from '../StepFooter.tsx';
import { WithheldNote } from '../WithheldNote.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';

const WORDS = 'resources.imports.columns';

/** What each column of the file is: its heading, some of its values, and the field it fills. */
export function ColumnsStep() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { record } = useImportWork();
  const missing = fieldNames(record.availableFields, record.missingFields, locale).join(', ');
  const hint = missing ? translate(`${WORDS}.missing`, { fields: missing }) : undefined;
  const rows = record.columns
    .filter((column) => column.heading || samplesOf(record, column.index).length > 0)
    .map((column) => ({ ...column, id: String(column.index) }));
  const samples = ({ use, index }: ImportColumn) =>
    use === 'FORBIDDEN' ? translate(`${WORDS}.dropped`) : samplesOf(record, index).join(' · ');
  return (
    <>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      <Typography sx={{ mb: 1 }}>{translate(`${WORDS}.explain`)}</Typography>
      {hint && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {hint}
        </Alert>
      )}
      <WithheldNote record={record} />
      <RowsTable
        label={translate(`${WORDS}.title`)}
        rows={rows}
        columns={[
          {
            label: `${WORDS}.heading`,
            render: ({ index, heading }) => `${columnLetter(index)} · ${heading || translate(`${WORDS}.noHeading`)}`,
          },
          { label: `${WORDS}.samples`, render: samples },
          { label: `${WORDS}.field`, render: (column) => <ColumnChoice column={column} /> },
        ]}
      />
      <StepFooter hint={hint} />
    </>
  );
}

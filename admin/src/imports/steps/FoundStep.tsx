import { Alert, Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatInstant } from '../../shared/days.ts';
import { enumKey } from '../../shared/enums.ts';
import { useViewer } from '../../shared/viewer.ts';
import { yearChoices } from '../../shared/year.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { ImportKind } from '../queries.ts';
import { importableKinds } from '../rights.ts';
import { StepFooter } from '../StepFooter.tsx';
import { whatIsMissing } from '../steps.ts';
import { useNumberText } from '../useNumberText.ts';
import { WithheldNote } from '../WithheldNote.tsx';
import { HeaderRowTable } from './HeaderRowTable.tsx';
import { SheetChoice } from './SheetChoice.tsx';

const WORDS = 'resources.imports.found';
const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

function KindChoice() {
  const translate = useTranslate();
  const { record, configure } = useImportWork();
  const kinds = new Set([...importableKinds(useViewer()), record.kind]);
  const choose = (kind: ImportKind) => void configure(() => ({ kind }));
  return (
    <TextField
      select
      label={translate(`${WORDS}.kind`)}
      value={record.kind}
      onChange={({ target }) => choose(target.value as ImportKind)}
      helperText={translate(`${WORDS}.kindHint`)}
      slotProps={NATIVE}
    >
      {[...kinds].map((kind) => (
        <option key={kind} value={kind}>
          {translate(enumKey('ImportKind', kind))}
        </option>
      ))}
    </TextField>
  );
}

function YearChoice() {
  const translate = useTranslate();
  const { record, configure } = useImportWork();
  if (record.kind === 'MEMBERS') return null;
  const choose = (year: number) => void configure(() => ({ options: { year } }));
  const years = new Set([...yearChoices(), ...(record.year === null ? [] : [record.year])]);
  return (
    <TextField
      select
      required
      label={translate(`${WORDS}.year`)}
      value={record.year ?? ''}
      error={record.year === null}
      onChange={({ target }) => choose(Number(target.value))}
      helperText={translate(record.year === null ? `${WORDS}.yearMissing` : `${WORDS}.yearHint`)}
      slotProps={NATIVE}
    >
      {record.year === null && <option value="">{translate(`${WORDS}.chooseYear`)}</option>}
      {[...years]
        .sort((a, b) => b - a)
        .map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
    </TextField>
  );
}

/** What was found in the file: what it holds, the sheet, the row of headings, the year, how many rows. */
export function FoundStep() {
  const translate = useTranslate();
  const number = useNumberText();
  const { record } = useImportWork();
  const isYearMissing = whatIsMissing(record).includes('year');
  return (
    <>
      <Typography variant="h2">{translate(`${WORDS}.title`, { count: number(record.rowCount) })}</Typography>
      {record.sameFileAppliedAt && (
        <Alert severity="info" sx={{ my: 1 }}>
          {translate(`${WORDS}.again`, { at: formatInstant(record.sameFileAppliedAt) })}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' },
          columnGap: 2,
          my: 1,
        }}
      >
        <KindChoice />
        <YearChoice />
        <SheetChoice />
      </Box>
      <WithheldNote record={record} />
      <HeaderRowTable />
      <StepFooter hint={isYearMissing && translate(`${WORDS}.yearMissing`)} />
    </>
  );
}

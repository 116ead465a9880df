import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewRow } from '../previewQueries.ts';
import { choicesFor, decidedWords } from '../rowChoices.ts';
import { problemsAtOnce } from '../rowProblems.ts';
import type { RowDecision } from '../useImport.ts';
import { shownKeys, valueText } from '../values.ts';
import { ChoosePersonDialog } from './ChoosePersonDialog.tsx';
import { RowProblems } from './RowProblems.tsx';

const WORDS = 'resources.imports.people';

interface RowChoiceCardProps {
  row: PreviewRow;
  onChoose: (choice: RowDecision) => Promise<void>;
}

type Told = Pick<PreviewRow, 'label' | 'branch' | 'values'>;

interface RowFactsProps {
  row: Told;
  title: string;
  /** The row it is compared with. */
  other: Told | null;
}

/** What tells one row from another: name, branch, and the values it holds; where it differs stands in bold. */
function RowFacts({ row, title, other }: RowFactsProps) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const keys = shownKeys(record.kind, other ? [row, other] : [row]);
  const differs = (key: string) => other !== null && row.values?.[key] !== other.values?.[key];
  return (
    <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {title} · {row.label || translate('resources.imports.check.noName')}
      </Typography>
      <Typography>{row.branch}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {keys.map((key, index) => (
          <Box key={key} component="span" sx={differs(key) ? { color: 'text.primary', fontWeight: 700 } : undefined}>
            {index > 0 && ' · '}
            {translate(`resources.imports.values.${key}`)}:{' '}
            {valueText(translate, key, row.values?.[key]) || translate('history.blank')}
          </Box>
        ))}
      </Typography>
    </Box>
  );
}

/** A row that somebody has to decide about, and what can be decided. */
export function RowChoiceCard({ row, onChoose }: RowChoiceCardProps) {
  const translate = useTranslate();
  const { record, isSaving } = useImportWork();
  const [isPicking, setPicking] = useState(false);
  const decided = decidedWords(row);
  const rowTitle = (rowNumber: number) => translate('resources.imports.check.inRow', { row: rowNumber });
  const mayPick = row.branch !== null && row.repeats === null;
  const take = (decision: RowDecision['decision']) => onChoose({ rowNumbers: [row.rowNumber], decision });
  return (
    <Paper component="section" variant="outlined" aria-label={`${rowTitle(row.rowNumber)}: ${row.label}`} sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
        <RowFacts row={row} title={rowTitle(row.rowNumber)} other={row.repeats} />
        {row.repeats && <RowFacts row={row.repeats} title={rowTitle(row.repeats.rowNumber)} other={row} />}
      </Box>
      {!decided && <RowProblems rowNumber={row.rowNumber} problems={problemsAtOnce(row.problems, undefined)} />}
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        {decided ? (
          <>
            <Typography sx={{ fontWeight: 600 }}>
              {translate(`${WORDS}.decided`)} {translate(`${WORDS}.${decided.words}`, decided.values)}
            </Typography>
            <Button variant="outlined" color="inherit" disabled={isSaving} onClick={() => void take(null)}>
              {translate(`${WORDS}.takeBack`)}
            </Button>
          </>
        ) : (
          choicesFor(row, record.kind).map((choice) => (
            <Button
              key={choice.id}
              variant={choice.isMain ? 'contained' : 'outlined'}
              color={choice.isMain ? 'primary' : 'inherit'}
              disabled={isSaving}
              onClick={() => void onChoose({ rowNumbers: choice.rowNumbers, decision: choice.decision })}
              sx={{ whiteSpace: 'normal', textAlign: 'left' }}
            >
              {translate(`${WORDS}.${choice.words}`, choice.values)}
            </Button>
          ))
        )}
        {!decided && mayPick && <Button onClick={() => setPicking(true)}>{translate(`${WORDS}.pick.button`)}</Button>}
      </Box>
      {isPicking && (
        <ChoosePersonDialog
          row={row}
          onChoose={(memberId) => take({ action: 'USE_EXISTING', memberId })}
          onClose={() => setPicking(false)}
        />
      )}
    </Paper>
  );
}

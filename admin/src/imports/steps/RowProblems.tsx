import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { enumKey } from '../../shared/enums.ts';
import { cellName } from '../columnChoices.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewRow, RowProblem } from '../previewQueries.ts';

const WORDS = 'resources.imports.check';
const COLORS = { ERROR: 'error.main', WARNING: 'warning.main', NOTE: 'text.secondary' } as const;

/** Problems shown at once: errors, and those asked for; the others wait behind a button. */
export function problemsAtOnce(problems: readonly RowProblem[], asked: string | undefined): RowProblem[] {
  return problems.filter(({ severity, code }) => severity === 'ERROR' || code === asked);
}

interface RowProblemsProps {
  row: Pick<PreviewRow, 'rowNumber' | 'problems'>;
  /** Code of the problem that was asked for. */
  problem?: string | undefined;
}

/** What is wrong with a row: in which cell, what, and what to do. */
export function RowProblems({ row, problem }: RowProblemsProps) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const [isLong, setLong] = useState(false);
  const first = problemsAtOnce(row.problems, problem);
  const shown = isLong ? row.problems : first;
  const place = ({ field, column }: RowProblem) => {
    const cell = cellName(record.columns, field, row.rowNumber);
    const heading = column ?? record.columns.find((each) => field !== null && each.field === field)?.heading;
    if (!cell || !heading) return translate(`${WORDS}.inRow`, { row: row.rowNumber });
    return translate(`${WORDS}.inCell`, { cell, heading });
  };
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {shown.map((each) => (
          <li key={`${each.code} ${each.field} ${each.message}`}>
            <Box component="span" sx={{ color: COLORS[each.severity], fontWeight: 600 }}>
              {translate(enumKey('ImportProblemSeverity', each.severity))} · {place(each)}:
            </Box>{' '}
            {each.message}
          </li>
        ))}
      </Box>
      {!isLong && row.problems.length > first.length && (
        <Button size="small" onClick={() => setLong(true)} sx={{ px: 0 }}>
          {translate(`${WORDS}.moreProblems`, { smart_count: row.problems.length - first.length })}
        </Button>
      )}
    </>
  );
}

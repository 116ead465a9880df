import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { enumKey } from '../../shared/enums.ts';
import { cellName } from '../columnChoices.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { RowProblem } from '../previewQueries.ts';

const WORDS = 'resources.imports.check';
const COLORS = { ERROR: 'error.main', WARNING: 'warning.main', NOTE: 'text.secondary' } as const;

interface RowProblemsProps {
  rowNumber: number;
  problems: readonly RowProblem[];
}

/** What is wrong with a row: in which cell, what, and what to do. */
export function RowProblems({ rowNumber, problems }: RowProblemsProps) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const place = ({ field, column }: RowProblem) => {
    const cell = cellName(record.columns, field, rowNumber);
    const heading = column ?? record.columns.find((each) => field !== null && each.field === field)?.heading;
    if (!cell || !heading) return translate(`${WORDS}.inRow`, { row: rowNumber });
    return translate(`${WORDS}.inCell`, { cell, heading });
  };
  if (problems.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {problems.map((each) => (
        <li key={`${each.code} ${each.field} ${each.message}`}>
          <Box component="span" sx={{ color: COLORS[each.severity], fontWeight: 600 }}>
            {translate(enumKey('ImportProblemSeverity', each.severity))} · {place(each)}:
          </Box>{' '}
          {each.message}
        </li>
      ))}
    </Box>
  );
}

import { Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RowProblem } from '../previewQueries.ts';
import { problemsAtOnce } from '../rowProblems.ts';

/** The problems of a row to show, and the button that shows the others. */
export function useProblems(
  problems: readonly RowProblem[],
  asked?: string | undefined,
): { shown: readonly RowProblem[]; more: ReactNode } {
  const translate = useTranslate();
  const [isLong, setLong] = useState(false);
  const first = problemsAtOnce(problems, asked);
  const others = problems.length - first.length;
  const more = others > 0 && (
    <Button size="small" aria-expanded={isLong} onClick={() => setLong(!isLong)} sx={{ px: 1 }}>
      {translate(`resources.imports.check.${isLong ? 'fewerProblems' : 'moreProblems'}`, { smart_count: others })}
    </Button>
  );
  return { shown: isLong ? problems : first, more };
}

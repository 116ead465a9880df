import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useIsNarrow } from '../../shared/useIsNarrow.ts';
import type { PreviewRow } from '../previewQueries.ts';
import { PreviewCards } from './PreviewCards.tsx';
import { PreviewTable } from './PreviewTable.tsx';

interface PreviewRowsProps {
  rows: PreviewRow[];
  problem: string | undefined;
  /** The rows of another page, while those asked for are on their way. */
  isOld: boolean;
}

/** A page of rows as they will be stored: a table, or cards where the screen is narrow. */
export function PreviewRows({ rows, problem, isOld }: PreviewRowsProps) {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  if (rows.length === 0) return <EmptyState title={translate('resources.imports.check.none')} />;
  const Rows = isNarrow ? PreviewCards : PreviewTable;
  return (
    <Box aria-busy={isOld} sx={{ opacity: isOld ? 0.6 : 1 }}>
      <Rows rows={rows} problem={problem} />
    </Box>
  );
}

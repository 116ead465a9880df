import { Box, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { useIsNarrow } from '../../shared/useIsNarrow.ts';
import type { Period } from '../periods.ts';
import { CloseSheet } from './CloseSheet.tsx';
import type { Rows } from './rows.ts';
import { SheetCards } from './SheetCards.tsx';
import { SheetTable } from './SheetTable.tsx';
import { useSheet } from './useSheet.ts';

const WORDS = 'resources.reviews.sheet';

/** How far the entry has come, said anew when it changes. */
function Progress({ rows, isUnsaved }: { rows: Rows; isUnsaved: boolean }) {
  const translate = useTranslate();
  const all = Object.values(rows);
  const rated = all.filter(({ review }) => review?.rating).length;
  return (
    <Typography role="status" sx={{ my: 1 }}>
      {translate(`${WORDS}.rated`, { rated, total: all.length })}{' '}
      {translate(`${WORDS}.${isUnsaved ? 'unsaved' : 'allSaved'}`)}
    </Typography>
  );
}

/** The rows of a branch and a period, written one below the other. */
export function PeriodSheet({ branchId, period }: { branchId: string; period: Period }) {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const sheet = useSheet(branchId, period);
  const [isClosing, setClosing] = useState(false);
  const { rows, order, error, reload, isUnsaved } = sheet;
  if (error) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (!rows || !order) return <Skeleton variant="rectangular" height={320} sx={{ my: 2 }} />;
  if (order.length === 0)
    return <EmptyState title={translate(`${WORDS}.empty`)} hint={translate(`${WORDS}.emptyHint`)} />;
  const Entry = isNarrow ? SheetCards : SheetTable;
  return (
    <Box>
      <Progress rows={rows} isUnsaved={isUnsaved} />
      {!isNarrow && (
        <Typography className="no-print" sx={{ color: 'text.secondary', mb: 1 }}>
          {translate(`${WORDS}.keys`)}
        </Typography>
      )}
      <Entry sheet={sheet} rows={rows} order={order} />
      <CloseSheet
        branchId={branchId}
        period={period}
        isOpen={isClosing}
        onOpen={() => setClosing(true)}
        onClose={() => setClosing(false)}
        isDisabled={isUnsaved}
        onDone={() => void reload()}
      />
    </Box>
  );
}

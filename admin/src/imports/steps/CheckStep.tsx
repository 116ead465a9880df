import { Alert, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { useDocument } from '../../shared/request.ts';
import { useImportWork } from '../ImportContext.tsx';
import { IMPORT_PREVIEW, type Preview, type PreviewFilter } from '../previewQueries.ts';
import { StepFooter } from '../StepFooter.tsx';
import { countOf, useTotals } from '../useTotals.ts';
import { PageButtons } from './PageButtons.tsx';
import { PreviewFilters } from './PreviewFilters.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { RepairHelp } from './RepairHelp.tsx';

const WORDS = 'resources.imports.check';
const ROWS = 50;

/** A page of the rows that fit a filter. */
function Rows({ filter }: { filter: PreviewFilter }) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const [page, setPage] = useState(0);
  const { data, error, refetch, isPlaceholderData } = useDocument<{ importPreview: Preview }>(
    IMPORT_PREVIEW,
    { id: record.id, first: ROWS, offset: page * ROWS, ...filter },
    { placeholderData: keepPreviousData },
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Typography role="status">{translate(`${WORDS}.working`)}</Typography>;
  const { rows, totalCount } = data.importPreview;
  return (
    <>
      <PreviewRows rows={rows} problem={filter.problem} isOld={isPlaceholderData} />
      <PageButtons page={page} perPage={ROWS} total={totalCount} onPage={setPage} />
    </>
  );
}

/** The rows as they will be stored, and everything that is to be known of them before. */
export function CheckStep() {
  const translate = useTranslate();
  const { record } = useImportWork();
  const { totals, error, retry } = useTotals(record.id);
  const [chosen, setFilter] = useState<PreviewFilter>();
  const refused = totals ? countOf(totals.actionCounts, 'REFUSE') : 0;
  // What has to be mended comes first.
  const filter: PreviewFilter = chosen ?? (refused > 0 ? { action: 'REFUSE' } : {});
  return (
    <>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      {record.failureMessage && (
        <Alert severity="error" sx={{ my: 1 }}>
          {record.failureMessage}
        </Alert>
      )}
      {error && <ErrorState error={error} onRetry={retry} />}
      {!totals && !error && <Typography role="status">{translate(`${WORDS}.working`)}</Typography>}
      {totals && (
        <>
          <PreviewFilters totals={totals} filter={filter} onChange={setFilter} />
          {filter.action === 'REFUSE' && refused > 0 && <RepairHelp totals={totals} />}
          <Rows key={JSON.stringify(filter)} filter={filter} />
        </>
      )}
      <StepFooter hint={refused > 0 && translate(`${WORDS}.refusedHint`, { smart_count: refused })} />
    </>
  );
}

import { Box, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { useDocument } from '../../shared/request.ts';
import { ViewSwitch } from '../../shared/ViewSwitch.tsx';
import { useImportWork } from '../ImportContext.tsx';
import { IMPORT_PREVIEW, type Preview } from '../previewQueries.ts';
import { StepFooter } from '../StepFooter.tsx';
import type { RowDecision } from '../useImport.ts';
import { ManyRows } from './ManyRows.tsx';
import { PageButtons } from './PageButtons.tsx';
import { RowChoiceCard } from './RowChoiceCard.tsx';

const WORDS = 'resources.imports.people';
const ROWS = 50;
type View = 'open' | 'all';

/** Rows that repeat others, and people who may be somebody in the database: decided one by one, or many at once. */
export function PeopleStep() {
  const translate = useTranslate();
  const { record, decide } = useImportWork();
  const [view, setView] = useState<View>('open');
  const [page, setPage] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const filter = { decidable: true, ...(view === 'open' && { action: 'REFUSE' }) };
  const { data, error, refetch } = useDocument<{ importPreview: Preview }>(
    IMPORT_PREVIEW,
    { id: record.id, first: ROWS, offset: page * ROWS, ...filter },
    { placeholderData: keepPreviousData },
  );
  const preview = data?.importPreview;
  const show = (next: View) => {
    setView(next);
    setPage(0);
  };
  // A decided row leaves the list; the keyboard stays in it.
  const choose = async (choice: RowDecision) => {
    await decide(choice);
    setPage(0);
    place.current?.focus();
  };
  const views = [
    { id: 'open', name: translate(`${WORDS}.open`) },
    { id: 'all', name: translate(`${WORDS}.all`) },
  ] as const;
  return (
    <>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      <Typography sx={{ mb: 1 }}>{translate(`${WORDS}.explain`)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <ViewSwitch label={translate(`${WORDS}.view`)} value={view} onChange={show} views={[...views]} />
        <ManyRows onDone={() => setPage(0)} />
      </Box>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!preview && !error && <Typography role="status">{translate('resources.imports.check.working')}</Typography>}
      {preview?.totalCount === 0 && (
        <EmptyState title={translate(`${WORDS}.${view === 'open' ? 'noneOpen' : 'none'}`)} />
      )}
      <Box ref={place} tabIndex={-1} sx={{ display: 'grid', gap: 1.5, outline: 'none' }}>
        {preview?.rows.map((row) => (
          <RowChoiceCard key={row.rowNumber} row={row} onChoose={choose} />
        ))}
      </Box>
      {preview && <PageButtons page={page} perPage={ROWS} total={preview.totalCount} onPage={setPage} />}
      <StepFooter
        hint={
          view === 'open' &&
          preview &&
          preview.totalCount > 0 &&
          translate(`${WORDS}.left`, { smart_count: preview.totalCount })
        }
      />
    </>
  );
}

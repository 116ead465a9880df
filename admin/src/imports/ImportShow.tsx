import { Alert, Box, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { ImportProvider } from './ImportContext.tsx';
import { ImportFacts } from './ImportFacts.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import type { ImportRecord } from './queries.ts';
import { ProgressPage } from './steps/ProgressPage.tsx';
import { ResultPage } from './steps/ResultPage.tsx';
import { STEP_PAGES } from './steps/stepPages.ts';
import { mayOpen, OPEN_STATUSES, type Step, stepToShow } from './steps.ts';
import { type ImportState, useImport } from './useImport.ts';

function CancelledPage() {
  const translate = useTranslate();
  const list = <Button href="/imports">{translate('resources.imports.toList')}</Button>;
  return (
    <EmptyState
      title={translate('resources.imports.cancelled.title')}
      hint={translate('resources.imports.cancelled.hint')}
      action={list}
    />
  );
}

function StepPage({ step, state, record }: { step: Step; state: ImportState; record: ImportRecord }) {
  const [, setSearch] = useSearchParams();
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  // The keyboard and screen readers follow to the new step; not when the page is opened.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, [step]);
  const open = (next: Step) => setSearch({ step: next });
  const Page = STEP_PAGES[step];
  return (
    <ImportProvider work={{ ...state, record, step, open }}>
      <ImportSteps step={step} mayOpen={(each) => mayOpen(each, record)} onOpen={open} />
      {state.problem && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {state.problem}
        </Alert>
      )}
      <Box ref={place} component="section" tabIndex={-1} sx={{ outline: 'none' }}>
        <Page />
      </Box>
    </ImportProvider>
  );
}

function Body({ record, state }: { record: ImportRecord; state: ImportState }) {
  const [search] = useSearchParams();
  if (record.status === 'RUNNING') return <ProgressPage record={record} />;
  if (record.status === 'APPLIED') return <ResultPage record={record} />;
  if (record.status === 'CANCELLED') return <CancelledPage />;
  return <StepPage step={stepToShow(search.get('step'), record)} state={state} record={record} />;
}

function ImportPage({ id }: { id: string }) {
  const translate = useTranslate();
  const state = useImport(id);
  const [isCancelling, setCancelling] = useState(false);
  const { record, error, reload } = state;
  if (error && !record) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (record === null) return <EmptyState title={translate('ra.notification.item_doesnt_exist')} />;
  if (!record) return null;
  const mayCancel = OPEN_STATUSES.includes(record.status) && record.status !== 'RUNNING';
  return (
    // Wide tables scroll in themselves and do not widen the page.
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHeader
        title={record.fileName}
        subtitle={<ImportFacts record={record} />}
        actions={
          mayCancel && (
            <Button onClick={() => setCancelling(true)}>{translate('resources.imports.cancel.button')}</Button>
          )
        }
      />
      <Box>
        <Body record={record} state={state} />
      </Box>
      {isCancelling && <CancelDialog record={record} onDone={reload} onClose={() => setCancelling(false)} />}
    </Box>
  );
}

/** One import: its steps, its progress or its result. */
export function ImportShow() {
  const { id = '' } = useParams();
  return <ImportPage key={id} id={decodeURIComponent(id)} />;
}

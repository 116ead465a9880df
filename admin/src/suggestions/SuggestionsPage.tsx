import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { AcceptedPart } from './AcceptedPart.tsx';
import { EndedPart } from './EndedPart.tsx';
import { LinesPart } from './LinesPart.tsx';
import { RunningPart } from './RunningPart.tsx';
import { ScopeForm } from './ScopeForm.tsx';
import { useRun } from './useRun.ts';

const WORDS = 'resources.suggestions';

function RunPart({ id }: { id: string }) {
  const translate = useTranslate();
  const { run, error, reload, cancel } = useRun(id);
  if (error) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (run === undefined) return <Skeleton variant="rounded" height={240} />;
  if (run === null) return <EmptyState title={translate(`${WORDS}.missing`)} />;
  if (run.status === 'RUNNING') return <RunningPart run={run} onCancel={cancel} />;
  if (run.status !== 'DONE') return <EndedPart run={run} />;
  // A new run begins with nothing chosen.
  return run.acceptedAt ? <AcceptedPart run={run} /> : <LinesPart key={run.id} run={run} onAccepted={reload} />;
}

/** Suggestions: what is to be placed, the wait, the lines to take, and what was made of them. Each step has its own address. */
export function SuggestionsPage() {
  const translate = useTranslate();
  const [parameters] = useSearchParams();
  const runId = parameters.get('run');
  return (
    <>
      <PageHeader title={translate(`${WORDS}.title`)} subtitle={translate(`${WORDS}.purpose`)} />
      {runId ? <RunPart id={runId} /> : <ScopeForm planId={parameters.get('planId')} />}
    </>
  );
}

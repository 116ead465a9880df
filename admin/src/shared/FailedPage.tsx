import { useTranslate } from 'react-admin';
import { ErrorState } from './ErrorState.tsx';
import { PageHeader } from './PageHeader.tsx';

interface FailedPageProps {
  error: unknown;
  onRetry: () => void;
}

/** A page whose record cannot be read: it keeps a heading, says why, and offers to try again. */
export function FailedPage({ error, onRetry }: FailedPageProps) {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate('state.failedTitle')} />
      <ErrorState error={error} onRetry={onRetry} />
    </>
  );
}

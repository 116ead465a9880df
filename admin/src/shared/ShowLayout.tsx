import { Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useShowContext } from 'react-admin';
import { FailedPage } from './FailedPage.tsx';

function ShowBody({ children }: { children: ReactNode }) {
  const { record, error, refetch } = useShowContext();
  // What is on the screen stays there while it is read again and fails.
  if (error && !record) return <FailedPage error={error} onRetry={() => void refetch()} />;
  if (!record) return <Skeleton variant="rounded" height={200} sx={{ mt: 2 }} />;
  return <>{children}</>;
}

/** The frame of a record's page: it waits for the record, and says so when it cannot be read. */
export function ShowLayout({ children }: { children: ReactNode }) {
  return (
    // The default leads to the list when a record is missing; here the page says it.
    <ShowBase queryOptions={{ retry: false, onError: () => undefined }}>
      <ShowBody>{children}</ShowBody>
    </ShowBase>
  );
}

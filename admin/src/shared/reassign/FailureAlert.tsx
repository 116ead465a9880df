import { Alert, AlertTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Failure } from './failure.ts';

/** What went wrong, what stays safe, what to do. */
export function FailureAlert({ failure }: { failure: Failure }) {
  const translate = useTranslate();
  return (
    <Alert severity={failure.kind === 'unknown' ? 'warning' : 'error'} sx={{ mb: 1.5 }}>
      <AlertTitle>{translate(`reassign.failures.${failure.kind}.title`)}</AlertTitle>
      {failure.kind !== 'unknown' && `${failure.message} `}
      {translate(`reassign.failures.${failure.kind}.next`)}
    </Alert>
  );
}

import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { errorCode } from '../providers/errors.ts';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** A failed read, in words, with a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const translate = useTranslate();
  const isForbidden = errorCode(error) === 'FORBIDDEN';
  const message = error instanceof Error && error.message ? error.message : translate('error.server');
  const retry = onRetry && !isForbidden && (
    <Button color="inherit" onClick={onRetry}>
      {translate('state.retry')}
    </Button>
  );
  return (
    <Alert severity={isForbidden ? 'info' : 'error'} action={retry} sx={{ my: 2 }}>
      {isForbidden ? translate('state.forbidden') : message}
    </Alert>
  );
}

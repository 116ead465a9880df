import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ImportRecord } from './queries.ts';

/** Says which columns of the file are never read in, and why. */
export function WithheldNote({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  if (record.withheldColumns.length === 0) return null;
  const names = record.withheldColumns.map((heading) => `“${heading}”`).join(', ');
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      <strong>{translate('resources.imports.withheld.title', { names })}</strong>{' '}
      {translate('resources.imports.withheld.why')}
    </Alert>
  );
}

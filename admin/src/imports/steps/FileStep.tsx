import { Alert, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FilePicker } from '../FilePicker.tsx';
import { useImportWork } from '../ImportContext.tsx';
import { StepFooter } from '../StepFooter.tsx';
import { useFileSender } from '../useFileSender.ts';

const WORDS = 'resources.imports.replace';

/** The file of the import, and the way to put the corrected one in its place. */
export function FileStep() {
  const translate = useTranslate();
  const notify = useNotify();
  const { record, reload, open } = useImportWork();
  const { sendAgain } = useFileSender();
  const replace = async (file: File) => {
    try {
      await sendAgain({ id: record.id, version: record.version }, file);
    } finally {
      await reload();
    }
    notify(`${WORDS}.done`, { type: 'success' });
    open('check');
  };
  return (
    <>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      <Typography sx={{ my: 1 }}>{translate(`${WORDS}.present`, { name: record.fileName })}</Typography>
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate(`${WORDS}.explain`)}
      </Alert>
      <FilePicker label={translate(`${WORDS}.choose`)} onFile={replace} />
      <StepFooter />
    </>
  );
}

import { useNotify, useTranslate } from 'react-admin';
import { DialogWords } from '../shared/DialogWords.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useRequest } from '../shared/request.ts';
import { CANCEL_IMPORT, type ImportRecord } from './queries.ts';

const WORDS = 'resources.imports.cancel';

interface CancelDialogProps {
  record: ImportRecord;
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Gives an import up before it is carried out. */
export function CancelDialog({ record, onDone, onClose }: CancelDialogProps) {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const cancel = async () => {
    await request(CANCEL_IMPORT, { input: { id: record.id, version: record.version } });
    notify(`${WORDS}.done`, { type: 'success' });
    await onDone();
  };
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { name: record.fileName })}
      explain={<DialogWords lines={[`${WORDS}.explain`]} />}
      submitLabel={translate(`${WORDS}.button`)}
      onSubmit={cancel}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

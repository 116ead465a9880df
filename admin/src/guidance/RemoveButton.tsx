import { Button, DialogContentText } from '@mui/material';
import type { DocumentNode } from 'graphql';
import { useState } from 'react';
import { useNotify, useResourceContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useRequest } from '../shared/request.ts';

interface RemoveButtonProps {
  record: { id: string; version: number };
  document: DocumentNode;
}

/** Deletes a record after asking, and goes back to its list. */
export function RemoveButton({ record: { id, version }, document }: RemoveButtonProps) {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const navigate = useNavigate();
  const resource = useResourceContext() ?? '';
  const [isOpen, setOpen] = useState(false);
  const words = `resources.${resource}.remove`;
  const send = async () => {
    await request(document, { input: { id, version } });
    notify(`${words}.done`, { type: 'success' });
    navigate(`/${resource}`);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{translate('ra.action.delete')}</Button>
      {isOpen && (
        <FormDialog
          title={translate(`${words}.title`)}
          explain={<DialogContentText>{translate(`${words}.explain`)}</DialogContentText>}
          submitLabel={translate('ra.action.delete')}
          onSubmit={send}
          onClose={() => setOpen(false)}
        >
          {null}
        </FormDialog>
      )}
    </>
  );
}

import { DialogContentText } from '@mui/material';
import { maxLength, TextInput, useTranslate } from 'react-admin';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { UPDATE_ASSIGNMENT } from '../queries.ts';
import { CANCEL_ASSIGNMENT } from '../stepQueries.ts';
import { STEP_WORDS, type StepProps } from './stepProps.ts';

const NOTE_RULES = maxLength(500);

/** Brings a proposal into force. */
export function ActivateDialog({ assignment, onClose }: StepProps) {
  const translate = useTranslate();
  const send = useCommand(UPDATE_ASSIGNMENT, `${STEP_WORDS}.activate.done`);
  const { id, version, memberName } = assignment;
  return (
    <FormDialog
      title={translate(`${STEP_WORDS}.activate.title`)}
      submitLabel={translate(`${STEP_WORDS}.activate.button`)}
      onSubmit={() => send({ id, version, isProposed: false })}
      onClose={onClose}
    >
      <DialogContentText>{translate(`${STEP_WORDS}.activate.explain`, { name: memberName })}</DialogContentText>
    </FormDialog>
  );
}

/** Takes a proposal back. */
export function CancelDialog({ assignment, onClose }: StepProps) {
  const translate = useTranslate();
  const send = useCommand(CANCEL_ASSIGNMENT, `${STEP_WORDS}.cancel.done`);
  const { id, version } = assignment;
  return (
    <FormDialog
      title={translate(`${STEP_WORDS}.cancel.title`)}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${STEP_WORDS}.cancel.explain`)}</DialogContentText>}
      submitLabel={translate(`${STEP_WORDS}.cancel.button`)}
      defaultValues={{ note: '' }}
      onSubmit={({ note }) => send({ id, version, note: note || null })}
      onClose={onClose}
    >
      <TextInput source="note" label={`${STEP_WORDS}.note`} validate={NOTE_RULES} multiline autoComplete="off" />
    </FormDialog>
  );
}

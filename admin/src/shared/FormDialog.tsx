import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { Form, useRefresh, useTranslate } from 'react-admin';
import { errorCode, fieldErrorsOf } from '../providers/errors.ts';

type Values = Record<string, unknown>;

interface FormDialogProps {
  /** Translated, as are the other texts. */
  title: string;
  /** What will happen, above the inputs. */
  explain?: ReactNode;
  /** A verb: what the button does. */
  submitLabel: string;
  defaultValues?: Values;
  /** Sends the form; the dialog closes when it is done, and shows the server's problems when it is refused. */
  onSubmit: (values: Values) => Promise<unknown>;
  onClose: () => void;
  /** Inputs of react-admin. */
  children: ReactNode;
  maxWidth?: 'xs' | 'sm' | 'md';
}

/** Problems of fields that the form does not show; they are said above it, so that no refusal is silent. */
function hiddenProblems(problems: Record<string, string>, values: Values): string[] {
  return Object.entries(problems).flatMap(([field, message]) => (field in values ? [] : [message]));
}

/** A form in a dialog. It waits for the server and keeps what was typed until the server has taken it. */
export function FormDialog(props: FormDialogProps) {
  const { title, explain, submitLabel, defaultValues = {}, onSubmit, onClose, children, maxWidth = 'sm' } = props;
  const translate = useTranslate();
  const refresh = useRefresh();
  const id = useId();
  const [isSaving, setSaving] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);

  const submit = async (values: Values) => {
    setSaving(true);
    setProblems([]);
    try {
      await onSubmit(values);
    } catch (error) {
      setSaving(false);
      const fields = fieldErrorsOf(error);
      setProblems(fields ? hiddenProblems(fields, values) : [(error as Error).message]);
      // The record behind is read again, so that the next try rests on what is there now.
      if (errorCode(error) === 'CONFLICT') refresh();
      return fields;
    }
    onClose();
    return undefined;
  };

  return (
    <Dialog open onClose={isSaving ? undefined : onClose} aria-labelledby={`${id}-title`} maxWidth={maxWidth} fullWidth>
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        {explain}
        {problems.map((problem) => (
          <Alert key={problem} severity="error" sx={{ mb: 1 }}>
            {problem}
          </Alert>
        ))}
        <Form noValidate id={id} record={{}} defaultValues={defaultValues} onSubmit={submit}>
          {children}
        </Form>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={isSaving}>
          {translate('ra.action.cancel')}
        </Button>
        <Button type="submit" form={id} variant="contained" disabled={isSaving}>
          {isSaving ? translate('save.saving') : submitLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

import { DialogContentText } from '@mui/material';
import type { ReactNode } from 'react';
import { minLength, PasswordInput, required, useTranslate } from 'react-admin';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { MIN_PASSWORD } from '../password.ts';
import { END_SESSIONS, RESET_PASSWORD, UPDATE_USER, type User } from '../queries.ts';
import { useUserCommand } from './useUserCommand.ts';

export interface UserDialogProps {
  user: User;
  onClose: () => void;
}

const PASSWORD_RULES = [required(), minLength(MIN_PASSWORD)];

interface AccountFormProps extends UserDialogProps {
  words: string;
  onSubmit: (values: object) => Promise<void>;
  children?: ReactNode;
}

function AccountForm({ words, user, onSubmit, onClose, children }: AccountFormProps) {
  const translate = useTranslate();
  return (
    <FormDialog
      title={translate(`${words}.title`, { name: user.displayName })}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${words}.explain`)}</DialogContentText>}
      submitLabel={translate(`${words}.button`)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

function ResetPasswordDialog(props: UserDialogProps) {
  const translate = useTranslate();
  const { id, version } = props.user;
  const words = 'resources.users.reset';
  const send = useUserCommand(RESET_PASSWORD, `${words}.done`);
  return (
    <AccountForm {...props} words={words} onSubmit={(values) => send({ ...values, id, version })}>
      <PasswordInput
        source="newPassword"
        label={`${words}.newPassword`}
        validate={PASSWORD_RULES}
        helperText={translate('resources.users.passwordHint', { minimum: MIN_PASSWORD })}
        autoComplete="new-password"
      />
    </AccountForm>
  );
}

function EndSessionsDialog(props: UserDialogProps) {
  const words = 'resources.users.endSessions';
  const send = useUserCommand(END_SESSIONS, `${words}.done`);
  return <AccountForm {...props} words={words} onSubmit={() => send({ id: props.user.id })} />;
}

function ActiveDialog(props: UserDialogProps) {
  const { id, version, isActive } = props.user;
  const words = isActive ? 'resources.users.deactivate' : 'resources.users.activate';
  const send = useUserCommand(UPDATE_USER, `${words}.done`);
  return <AccountForm {...props} words={words} onSubmit={() => send({ id, version, isActive: !isActive })} />;
}

/** What may be done with an account, beside changing its fields. */
export const ACCOUNT_DIALOGS = {
  reset: ResetPasswordDialog,
  endSessions: EndSessionsDialog,
  active: ActiveDialog,
};

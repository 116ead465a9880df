import { Alert, Paper } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import {
  PasswordInput,
  required,
  SimpleForm,
  useAuthProvider,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import type { PanelAuthProvider } from '../providers/authProvider.ts';
import { errorCode, fieldErrorsOf } from '../providers/errors.ts';
import { CHANGE_PASSWORD } from '../providers/viewer.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useRequest } from '../shared/request.ts';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { useViewer, VIEWER_KEY } from '../shared/viewer.ts';

interface Passwords {
  currentPassword?: string;
  newPassword?: string;
  repeated?: string;
}

const isNeeded = required();

function differs(repeated: string, { newPassword }: Passwords): string | undefined {
  return repeated === newPassword ? undefined : 'account.differ';
}

/** Changes one's own password. */
export function ChangePasswordPage() {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const redirect = useRedirect();
  const queryClient = useQueryClient();
  const authProvider = useAuthProvider() as PanelAuthProvider;
  const mustChange = useViewer()?.mustChangePassword ?? false;

  const save = async ({ currentPassword, newPassword }: Passwords) => {
    try {
      await request(CHANGE_PASSWORD, { input: { currentPassword, newPassword } });
    } catch (error) {
      const fields = fieldErrorsOf(error);
      if (!fields && errorCode(error) !== 'UNAUTHENTICATED') notify((error as Error).message, { type: 'error' });
      return fields;
    }
    authProvider.forget();
    await queryClient.invalidateQueries({ queryKey: VIEWER_KEY });
    notify('account.changed', { type: 'success' });
    redirect('/');
    return undefined;
  };

  return (
    <>
      <PageHeader title={translate('account.changePassword')} />
      <Paper variant="outlined" sx={{ maxWidth: 480, p: 1 }}>
        {mustChange && <Alert severity="info">{translate('account.must')}</Alert>}
        <SimpleForm onSubmit={(values: Passwords) => save(values)} toolbar={<SaveToolbar />}>
          <PasswordInput
            source="currentPassword"
            label="account.current"
            validate={isNeeded}
            autoComplete="current-password"
          />
          <PasswordInput source="newPassword" label="account.next" validate={isNeeded} autoComplete="new-password" />
          <PasswordInput
            source="repeated"
            label="account.repeat"
            validate={[isNeeded, differs]}
            autoComplete="new-password"
          />
        </SimpleForm>
      </Paper>
    </>
  );
}

import { CssBaseline } from '@mui/material';
import {
  AuthenticationError,
  CoreAdminUI,
  type CoreAdminUIProps,
  Error as ErrorPage,
  LoadingPage,
  Notification,
} from 'react-admin';

/** react-admin's frame without its own sign-in page, which would bring the library of forms to the first page. */
export function PanelUI(props: CoreAdminUIProps) {
  return (
    <CssBaseline enableColorScheme>
      <CoreAdminUI authenticationError={AuthenticationError} error={ErrorPage} loading={LoadingPage} {...props} />
      <Notification />
    </CssBaseline>
  );
}

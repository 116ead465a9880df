import { lazy } from 'react';

/** The only page of the shell with a form; the library of forms is not needed before it. */
export const ChangePasswordPage = lazy(() =>
  import('./ChangePasswordPage.tsx').then((module) => ({ default: module.ChangePasswordPage })),
);

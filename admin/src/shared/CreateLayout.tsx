import type { ReactNode } from 'react';
import { CreateBase, HttpError, useNotify } from 'react-admin';
import type { PanelErrorBody } from '../providers/errors.ts';
import { PageHeader } from './PageHeader.tsx';

interface CreateLayoutProps {
  /** Translated: what is added. */
  title: string;
  /** A form with `toolbar={<SaveToolbar />}`. */
  children: ReactNode;
  redirect?: 'list' | 'show' | 'edit';
}

/** The frame of a page that adds a record; problems of fields stay under their inputs. */
export function CreateLayout({ title, children, redirect = 'show' }: CreateLayoutProps) {
  const notify = useNotify();
  const onError = (error: Error) => {
    const body = error instanceof HttpError ? (error.body as PanelErrorBody | null) : null;
    if (!body?.errors) notify(error.message || 'ra.notification.http_error', { type: 'error' });
  };
  return (
    <CreateBase redirect={redirect} mutationOptions={{ onError }}>
      <PageHeader title={title} />
      {children}
    </CreateBase>
  );
}

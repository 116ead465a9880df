import type { ReactNode } from 'react';
import { EditBase, useEditContext, useGetRecordRepresentation, useResourceContext } from 'react-admin';
import { type ConflictOptions, useConflict } from './conflict/useConflict.tsx';
import { FailedPage } from './FailedPage.tsx';
import { PageHeader } from './PageHeader.tsx';

interface EditLayoutProps extends Partial<ConflictOptions> {
  /** A form with `toolbar={<SaveToolbar />}`. */
  children: ReactNode;
  actions?: ReactNode;
}

function EditBody({ children, actions }: Pick<EditLayoutProps, 'children' | 'actions'>) {
  const { record, error, refetch } = useEditContext();
  const resource = useResourceContext() ?? '';
  const getRepresentation = useGetRecordRepresentation(resource);
  if (error) return <FailedPage error={error} onRetry={() => void refetch()} />;
  if (!record) return null;
  return (
    <>
      <PageHeader title={String(getRepresentation(record))} actions={actions} />
      {children}
    </>
  );
}

/** The frame of an edit page: its title, a save that waits for the server, and the choice when somebody else was faster. */
export function EditLayout({ children, actions, redirect = 'show', describe }: EditLayoutProps) {
  const { mutationOptions, dialog } = useConflict({ describe, redirect });
  return (
    <EditBase mutationMode="pessimistic" redirect={redirect} mutationOptions={mutationOptions}>
      <EditBody actions={actions}>{children}</EditBody>
      {dialog}
    </EditBase>
  );
}

import { type ReactNode, useState } from 'react';
import { HttpError, type RaRecord, useNotify, useRedirect, useResourceContext } from 'react-admin';
import type { PanelErrorBody } from '../../providers/errors.ts';
import { type Conflict, ConflictDialog } from './ConflictDialog.tsx';

export interface ConflictOptions {
  /** How a value reads in the dialog, where it is more than a text. */
  describe?: (field: string, value: unknown) => ReactNode;
  /** Where to go after the save, as react-admin's `redirect`. */
  redirect: 'list' | 'show' | 'edit' | false;
}

interface SaveVariables {
  data?: Partial<RaRecord>;
  previousData?: RaRecord;
}

interface ConflictHandling {
  /** For `mutationOptions` of `<Edit mutationMode="pessimistic">`. */
  mutationOptions: { onError: (error: Error, variables: SaveVariables) => void };
  /** To be placed anywhere inside the page. */
  dialog: ReactNode;
}

/**
 * Opens the conflict dialog when a save meets a newer version; other failures are told as usual, and problems of
 * fields stay under their inputs.
 */
export function useConflict({ describe, redirect: redirectTo }: ConflictOptions): ConflictHandling {
  const notify = useNotify();
  const redirect = useRedirect();
  const resource = useResourceContext() ?? '';
  const [conflict, setConflict] = useState<Conflict>();

  const onError = (error: Error, { data, previousData }: SaveVariables) => {
    const body = error instanceof HttpError ? (error.body as PanelErrorBody | null) : null;
    if (body?.code === 'CONFLICT' && body.currentVersion !== undefined && previousData) {
      setConflict({ resource, mine: { ...previousData, ...data }, base: previousData });
    } else if (!body?.errors) {
      notify(error.message || 'ra.notification.http_error', { type: 'error' });
    }
  };

  const onSaved = (record: RaRecord) => {
    setConflict(undefined);
    notify('save.done', { type: 'success' });
    redirect(redirectTo, resource, record.id, record);
  };

  const dialog = conflict && (
    <ConflictDialog {...conflict} describe={describe} onSaved={onSaved} onCancel={() => setConflict(undefined)} />
  );
  return { mutationOptions: { onError }, dialog };
}

import type { DocumentNode } from 'graphql';
import { useNotify, useRefresh } from 'react-admin';
import { useRequest } from './request.ts';

/** Sends a command of a dialog, says that it is done, and reads the page again. */
export function useCommand(document: DocumentNode, done: string): (input: object) => Promise<void> {
  const request = useRequest();
  const notify = useNotify();
  const refresh = useRefresh();
  return async (input) => {
    await request(document, { input });
    notify(done, { type: 'success' });
    refresh();
  };
}

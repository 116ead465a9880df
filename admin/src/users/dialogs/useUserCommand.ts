import type { DocumentNode } from 'graphql';
import { useNotify, useRefresh } from 'react-admin';
import { useRequest } from '../../shared/request.ts';

/** Sends a command of an account's dialog, says that it is done, and reads the page again. */
export function useUserCommand(document: DocumentNode, done: string): (input: object) => Promise<void> {
  const request = useRequest();
  const notify = useNotify();
  const refresh = useRefresh();
  return async (input) => {
    await request(document, { input });
    notify(done, { type: 'success' });
    refresh();
  };
}

import type { DocumentNode } from 'graphql';
import { useNotify, useRefresh } from 'react-admin';
import { useRequest } from '../../shared/request.ts';
import type { Evaluation } from '../queries.ts';

export interface StepDialogProps {
  evaluation: Evaluation;
  onClose: () => void;
}

/** Takes an evaluation a step further, says that it is done, and reads the page again. */
export function useStep(evaluation: Evaluation, document: DocumentNode): (values?: object) => Promise<void> {
  const request = useRequest();
  const notify = useNotify();
  const refresh = useRefresh();
  const { id, version } = evaluation;
  return async (values = {}) => {
    await request(document, { input: { ...values, id, version } });
    notify('save.done', { type: 'success' });
    refresh();
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useDocument, useRequest } from '../shared/request.ts';
import { CANCEL_RUN, SUGGESTION_RUN, type SuggestionRun } from './queries.ts';

const ASK_AGAIN = 500;

interface Answer {
  suggestionRun: SuggestionRun | null;
}

/** A run; while it is worked out it is asked for again and again. */
export function useRun(id: string) {
  const client = useQueryClient();
  const request = useRequest();
  const { data, error, refetch } = useDocument<Answer>(
    SUGGESTION_RUN,
    { id },
    { refetchInterval: ({ state }) => (state.data?.suggestionRun?.status === 'RUNNING' ? ASK_AGAIN : false) },
  );
  const run = data?.suggestionRun;
  const reload = async () => {
    await client.invalidateQueries({ queryKey: ['document'] });
    await refetch();
  };
  return {
    run,
    error,
    reload,
    /** Stops the run; when it was done meanwhile, what it found is shown instead. */
    cancel: async () => {
      if (!run) return;
      await request(CANCEL_RUN, { input: { id, version: run.version } }).catch(() => undefined);
      await refetch();
    },
  };
}

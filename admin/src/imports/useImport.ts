import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDocument, useRequest } from '../shared/request.ts';
import { type ImportChanges, withChanges } from './pendingChanges.ts';
import type { DecisionAction } from './previewQueries.ts';
import { APPLY_IMPORT, CONFIGURE_IMPORT, DECIDE_IMPORT_ROWS, IMPORT, type ImportRecord } from './queries.ts';

const ASK_AGAIN = 700;
const PREVIEWS = ['ImportPreview', 'ImportTotals'];

interface Answer {
  import: ImportRecord | null;
}

/** What is chosen for rows; null takes it back. */
export interface RowDecision {
  rowNumbers: number[];
  decision: { action: DecisionAction; memberId?: string } | null;
}

export interface ImportState {
  record: ImportRecord | null | undefined;
  error: Error | null;
  isSaving: boolean;
  /** Why the last choice was not saved; what is shown is what the server has. */
  problem: string | undefined;
  /** Saves choices for the file, made from what the server has at that moment. Answers whether they were saved. */
  configure: (change: (present: ImportRecord) => ImportChanges) => Promise<boolean>;
  decide: (choice: RowDecision) => Promise<boolean>;
  /** Begins to carry the import out; that it is being carried out shows at once. */
  apply: () => Promise<boolean>;
  reload: () => Promise<void>;
}

/** An import with the ways to change it, one change after the other; while it is carried out it is asked for again and again. */
export function useImport(id: string): ImportState {
  const client = useQueryClient();
  const request = useRequest();
  const key = ['document', 'Import', { id }];
  const { data, error, refetch } = useDocument<Answer>(
    IMPORT,
    { id },
    { refetchInterval: ({ state }) => (state.data?.import?.status === 'RUNNING' ? ASK_AGAIN : false) },
  );
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [isApplying, setApplying] = useState(false);
  const [problem, setProblem] = useState<string>();

  const present = () => client.getQueryData<Answer>(key)?.import;
  const forgetPreviews = () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'document' && PREVIEWS.includes(String(queryKey[1])),
    });
  const reload = async () => {
    await refetch();
    await forgetPreviews();
  };

  const save = (work: () => Promise<unknown>): Promise<boolean> => {
    setWaiting((count) => count + 1);
    setProblem(undefined);
    const run = last.current.then(async () => {
      try {
        await work();
        return true;
      } catch (failure) {
        setProblem((failure as Error).message);
        await reload();
        return false;
      } finally {
        setWaiting((count) => count - 1);
      }
    });
    last.current = run;
    return run;
  };

  return {
    record: data?.import && (isApplying ? { ...data.import, status: 'RUNNING' } : data.import),
    error,
    isSaving: waiting > 0,
    problem,
    reload,
    configure: (change) =>
      save(async () => {
        const record = present();
        if (!record) return;
        const changes = change(record);
        // The choice shows at once; the state "saving" stays until the server has it, and a refusal brings back what was.
        client.setQueryData<Answer>(key, { import: withChanges(record, changes) });
        const input = { id, version: record.version, ...changes };
        const answer = await request<{ configureImport: Answer }>(CONFIGURE_IMPORT, { input });
        client.setQueryData(key, answer.configureImport);
        await forgetPreviews();
      }),
    decide: (choice) =>
      save(async () => {
        await request(DECIDE_IMPORT_ROWS, { input: { importId: id, ...choice } });
        await forgetPreviews();
      }),
    apply: () =>
      save(async () => {
        const record = present();
        if (!record) return;
        setApplying(true);
        try {
          await request(APPLY_IMPORT, { input: { id, version: record.version } });
          await reload();
        } finally {
          setApplying(false);
        }
      }),
  };
}

import { useState } from 'react';
import {
  REASSIGN_ASSIGNMENTS,
  REASSIGNMENT_STATE,
  type ReassignAnswer,
  UNDO_REASSIGNMENT,
} from '../reassignQueries.ts';
import { useRequest } from '../request.ts';
import { describeFailure, type Failure } from './failure.ts';
import type { Scope } from './selection.ts';
import { newRunKey, type Settings, settingsInput } from './settings.ts';

interface State {
  step: 'setup' | 'preview' | 'running' | 'result' | 'undone';
  /** What was last sent; the first step starts from it when one goes back. */
  settings: Settings;
  preview?: ReassignAnswer;
  /** The run that the preview leads to; its retries keep it. */
  runKey?: string;
  result?: ReassignAnswer;
  failure?: Failure;
  isBusy: boolean;
}

interface Answer {
  reassignAssignments: ReassignAnswer;
}

interface StateAnswer {
  reassignment: { undoneAt: string | null } | null;
}

/** A reassignment from its settings over preview and run to its undoing; each step is one request. */
export function useReassignment(scopes: readonly Scope[], initial: Settings) {
  const request = useRequest();
  const [state, setState] = useState<State>({ step: 'setup', settings: initial, isBusy: false });
  const patch = (changes: Partial<State>) => setState((before) => ({ ...before, ...changes }));

  const send = async (input: object) => (await request<Answer>(REASSIGN_ASSIGNMENTS, { input })).reassignAssignments;

  /** @throws HttpError when the server refuses; nothing was changed then */
  const preview = async (settings: Settings) => {
    const selection = scopes.find(({ id }) => id === settings.scope)?.selection;
    const answer = await send({ ...selection, ...settingsInput(settings), dryRun: true });
    patch({ step: 'preview', settings, preview: answer, runKey: newRunKey(), failure: undefined, isBusy: false });
  };

  const previewAgain = async (isSkipping: boolean) => {
    patch({ isBusy: true });
    const { settings } = state;
    try {
      await preview(isSkipping ? { ...settings, errorPolicy: 'SKIP_FAILED' } : settings);
    } catch (error) {
      patch({ failure: { ...describeFailure(error), kind: 'stale' }, isBusy: false });
    }
  };

  const run = async () => {
    const ids = state.preview?.rows.map(({ assignmentId }) => assignmentId);
    patch({ step: 'running', failure: undefined });
    try {
      // The rows of the preview and no others, even if by now more fit the list.
      const result = await send({ ids, ...settingsInput(state.settings), idempotencyKey: state.runKey });
      patch({ step: 'result', result });
    } catch (error) {
      patch({ step: 'preview', failure: describeFailure(error) });
    }
  };

  /** Whether an undoing whose answer was lost has been done after all. */
  const isUndone = async (id: string) => {
    const { reassignment } = await request<StateAnswer>(REASSIGNMENT_STATE, { id });
    return reassignment?.undoneAt != null;
  };

  const undo = async () => {
    const id = state.result?.reassignment?.id;
    if (!id) return;
    const isDone = () => patch({ step: 'undone', isBusy: false });
    patch({ isBusy: true, failure: undefined });
    try {
      await request(UNDO_REASSIGNMENT, { input: { id } });
      isDone();
    } catch (error) {
      if (await isUndone(id).catch(() => false)) isDone();
      else patch({ failure: describeFailure(error), isBusy: false });
    }
  };

  const back = () => patch({ step: 'setup', failure: undefined });
  return { ...state, ask: preview, previewAgain, run, undo, back };
}

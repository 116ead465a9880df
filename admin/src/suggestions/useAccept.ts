import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { fieldErrorsOf } from '../providers/errors.ts';
import { newRunKey } from '../shared/reassign/settings.ts';
import { useRequest } from '../shared/request.ts';
import type { acceptedLines } from './choices.ts';
import { ACCEPT, type AcceptAnswer, type AcceptRow, type SuggestionRun } from './queries.ts';

type Lines = ReturnType<typeof acceptedLines>;

interface AcceptState {
  isBusy: boolean;
  problem: string | undefined;
  /** Lines that the server refuses, with why; beside them those that wait for them. */
  refusals: ReadonlyMap<string, AcceptRow>;
  /** How many lines would be carried out, once that is known and a person is asked; null otherwise. */
  willApply: number | null;
}

const IDLE: AcceptState = { isBusy: false, problem: undefined, refusals: new Map(), willApply: null };

/** Tries lines without changing anything; when all can be, asks, and carries them out at a word. */
export function useAccept({ id, version }: SuggestionRun, onAccepted: () => Promise<void>) {
  const request = useRequest();
  const translate = useTranslate();
  const [state, setState] = useState(IDLE);

  const send = async (input: object): Promise<AcceptAnswer['acceptSuggestions'] | undefined> => {
    setState({ ...IDLE, isBusy: true });
    try {
      const { acceptSuggestions } = await request<AcceptAnswer>(ACCEPT, { input: { id, version, ...input } });
      return acceptSuggestions;
    } catch (error) {
      setState({ ...IDLE, problem: Object.values(fieldErrorsOf(error) ?? {})[0] ?? (error as Error).message });
      return undefined;
    }
  };
  const refuse = (rows: AcceptRow[]) => {
    const refused = rows.filter(({ outcome }) => outcome === 'REFUSED');
    const problem = translate('resources.suggestions.refused', { smart_count: refused.length });
    setState({ ...IDLE, problem, refusals: new Map(refused.map((row) => [row.key, row])) });
  };

  return {
    state,
    dismiss: () => setState(IDLE),
    preview: async (lines: Lines) => {
      const answer = await send({ lines, dryRun: true });
      if (!answer) return;
      if (answer.refusedCount > 0) refuse(answer.rows);
      else setState({ ...IDLE, willApply: answer.appliedCount });
    },
    apply: async (lines: Lines) => {
      const answer = await send({ lines, idempotencyKey: newRunKey() });
      if (!answer) return;
      if (answer.refusedCount > 0) refuse(answer.rows);
      else await onAccepted();
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import type { DocumentNode } from 'graphql';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { fieldErrorsOf } from '../../providers/errors.ts';
import { useRequest } from '../../shared/request.ts';

/** Sends what a step does, says that it is done and reads the page again; problems stay on the step until the next try. */
export function useStep() {
  const request = useRequest();
  const notify = useNotify();
  const queries = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const send = async <Answer>(document: DocumentNode, input: object, done?: string): Promise<Answer | undefined> => {
    setSaving(true);
    setProblems([]);
    try {
      const answer = await request<Answer>(document, { input });
      if (done) notify(done, { type: 'success' });
      if (done) await queries.invalidateQueries();
      return answer;
    } catch (error) {
      const fields = Object.values(fieldErrorsOf(error) ?? {});
      setProblems(fields.length > 0 ? [...new Set(fields)] : [(error as Error).message]);
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  return { send, isSaving, problems };
}

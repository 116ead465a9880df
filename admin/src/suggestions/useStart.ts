import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { fieldErrorsOf } from '../providers/errors.ts';
import { useRequest } from '../shared/request.ts';
import { type RunInput, SUGGEST } from './queries.ts';

interface Answer {
  suggestAssignments: { suggestionRun: { id: string } };
}

type Asked = RunInput & { planId: string; effectiveOn: string };

/** Asks for suggestions and goes to the run; `problem` says in words why it did not begin. */
export function useStart() {
  const request = useRequest();
  const [, setParameters] = useSearchParams();
  const [problem, setProblem] = useState<string>();
  const [isStarting, setStarting] = useState(false);
  const start = async (input: Asked) => {
    setStarting(true);
    setProblem(undefined);
    try {
      const answer = await request<Answer>(SUGGEST, { input });
      setParameters({ planId: input.planId, run: answer.suggestAssignments.suggestionRun.id });
    } catch (error) {
      setProblem(Object.values(fieldErrorsOf(error) ?? {})[0] ?? (error as Error).message);
    } finally {
      setStarting(false);
    }
  };
  return { start, problem, isStarting };
}

import { useState } from 'react';
import { newRunKey } from '../../shared/reassign/settings.ts';
import { useRequest } from '../../shared/request.ts';
import { type BasisAnswer, SET_ASSIGNMENT_BASIS } from './basisQueries.ts';

type Preview = BasisAnswer['setAssignmentBasis'];

/** Setting the basis of assignments: a look at what would happen, then the change; a repeat of it keeps its key. */
export function useSetBasis(ids: string[], clauseId: string) {
  const request = useRequest();
  const [preview, setPreview] = useState<Preview>();
  const [runKey, setRunKey] = useState('');
  const [isSkipping, setSkipping] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const send = async (more: object): Promise<Preview | undefined> => {
    setBusy(true);
    setFailure(undefined);
    try {
      return (await request<BasisAnswer>(SET_ASSIGNMENT_BASIS, { input: { ids, clauseId, ...more } }))
        .setAssignmentBasis;
    } catch (error) {
      setFailure((error as Error).message);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const errorPolicy = (skips: boolean) => (skips ? 'SKIP_FAILED' : 'ALL_OR_NOTHING');

  const lookAgain = async (skips: boolean) => {
    const answer = await send({ dryRun: true, errorPolicy: errorPolicy(skips) });
    if (!answer) return;
    setPreview(answer);
    setSkipping(skips);
    setRunKey(newRunKey());
  };
  const look = () => lookAgain(false);
  /** Answers how many were set; undefined when the server refused. */
  const run = async () => (await send({ errorPolicy: errorPolicy(isSkipping), idempotencyKey: runKey }))?.setCount;
  const back = () => setPreview(undefined);

  return { preview, failure, isBusy, isSkipping, look, skip: lookAgain, back, run };
}

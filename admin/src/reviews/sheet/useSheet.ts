import { useCallback, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { errorCode, fieldErrorsOf } from '../../providers/errors.ts';
import { useRequest } from '../../shared/request.ts';
import type { Period } from '../periods.ts';
import { ADD_SHEET_REVIEW, CHANGE_SHEET_REVIEW, type SheetReview } from './queries.ts';
import { type Column, draftOf, inputOf, isChanged, type Rows, type SheetRow, typedProgress } from './rows.ts';
import { useSheetRows } from './useSheetRows.ts';

const PAUSE_MS = 1200;

type Saved = Record<string, { review: SheetReview }>;

/** The sheet of a branch and a period: its rows, and saving each of them by itself, a moment after the last key or on leaving it. */
export function useSheet(branchId: string, period: Period) {
  const request = useRequest();
  const translate = useTranslate();
  const { loaded, setLoaded, error, reload, read } = useSheetRows(branchId, period);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const latest = useRef<Rows>({});
  latest.current = loaded?.rows ?? {};

  const change = useCallback(
    (id: string, to: (row: SheetRow) => SheetRow) => {
      const row = latest.current[id];
      if (!row) return;
      const rows = { ...latest.current, [id]: to(row) };
      // Seen at once by what runs before the next drawing.
      latest.current = rows;
      setLoaded((present) => present && { ...present, rows });
    },
    [setLoaded],
  );

  const takeStored = useCallback(
    async (id: string, state: SheetRow['state']) => {
      const fresh = (await read([id])).rows[id];
      if (fresh) change(id, (row) => ({ ...row, review: fresh.review, state }));
    },
    [read, change],
  );

  const save = useCallback(
    async (id: string): Promise<void> => {
      clearTimeout(timers.current.get(id));
      const row = latest.current[id];
      if (!row || row.state === 'saving' || row.state === 'conflict') return;
      if (!isChanged(row)) {
        if (row.state === 'dirty' || row.state === 'failed') change(id, (each) => ({ ...each, state: 'clean' }));
        return;
      }
      if (typedProgress(row.draft.progress) === undefined) {
        const problem = translate('resources.reviews.sheet.progressProblem');
        change(id, (each) => ({ ...each, state: 'failed', problem }));
        return;
      }
      change(id, (each) => ({ ...each, state: 'saving', problem: undefined }));
      try {
        const document = row.review ? CHANGE_SHEET_REVIEW : ADD_SHEET_REVIEW;
        const answer = await request<Saved>(document, { input: inputOf(row, period) });
        const review = Object.values(answer)[0]?.review ?? null;
        change(id, (each) => ({ ...each, review, state: 'saved' }));
        const after = latest.current[id];
        if (after && isChanged(after)) {
          change(id, (each) => ({ ...each, state: 'dirty' }));
          await save(id);
        }
      } catch (failure) {
        const fields = fieldErrorsOf(failure);
        const problem = Object.values(fields ?? {})[0] ?? (failure as Error).message;
        change(id, (each) => ({ ...each, state: 'failed', problem }));
        const isTaken = !row.review && fields !== undefined && errorCode(failure) === 'BAD_USER_INPUT';
        if (errorCode(failure) === 'CONFLICT' || isTaken) await takeStored(id, 'conflict').catch(() => undefined);
      }
    },
    [change, period, request, takeStored, translate],
  );

  const type = useCallback(
    (id: string, column: Column, text: string) => {
      change(id, (row) => ({
        ...row,
        draft: { ...row.draft, [column]: text },
        state: row.state === 'saving' || row.state === 'conflict' ? row.state : 'dirty',
      }));
      clearTimeout(timers.current.get(id));
      timers.current.set(
        id,
        setTimeout(() => void save(id), PAUSE_MS),
      );
    },
    [change, save],
  );

  /** Ends a conflict: with what is typed here over what is stored now, or with what is stored. */
  const settle = useCallback(
    (id: string, keeps: 'mine' | 'theirs') => {
      change(id, (row) => {
        const draft = keeps === 'mine' ? row.draft : draftOf(row.assignment, row.review);
        return { ...row, draft, state: keeps === 'mine' ? 'dirty' : 'clean', problem: undefined };
      });
      if (keeps === 'mine') void save(id);
    },
    [change, save],
  );

  const isUnsaved = Object.values(loaded?.rows ?? {}).some(({ state }) => state !== 'clean' && state !== 'saved');
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  // Leaving for another screen of the panel saves what the pause has held back.
  const saveRef = useRef(save);
  saveRef.current = save;
  useEffect(() => {
    const pending = timers.current;
    return () => {
      for (const id of pending.keys()) void saveRef.current(id);
    };
  }, []);

  return { rows: loaded?.rows, order: loaded?.order, error, reload, type, save, settle, isUnsaved };
}

export type Sheet = ReturnType<typeof useSheet>;

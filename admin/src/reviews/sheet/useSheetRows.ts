import { useCallback, useEffect, useRef, useState } from 'react';
import { useRequest } from '../../shared/request.ts';
import type { Period } from '../periods.ts';
import { REVIEW_SHEET, type SheetAnswer } from './queries.ts';
import { type Rows, rowOf } from './rows.ts';

const PAGE = 100;
const HELD = ['ACTIVE', 'COMPLETED', 'ENDED'];

interface Loaded {
  rows: Rows;
  order: string[];
}

/** The rows of a branch and a period, all pages of them; `read` asks again for some, or for all. */
export function useSheetRows(branchId: string, period: Period) {
  const request = useRequest();
  const [loaded, setLoaded] = useState<Loaded>();
  const [error, setError] = useState<Error>();
  const asked = useRef(0);
  const { periodFrom, periodTo } = period;

  const read = useCallback(
    async (ids?: string[]): Promise<Loaded> => {
      const filter = ids
        ? { id: { in: ids } }
        : { branchId, heldFrom: periodFrom, heldTo: periodTo, status: { in: HELD } };
      const all: Loaded = { rows: {}, order: [] };
      for (let offset = 0, total = 1; offset < total; offset += PAGE) {
        const { assignments } = await request<SheetAnswer>(REVIEW_SHEET, {
          first: PAGE,
          offset,
          filter,
          periodFrom,
          periodTo,
        });
        total = assignments.totalCount;
        for (const assignment of assignments.nodes) {
          all.rows[assignment.id] = rowOf(assignment);
          all.order.push(assignment.id);
        }
      }
      return all;
    },
    [request, branchId, periodFrom, periodTo],
  );

  const reload = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    setError(undefined);
    try {
      const answer = await read();
      if (mine === asked.current) setLoaded(answer);
    } catch (failure) {
      if (mine === asked.current) setError(failure as Error);
    }
  }, [read]);

  useEffect(() => {
    setLoaded(undefined);
    void reload();
  }, [reload]);

  return { loaded, setLoaded, error, reload, read };
}

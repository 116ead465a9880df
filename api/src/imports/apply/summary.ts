import type { ImportPlan } from '../plan/planImport.ts';
import type { PlannedRow, RowAction } from '../plan/planTypes.ts';
import type { RowResult } from './bulkUpdate.sql.ts';
import type { Written } from './work.ts';

/** What an import did, in numbers (column `summary`). */
export interface ImportSummary extends Omit<Written, 'ids'> {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  refused: number;
}

const OUTCOMES = {
  CREATE: 'CREATED',
  UPDATE: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
  SKIP: 'SKIPPED',
  REFUSE: 'REFUSED',
} as const satisfies Record<RowAction, RowResult['outcome']>;

/** How many rows of a plan have each action. */
export function countActions(rows: readonly Pick<PlannedRow<unknown>, 'action'>[]): Record<RowAction, number> {
  const counts = { CREATE: 0, UPDATE: 0, UNCHANGED: 0, SKIP: 0, REFUSE: 0 };
  for (const { action } of rows) counts[action]++;
  return counts;
}

/** The summary of a plan that was carried out. */
export function summaryOf({ rows }: ImportPlan, { ids: _ids, ...made }: Written): ImportSummary {
  const counts = countActions(rows);
  return {
    created: counts.CREATE,
    updated: counts.UPDATE,
    unchanged: counts.UNCHANGED,
    skipped: counts.SKIP,
    refused: counts.REFUSE,
    ...made,
  };
}

/** What became of every row of a plan that was carried out. */
export function resultsOf({ rows }: ImportPlan, { ids }: Pick<Written, 'ids'>): RowResult[] {
  return rows.map(({ row, action, label, record, problems }) => ({
    rowNumber: row,
    outcome: OUTCOMES[action],
    problems,
    entityId: ids.get(row) ?? record?.id ?? null,
    cells: { label },
  }));
}

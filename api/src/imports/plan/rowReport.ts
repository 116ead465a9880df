import type { MessageParams } from '../fileErrors.ts';
import type { FieldName } from '../importFields.ts';
import { PROBLEM_SEVERITY, type ProblemCode, type RowProblem } from '../problems.ts';
import type { Candidate, Decision, PlannedRow, Reference } from './planTypes.ts';

/** A row while it is planned: what was noticed so far, and whom it may be about. */
export interface RowReport {
  row: number;
  label: string;
  branch: Reference | null;
  decision: Decision | null;
  problems: RowProblem[];
  candidates: Candidate[];
  report(field: FieldName | null, code: ProblemCode, params?: MessageParams): void;
  hasError(): boolean;
}

/** Opens the report of a row with the problems its cells have. */
export function openReport(
  reading: { row: number; values: { fullName?: string | null }; problems: readonly RowProblem[] },
  decision: Decision | undefined,
  headings: ReadonlyMap<FieldName, string>,
): RowReport {
  const problems = [...reading.problems];
  return {
    row: reading.row,
    label: reading.values.fullName ?? '',
    branch: null,
    decision: decision ?? null,
    problems,
    candidates: [],
    report(field, code, params = {}) {
      const column = (field && headings.get(field)) ?? null;
      problems.push({ row: reading.row, column, field, severity: PROBLEM_SEVERITY[code], code, params });
    },
    hasError: () => problems.some(({ severity }) => severity === 'ERROR'),
  };
}

/** A row nothing is done with: left out by choice, or refused for its errors. */
export function leftOut<Values>(report: RowReport, values: Values | null = null): PlannedRow<Values> {
  const action = report.decision?.action === 'SKIP' ? 'SKIP' : 'REFUSE';
  return { ...plain(report), action, memberId: null, record: null, values, changed: [] };
}

/** A row that makes a new record. */
export function created<Values>(report: RowReport, values: Values, memberId: string | null = null): PlannedRow<Values> {
  return { ...plain(report), action: 'CREATE', memberId, record: null, values, changed: [] };
}

/** A row about a record that is there: changed, left as it is, or skipped when existing records are to be left alone. */
export function compared<Values extends object>(
  report: RowReport,
  record: { id: string; version: number; values: Values },
  values: Values,
  onExisting: 'UPDATE' | 'SKIP',
  memberId: string,
): PlannedRow<Values> {
  const changed = (Object.keys(values) as (keyof Values)[]).filter(
    (name) => JSON.stringify(values[name]) !== JSON.stringify(record.values[name]),
  ) as string[];
  const action = changed.length === 0 ? 'UNCHANGED' : onExisting === 'SKIP' ? 'SKIP' : 'UPDATE';
  return { ...plain(report), action, memberId, record, values, changed };
}

function plain({ row, label, branch, problems, candidates, decision }: RowReport) {
  return { row, label, branch, problems, candidates, decision };
}

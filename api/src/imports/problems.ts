import type { MessageParams } from './fileErrors.ts';
import type { FieldName } from './importFields.ts';

/** ERROR: the row is not taken in; WARNING: it is, look at it; NOTE: a value was written differently. */
export type Severity = 'ERROR' | 'WARNING' | 'NOTE';

/** Every problem a row can have, with its one severity. */
export const PROBLEM_SEVERITY = {
  REQUIRED_EMPTY: 'ERROR',
  EXPECTED_EMPTY: 'WARNING',
  CELL_ERROR: 'ERROR',
  FORMULA_VALUE_USED: 'WARNING',
  FORMULA_WITHOUT_VALUE: 'ERROR',
  FORMULA_IGNORED: 'NOTE',
  CELL_TYPE: 'ERROR',
  TEXT_CHARACTERS: 'ERROR',
  TEXT_CUT: 'WARNING',
  NAME_CASE_CHANGED: 'NOTE',
  TEXT_COMPOSED: 'NOTE',
  SPACES_FOLDED: 'NOTE',
  NAME_TOO_SHORT: 'WARNING',
  BRANCH_NOT_NAMED: 'ERROR',
  VALUE_UNKNOWN: 'WARNING',
  DATE_UNREADABLE: 'ERROR',
  DATE_IMPOSSIBLE: 'ERROR',
  DATE_YEAR_ONLY: 'NOTE',
  DATE_MONTH_ONLY: 'NOTE',
  DATE_FROM_SERIAL: 'NOTE',
  DATE_NOT_EXACT: 'ERROR',
  LEADING_ZERO_RESTORED: 'WARNING',
  DIGITS_CLEANED: 'NOTE',
  CARD_NUMBER_INVALID: 'WARNING',
  PHONE_INVALID: 'WARNING',
  OCCUPATION_TO_OTHER: 'WARNING',
  MEMBERSHIP_UNKNOWN: 'WARNING',
  BIRTH_IN_FUTURE: 'ERROR',
  JOINED_IN_FUTURE: 'ERROR',
  OFFICIAL_IN_FUTURE: 'WARNING',
  JOINED_BEFORE_BIRTH: 'ERROR',
  OFFICIAL_BEFORE_JOINED: 'ERROR',
  JOINED_TOO_YOUNG: 'WARNING',
  PROBATIONARY_WITH_OFFICIAL_DATE: 'WARNING',
  PROBATION_OVERDUE: 'WARNING',
  DUE_BEFORE_START: 'ERROR',
  HOUSEHOLD_GROUP_MISSING: 'WARNING',
  PROGRESS_OUT_OF_RANGE: 'ERROR',
  PROGRESS_FROM_FRACTION: 'NOTE',
  PROGRESS_AMBIGUOUS: 'WARNING',
  BASIS_AS_TEXT: 'WARNING',
  NUMBER_UNREADABLE: 'ERROR',
  SCORE_OUT_OF_RANGE: 'ERROR',
  TOTAL_NOT_SUM: 'ERROR',
  LEVEL_ABOVE_SCORE: 'WARNING',
  LEVEL_BELOW_SCORE: 'WARNING',
  NOT_SUBJECT_WITH_SCORES: 'WARNING',
  DUPLICATE_IN_FILE: 'ERROR',
  CARD_NUMBER_TWICE: 'ERROR',
  SAME_NAME: 'NOTE',
  UNKNOWN_BRANCH: 'ERROR',
  AMBIGUOUS_BRANCH: 'ERROR',
  BRANCH_ENDED: 'ERROR',
  BRANCH_KEPT: 'WARNING',
  AMBIGUOUS_PERSON: 'ERROR',
  PERSON_NOT_FOUND: 'ERROR',
  PERSON_IN_OTHER_BRANCH: 'ERROR',
  BIRTH_DATE_DIFFERS: 'ERROR',
  TASK_FIELD_UNKNOWN: 'ERROR',
  UNKNOWN_HOUSEHOLD_GROUP: 'ERROR',
  GROUP_COUNT_DIFFERS: 'WARNING',
  GROUP_SHARED: 'WARNING',
  GUIDE_AMBIGUOUS: 'WARNING',
  GUIDE_IS_MEMBER: 'WARNING',
  GUIDE_NOT_FOUND: 'WARNING',
  MEMBER_NOT_ASSIGNABLE: 'WARNING',
  START_ASSUMED: 'WARNING',
  PLAN_CLOSED: 'ERROR',
  ASSIGNMENT_CLOSED: 'WARNING',
  LEVEL_MISSING: 'ERROR',
  RULE_SET_MISSING: 'ERROR',
  CYCLE_OPEN: 'ERROR',
  EVALUATION_LOCKED: 'ERROR',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** What a cell parser has to say; the row and the column are added by the caller. */
export interface CellProblem {
  code: ProblemCode;
  params: MessageParams;
}

/** A problem of one row, ready to store (JSON) and to show. Card and phone numbers in `params` are masked. */
export interface RowProblem extends CellProblem {
  /** 1-based, as the office program shows it. */
  row: number;
  /** The heading of the column as written in the file; null when the file has no such column. */
  column: string | null;
  field: FieldName | null;
  severity: Severity;
}

/** What every cell parser returns: the value, null for an empty or unreadable cell, and what was noticed. */
export interface Parsed<T> {
  value: T | null;
  problems: CellProblem[];
}

/** Builds a parser's answer. */
export function parsed<T>(value: T | null, ...problems: CellProblem[]): Parsed<T> {
  return { value, problems };
}

/** Names a problem. */
export function problem(code: ProblemCode, params: MessageParams = {}): CellProblem {
  return { code, params };
}

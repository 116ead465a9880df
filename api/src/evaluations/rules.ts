import type { EvaluationLevel, EvaluationState } from '@phan-cong/prisma/generated/client/enums';
import type { FieldProblem, FieldProblems } from '../errors.ts';

/** What the viewer may do about an evaluation, worked out from the access rules. */
export type EvaluationRights = { isOwn: boolean; self: boolean; propose: boolean; decide: boolean };

/** The steps at which a part of an evaluation may be written. */
const WRITABLE = {
  self: ['SELF'],
  propose: ['SELF', 'BRANCH'],
  decide: ['SUBMITTED', 'DECIDED'],
} as const satisfies Record<string, readonly EvaluationState[]>;

/** Which part each field belongs to. */
export const FIELD_PARTS = {
  selfLevel: 'self',
  branchLevel: 'propose',
  commonScore: 'propose',
  resultScore: 'propose',
  remark: 'propose',
  votesFor: 'propose',
  votesTotal: 'propose',
  notSubjectReason: 'propose',
  decidedLevel: 'decide',
} as const;

export type EvaluationField = keyof typeof FIELD_PARTS;

/** The last day of a year or of one of its quarters, as UTC midnight. */
export function periodEnd(year: number, quarter: number): Date {
  return new Date(Date.UTC(year, quarter === 0 ? 12 : quarter * 3, 0));
}

/** Why a cycle cannot go from one status to another, or null when it can: DRAFT → OPEN → (DECIDED) → LOCKED. */
export function cycleStatusProblem(from: string, to: 'OPEN' | 'LOCKED'): FieldProblem | null {
  const allowed = to === 'OPEN' ? ['DRAFT'] : ['OPEN', 'DECIDED'];
  return allowed.includes(from) ? null : { key: 'STATUS_CHANGE', params: { of: 'EvaluationCycle', from, to } };
}

/**
 * What is wrong with writing some fields of an evaluation at a step: members write their own level while evaluating themselves, the
 * branch's secretary the proposal until it is submitted, the commune the decision from then until it is locked; nobody proposes or
 * decides about themselves (domain §2, security §1). Empty when all is well.
 */
export function fieldProblems(
  fields: EvaluationField[],
  state: EvaluationState,
  rights: EvaluationRights,
): FieldProblems {
  const problems: FieldProblems = {};
  for (const field of fields) {
    const part = FIELD_PARTS[field];
    if (part !== 'self' && rights.isOwn && (rights.propose || rights.decide)) problems[field] = { key: 'OWN_RECORD' };
    else if (!rights[part]) problems[field] = { key: 'FORBIDDEN' };
    else if (!(WRITABLE[part] as readonly string[]).includes(state))
      problems[field] = { key: 'EVALUATION_STATE', params: { state } };
  }
  return problems;
}

/** What a proposal still lacks before it can be submitted: a level, and a reason when the member is not subject to evaluation. */
export function submissionProblems(row: {
  branchLevel: EvaluationLevel | null;
  notSubjectReason: string | null;
}): FieldProblems {
  if (!row.branchLevel) return { branchLevel: { key: 'EVALUATION_INCOMPLETE' } };
  if (row.branchLevel === 'NOT_SUBJECT' && !row.notSubjectReason)
    return { notSubjectReason: { key: 'EVALUATION_INCOMPLETE' } };
  return {};
}

/**
 * True when the commune may decide at this step: once submitted; for a branch secretary, whose own proposal nobody in the branch may
 * write, at any earlier step too.
 */
export function isDecidable(state: EvaluationState, position: string): boolean {
  return state !== 'LOCKED' && (state === 'SUBMITTED' || state === 'DECIDED' || position === 'SECRETARY');
}

/** What is wrong with a vote tally: more in favour than votes, or one of the two alone. */
export function voteProblems(votesFor: number | null, votesTotal: number | null): FieldProblems {
  if (votesFor !== null && votesTotal !== null && votesFor > votesTotal) return { votesFor: { key: 'VOTES_ORDER' } };
  if (votesFor !== null && votesTotal === null) return { votesTotal: { key: 'REQUIRED' } };
  return {};
}

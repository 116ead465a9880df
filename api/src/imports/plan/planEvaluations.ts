import type { EvaluationDraft } from '../drafts.ts';
import type { EvaluationLevel } from '../evaluationCells.ts';
import { branchFinder } from './branchFinder.ts';
import { indexPeople, linkPerson } from './people.ts';
import type { PlanInput, PlannedRow } from './planTypes.ts';
import { compared, created, leftOut, openReport } from './rowReport.ts';

/** What an import can write of an evaluation. */
export interface EvaluationValues {
  commonScore: number | null;
  resultScore: number | null;
  selfLevel: EvaluationLevel | null;
  branchLevel: EvaluationLevel | null;
  decidedLevel: EvaluationLevel | null;
  remark: string | null;
}

export interface KnownEvaluation {
  id: string;
  version: number;
  memberId: string;
  state: 'SELF' | 'BRANCH' | 'SUBMITTED' | 'DECIDED' | 'LOCKED';
  values: EvaluationValues;
}

export interface EvaluationInput extends PlanInput<'EVALUATIONS'> {
  cycle: { id: string; status: 'DRAFT' | 'OPEN' | 'DECIDED' | 'LOCKED' } | null;
  /** The rule set of the cycle, or the one in force on the last day of the year. */
  ruleSetId: string | null;
  evaluations: readonly KnownEvaluation[];
}

/** What a table of results will do, row by row, and whether it makes the cycle. */
export interface EvaluationPlanning {
  kind: 'EVALUATIONS';
  rows: PlannedRow<EvaluationValues>[];
  /** The state of the evaluations it makes or changes. */
  state: 'DECIDED' | 'LOCKED';
  cycleId: string | null;
  ruleSetId: string | null;
}

const NEW_EVALUATION: EvaluationValues = {
  commonScore: null,
  resultScore: null,
  selfLevel: null,
  branchLevel: null,
  decidedLevel: null,
  remark: null,
};

/**
 * Plans a table of results. They are decisions already made, so a row needs its level; a cycle that is still under way
 * and evaluations that are locked are not touched.
 */
export function planEvaluations(input: EvaluationInput): EvaluationPlanning {
  const findBranch = branchFinder(input, false);
  const people = indexPeople(input.members);
  const known = new Map(input.evaluations.map((evaluation) => [evaluation.memberId, evaluation]));
  const rowOf = new Map<string, number>();
  const year = input.options.year ?? '';

  const rows = input.readings.map((reading): PlannedRow<EvaluationValues> => {
    const report = openReport(reading, input.decisions.get(reading.row), input.headings);
    report.branch = findBranch(report, reading.values.branchName);
    if (report.decision?.action === 'SKIP' || !report.branch) return leftOut(report);
    const member = linkPerson(report, people, report.branch, reading.values);
    const first = member && rowOf.get(member.id);
    if (member && first === undefined && !report.hasError()) rowOf.set(member.id, report.row);
    if (first && !report.problems.some(({ code }) => code === 'DUPLICATE_IN_FILE')) {
      report.report('fullName', 'DUPLICATE_IN_FILE', { first });
    }
    const existing = member ? known.get(member.id) : undefined;
    const values = merge(existing?.values ?? NEW_EVALUATION, reading.values);
    if (!values.decidedLevel) report.report('decidedLevel', 'LEVEL_MISSING');
    if (!input.cycle && !input.ruleSetId) report.report(null, 'RULE_SET_MISSING', { year });
    if (input.cycle?.status === 'OPEN' || input.cycle?.status === 'DRAFT') report.report(null, 'CYCLE_OPEN', { year });
    if (!member || report.hasError()) return leftOut(report, values);
    if (!existing) return created(report, values, member.id);
    const planned = compared(report, existing, values, input.options.onExisting, member.id);
    if (planned.action !== 'UPDATE' || existing.state !== 'LOCKED') return planned;
    report.report(null, 'EVALUATION_LOCKED');
    return leftOut(report, values);
  });
  const state = input.cycle ? (input.cycle.status === 'DECIDED' ? 'DECIDED' : 'LOCKED') : input.options.evaluationState;
  return { kind: 'EVALUATIONS', rows, state, cycleId: input.cycle?.id ?? null, ruleSetId: input.ruleSetId };
}

function merge(stored: EvaluationValues, draft: EvaluationDraft): EvaluationValues {
  return {
    commonScore: draft.commonScore ?? stored.commonScore,
    resultScore: draft.resultScore ?? stored.resultScore,
    selfLevel: draft.selfLevel ?? stored.selfLevel,
    branchLevel: draft.branchLevel ?? stored.branchLevel,
    decidedLevel: draft.decidedLevel ?? stored.decidedLevel,
    remark: draft.remark ?? stored.remark,
  };
}

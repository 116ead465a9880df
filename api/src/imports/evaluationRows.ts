import { parseDate } from './dateCells.ts';
import type { EvaluationDraft, ReadContext, ScoreFrame } from './drafts.ts';
import { type EvaluationLevel, parseLevel } from './evaluationCells.ts';
import { parseWholeNumber } from './numberCells.ts';
import { problem } from './problems.ts';
import { type RowCells, withoutAbsent } from './rowCells.ts';
import { parseBranchName, parseFullName, parseText } from './textCells.ts';

const REMARK_LIMIT = 2_000;
/** From the lowest to the highest, to compare a level with its score. */
const LEVEL_ORDER: readonly EvaluationLevel[] = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT'];

/** Reads one evaluation and compares its scores with the rule set, their sum and the level. */
export function readEvaluation(cells: RowCells, { scoreFrame }: ReadContext): EvaluationDraft {
  const draft: EvaluationDraft = {
    fullName: cells.read('fullName', parseFullName),
    branchName: cells.read('branchName', parseBranchName),
    birthDate: cells.read('birthDate', parseDate),
    commonScore: cells.read('commonScore', parseWholeNumber),
    resultScore: cells.read('resultScore', parseWholeNumber),
    totalScore: cells.read('totalScore', parseWholeNumber),
    selfLevel: cells.read('selfLevel', parseLevel),
    branchLevel: cells.read('branchLevel', parseLevel),
    decidedLevel: cells.read('decidedLevel', parseLevel),
    remark: cells.read('remark', (cell) => parseText(cell, REMARK_LIMIT)),
  };
  checkSum(cells, draft);
  if (scoreFrame) {
    checkRange(cells, 'commonScore', draft.commonScore, scoreFrame.commonMax);
    checkRange(cells, 'resultScore', draft.resultScore, scoreFrame.resultMax);
    checkRange(cells, 'totalScore', draft.totalScore, scoreFrame.commonMax + scoreFrame.resultMax);
    checkLevel(cells, draft, scoreFrame);
  }
  return withoutAbsent(draft);
}

function checkSum(cells: RowCells, draft: EvaluationDraft): void {
  const sum = sumOf(draft);
  const { totalScore } = draft;
  if (sum === null || totalScore === null || totalScore === undefined || sum === totalScore) return;
  cells.report('totalScore', problem('TOTAL_NOT_SUM', { value: totalScore, sum }));
}

function sumOf({ commonScore, resultScore }: EvaluationDraft): number | null {
  return typeof commonScore === 'number' && typeof resultScore === 'number' ? commonScore + resultScore : null;
}

function checkRange(
  cells: RowCells,
  field: 'commonScore' | 'resultScore' | 'totalScore',
  score: number | null | undefined,
  max: number,
): void {
  if (typeof score === 'number' && score > max) {
    cells.report(field, problem('SCORE_OUT_OF_RANGE', { value: score, allowed: `0–${max}` }));
  }
}

function checkLevel(cells: RowCells, draft: EvaluationDraft, { bands }: ScoreFrame): void {
  const field = draft.decidedLevel ? 'decidedLevel' : 'branchLevel';
  const level = draft[field];
  const score = sumOf(draft) ?? draft.totalScore ?? null;
  if (!level || score === null) return;
  const params = { value: LEVEL_NAMES[level], score };
  if (level === 'NOT_SUBJECT') {
    cells.report(field, problem('NOT_SUBJECT_WITH_SCORES', params));
    return;
  }
  const earned = levelOf(score, bands);
  const difference = LEVEL_ORDER.indexOf(level) - LEVEL_ORDER.indexOf(earned);
  if (difference === 0) return;
  const code = difference > 0 ? 'LEVEL_ABOVE_SCORE' : 'LEVEL_BELOW_SCORE';
  cells.report(field, problem(code, { ...params, allowed: LEVEL_NAMES[earned] }));
}

/** The level whose band a score lies in; a check, never a decision. */
export function levelOf(score: number, bands: ScoreFrame['bands']): EvaluationLevel {
  if (score >= bands.EXCELLENT) return 'EXCELLENT';
  if (score >= bands.GOOD) return 'GOOD';
  return score >= bands.COMPLETED ? 'COMPLETED' : 'NOT_COMPLETED';
}

const LEVEL_NAMES: Record<EvaluationLevel, string> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  COMPLETED: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
  NOT_SUBJECT: 'Không thuộc diện',
};

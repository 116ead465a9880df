import { matches, toWhere } from '../access/rowRule.ts';
import { badField, badInput, type FieldProblems } from '../errors.ts';
import { memberRule } from '../members/access.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { updateRow } from '../write/updateRow.ts';
import { evaluationCycleRule, evaluationRule } from './access.ts';
import type { EvaluationChanges } from './inputs.ts';
import { type LoadedEvaluation, loadEvaluation, requireOpenCycle } from './loadEvaluation.ts';
import { type EvaluationField, FIELD_PARTS, fieldProblems, voteProblems } from './rules.ts';

/**
 * Adds a member's evaluation to a cycle that is not locked.
 * @throws BAD_USER_INPUT for a cycle or member that is missing, hidden, not of the same commune, or outside the viewer's right to write;
 * for a member who is already in the cycle.
 */
export async function createEvaluation(command: Command, { cycleId, memberId }: { cycleId: string; memberId: string }) {
  const { tx, viewer } = command;
  const cycle = await tx.evaluationCycle.findFirst({
    where: { AND: [{ id: cycleId }, toWhere(evaluationCycleRule(viewer))] },
  });
  if (!cycle) throw badField('cycleId', 'UNKNOWN_REFERENCE');
  if (cycle.status === 'LOCKED') throw badField('cycleId', 'LOCKED');
  const member = await tx.member.findFirst({ where: { AND: [{ id: memberId }, toWhere(memberRule(viewer))] } });
  if (!member) throw badField('memberId', 'UNKNOWN_REFERENCE');
  if (member.communeId !== cycle.organizationId) throw badField('memberId', 'NOT_IN_CYCLE');
  const place = { ...member, memberId };
  const isAllowed = (['evaluation:propose', 'evaluation:decide'] as const).some((permission) =>
    matches(evaluationRule(viewer, permission), place),
  );
  if (!isAllowed) throw badField('memberId', 'FORBIDDEN');
  const evaluation = await tx.evaluation.create({
    data: { cycleId, memberId, branchId: member.branchId, year: cycle.year },
  });
  await auditEvaluation(command, member.fullName, null, evaluation);
  return evaluation;
}

/**
 * Changes the parts of an evaluation that are the viewer's to write at its present step; the first proposal ends the self part.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT when the cycle is not open; BAD_USER_INPUT naming each field that is not
 * the viewer's to write, is out of the rule set's range, or does not fit the others.
 */
export async function updateEvaluation(command: Command, input: EvaluationChanges & { id: string; version: number }) {
  const { id, version, ...changes } = input;
  const loaded = await loadEvaluation(command, id);
  requireOpenCycle(loaded);
  const fields = (Object.keys(changes) as EvaluationField[]).filter((field) => changes[field] !== undefined);
  refuse(fieldProblems(fields, loaded.row.state, loaded.rights));
  refuse(valueProblems(changes, loaded));
  const isProposal = fields.some((field) => FIELD_PARTS[field] === 'propose');
  const { before, after } = await updateRow(command, 'evaluation', { id, version }, evaluationRule(command.viewer), {
    ...changes,
    ...(isProposal ? { state: 'BRANCH' } : {}),
  });
  await auditEvaluation(command, loaded.member.fullName, before, after);
  return after;
}

function valueProblems(changes: EvaluationChanges, { row, thresholds }: LoadedEvaluation): FieldProblems {
  const problems: FieldProblems = {};
  const now = {
    ...row,
    ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
  } as Row;
  const { commonScoreMax, resultScoreMax } = thresholds;
  if (Number(now.commonScore ?? 0) > commonScoreMax)
    problems.commonScore = { key: 'TOO_LARGE', params: { maximum: commonScoreMax } };
  if (Number(now.resultScore ?? 0) > resultScoreMax)
    problems.resultScore = { key: 'TOO_LARGE', params: { maximum: resultScoreMax } };
  if (row.state === 'DECIDED' && changes.decidedLevel === null) problems.decidedLevel = { key: 'REQUIRED' };
  return { ...problems, ...voteProblems(now.votesFor as number | null, now.votesTotal as number | null) };
}

function refuse(problems: FieldProblems): void {
  if (Object.keys(problems).length > 0) throw badInput(problems);
}

/** Adds the audit row of a changed evaluation, labelled with the member's name. */
export async function auditEvaluation(
  command: Command,
  name: string,
  before: Row | null,
  after: Row,
  reason?: string,
): Promise<void> {
  await command.audit({
    entityType: 'Evaluation',
    entityId: after.id,
    entityLabel: name,
    memberId: String(after.memberId),
    unit: after,
    before,
    after,
    reason,
  });
}

import type { Thresholds } from '@phan-cong/prisma/seed/ruleSets';
import { matches, type RowRule } from '../access/rowRule.ts';
import { conflict, notFound } from '../errors.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { findRow } from '../write/updateRow.ts';
import { evaluationRule } from './access.ts';
import type { EvaluationRights } from './rules.ts';

/** An evaluation to be written: the row, what the viewer may do about it, its limits and the member's name and position. */
export type LoadedEvaluation = {
  row: Row & { memberId: string; state: never };
  rights: EvaluationRights;
  thresholds: Pick<Thresholds, 'commonScoreMax' | 'resultScoreMax'>;
  member: { fullName: string; position: string };
  isCycleOpen: boolean;
};

/** An evaluation that the viewer may write some part of. @throws NOT_FOUND when missing or hidden. */
export async function loadEvaluation(command: Command, id: string): Promise<LoadedEvaluation> {
  const { viewer } = command;
  const row = (await findRow(command, 'evaluation', id, evaluationRule(viewer))) as LoadedEvaluation['row'];
  const more = await command.tx.evaluation.findUnique({
    where: { id },
    select: {
      member: { select: { fullName: true, position: true } },
      cycle: { select: { status: true, ruleSet: { select: { thresholds: true } } } },
    },
  });
  if (!more) throw notFound();
  const may = (rule: RowRule) => matches(rule, row);
  return {
    row,
    rights: {
      isOwn: row.memberId === viewer.memberId,
      self: may(evaluationRule(viewer, 'evaluation:self')),
      propose: may(evaluationRule(viewer, 'evaluation:propose')),
      decide: may(evaluationRule(viewer, 'evaluation:decide')),
    },
    thresholds: more.cycle.ruleSet.thresholds as unknown as Thresholds,
    member: more.member,
    // One that the province reopened is written although its cycle is locked.
    isCycleOpen: more.cycle.status === 'OPEN' || more.cycle.status === 'DECIDED' || row.reopenReason !== null,
  };
}

/** @throws CONFLICT when the cycle is not open for evaluations. */
export function requireOpenCycle({ isCycleOpen }: LoadedEvaluation): void {
  if (!isCycleOpen) throw conflict('LOCKED');
}

import type { RowRule } from '../access/rowRule.ts';
import { conflict } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { planWriteRule } from './access.ts';
import { canGo, type PlanStatusName } from './rules.ts';

/**
 * Carries a plan to another stage, with what is recorded on the way, and audits it.
 * @throws NOT_FOUND, CONFLICT when stale or when the stage may not follow.
 */
export async function movePlan(
  command: Command,
  target: { id: string; version: number },
  to: PlanStatusName,
  data: Record<string, unknown>,
  { rule = planWriteRule(command.viewer), reason }: { rule?: RowRule; reason?: string } = {},
) {
  const present = await findRow(command, 'assignmentPlan', target.id, rule);
  const from = present.status as PlanStatusName;
  if (present.version === target.version && !canGo(from, to))
    throw conflict('STATUS_CHANGE', { of: 'AssignmentPlan', from, to });
  const { before, after } = await updateRow(command, 'assignmentPlan', target, rule, { ...data, status: to });
  await command.audit({
    entityType: 'AssignmentPlan',
    entityId: target.id,
    entityLabel: String(after.title),
    unit: after,
    before,
    after,
    reason: reason ?? null,
  });
  return after;
}

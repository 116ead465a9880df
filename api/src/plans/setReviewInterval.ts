import type { z } from 'zod';
import { conflict } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { planWriteRule } from './access.ts';
import type { reviewIntervalSchema } from './inputs.ts';

/**
 * Sets how often a plan's tasks are reviewed; possible until the plan is closed (domain.md S14).
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once closed.
 */
export async function setReviewInterval(command: Command, input: z.output<typeof reviewIntervalSchema>) {
  const rule = planWriteRule(command.viewer);
  const present = await findRow(command, 'assignmentPlan', input.id, rule);
  if (present.status === 'CLOSED') throw conflict('LOCKED');
  const { before, after } = await updateRow(command, 'assignmentPlan', input, rule, { reviewEvery: input.reviewEvery });
  await command.audit({
    entityType: 'AssignmentPlan',
    entityId: input.id,
    entityLabel: String(after.title),
    unit: after,
    before,
    after,
  });
  return after;
}

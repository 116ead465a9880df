import type { z } from 'zod';
import { fromDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { planRule } from './access.ts';
import type { planReturnSchema } from './inputs.ts';
import { movePlan } from './movePlan.ts';

type Target = { id: string; version: number };

/** Puts a draft before the branch, where the committee above reads it too. @throws NOT_FOUND, CONFLICT when stale or not in draft. */
export function submitPlan(command: Command, target: Target) {
  return movePlan(command, target, 'SUBMITTED', { submittedOn: fromDay(command.today) });
}

/**
 * Returns a plan that was submitted to the branch, in draft, with a remark of the committee above.
 * @throws NOT_FOUND when missing or outside the right to return; CONFLICT when stale or not submitted.
 */
export async function returnPlan(command: Command, input: z.output<typeof planReturnSchema>) {
  const { id, version, remark } = input;
  const rule = planRule(command.viewer, 'plan:return');
  const plan = await movePlan(command, { id, version }, 'DRAFT', { submittedOn: null }, { rule, reason: remark });
  await command.tx.planRemark.create({
    data: { planId: id, authorId: command.viewer.userId, text: remark, createdAt: command.now },
  });
  return plan;
}

/** Closes a plan that was adopted. @throws NOT_FOUND, CONFLICT when stale or not adopted. */
export function closePlan(command: Command, target: Target) {
  return movePlan(command, target, 'CLOSED', { closedOn: fromDay(command.today) });
}

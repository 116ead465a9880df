import type { z } from 'zod';
import { badInput, conflict } from '../errors.ts';
import { fromDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { planWriteRule } from './access.ts';
import type { planAdoptSchema } from './inputs.ts';
import { lockPlans } from './lockPlans.sql.ts';
import { adoptionProblems, canGo, type PlanStatusName } from './rules.ts';

type Target = { id: string; version: number };

/** Puts a draft before the branch. @throws NOT_FOUND, CONFLICT when stale or not in draft. */
export function submitPlan(command: Command, target: Target) {
  return go(command, target, 'SUBMITTED', { submittedOn: fromDay(command.today) });
}

/**
 * Records that a branch meeting adopted the plan by a resolution; the revision that was in force until then becomes REVISED.
 * @throws NOT_FOUND, CONFLICT when stale or not submitted; BAD_USER_INPUT for days in the future or out of order.
 */
export async function adoptPlan(command: Command, input: z.output<typeof planAdoptSchema>) {
  const { id, version, ...adoption } = input;
  const problems = adoptionProblems(adoption, command.today);
  if (Object.keys(problems).length > 0) throw badInput(problems);
  const { branchId, year } = await findRow(command, 'assignmentPlan', id, planWriteRule(command.viewer));
  await lockPlans(command, branchId as string, year as number);
  const plan = await go(command, { id, version }, 'ADOPTED', adoption);
  const replaced = await command.tx.assignmentPlan.findMany({
    where: { branchId: branchId as string, year: year as number, status: 'ADOPTED', id: { not: id } },
    select: { id: true, version: true },
  });
  for (const earlier of replaced) await go(command, earlier, 'REVISED', {});
  return plan;
}

/** Closes a plan that was adopted. @throws NOT_FOUND, CONFLICT when stale or not adopted. */
export function closePlan(command: Command, target: Target) {
  return go(command, target, 'CLOSED', { closedOn: fromDay(command.today) });
}

async function go(command: Command, target: Target, to: PlanStatusName, data: Record<string, unknown>) {
  const rule = planWriteRule(command.viewer);
  const present = await findRow(command, 'assignmentPlan', target.id, rule);
  const from = present.status as PlanStatusName;
  if (present.version === target.version && !canGo(from, to)) throw conflict('STATUS_CHANGE', { from, to });
  const { before, after } = await updateRow(command, 'assignmentPlan', target, rule, { ...data, status: to });
  await command.audit({
    entityType: 'AssignmentPlan',
    entityId: target.id,
    entityLabel: String(after.title),
    unit: after,
    before,
    after,
  });
  return after;
}

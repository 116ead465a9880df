import type { ReviewInterval } from '@phan-cong/prisma/generated/client/enums';
import type { z } from 'zod';
import { conflict } from '../errors.ts';
import { requireBranch } from '../organizations/requireBranch.ts';
import { criteriaToStartFrom } from '../planDirectives/deadlines.ts';
import type { Command } from '../write/command.ts';
import { deleteRow, findRow, updateRow } from '../write/updateRow.ts';
import { planWriteRule } from './access.ts';
import type { planCreateSchema, planUpdateSchema } from './inputs.ts';
import { isEditable, type PlanStatusName, planTitle } from './rules.ts';

type Criteria = { name: string; weight: number }[];
/** A new plan; one made from an earlier plan keeps its review interval. */
type NewPlan = z.output<typeof planCreateSchema> & { reviewEvery?: ReviewInterval };

/**
 * Adds a plan in draft as the next revision of its branch and year. Where no criteria are given it starts from those that the nearest
 * committee above sets.
 * @throws BAD_USER_INPUT for a branch that is missing, hidden, ended or outside the viewer's right to write.
 */
export async function createPlan(command: Command, input: NewPlan) {
  const { branchId, year, criteria, reviewEvery } = input;
  await requireBranch(command, branchId, planWriteRule(command.viewer));
  const last = await command.tx.assignmentPlan.findFirst({
    where: { branchId, year },
    orderBy: { revision: 'desc' },
    select: { revision: true },
  });
  const revision = (last?.revision ?? 0) + 1;
  const plan = await command.tx.assignmentPlan.create({
    data: {
      ...{ branchId, year, revision, title: input.title ?? planTitle(year, revision), note: input.note ?? null },
      reviewEvery,
    },
  });
  const written = criteria ?? (await criteriaToStartFrom(command.tx, plan, year));
  await writeCriteria(command, plan.id, written);
  const after = { ...plan, criteria: written };
  await command.audit({ entityType: 'AssignmentPlan', entityId: plan.id, entityLabel: plan.title, unit: plan, after });
  return plan;
}

/**
 * Changes a plan that is not adopted yet.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once adopted.
 */
export async function updatePlan(command: Command, input: z.output<typeof planUpdateSchema>) {
  const rule = planWriteRule(command.viewer);
  const present = await findRow(command, 'assignmentPlan', input.id, rule);
  if (!isEditable(present.status as PlanStatusName)) throw conflict('LOCKED');
  const old = input.criteria === undefined ? undefined : await readCriteria(command, input.id);
  const { before, after } = await updateRow(command, 'assignmentPlan', input, rule, {
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.note === undefined ? {} : { note: input.note }),
  });
  const fresh = old && (input.criteria ?? []);
  if (fresh) {
    await command.tx.planCriterion.deleteMany({ where: { planId: input.id } });
    await writeCriteria(command, input.id, fresh);
  }
  await command.audit({
    entityType: 'AssignmentPlan',
    entityId: input.id,
    entityLabel: String(after.title),
    unit: after,
    before: { ...before, criteria: old },
    after: { ...after, criteria: fresh },
  });
  return after;
}

/**
 * Deletes a plan that is in draft and has no assignment.
 * @throws NOT_FOUND, CONFLICT as `deleteRow`; CONFLICT LOCKED past the draft, IN_USE with assignments.
 */
export async function deletePlan(command: Command, target: { id: string; version: number }) {
  const rule = planWriteRule(command.viewer);
  const present = await findRow(command, 'assignmentPlan', target.id, rule);
  if (present.status !== 'DRAFT') throw conflict('LOCKED');
  if ((await command.tx.assignment.count({ where: { planId: target.id } })) > 0) throw conflict('IN_USE');
  const before = await deleteRow(command, 'assignmentPlan', target, rule);
  await command.audit({
    entityType: 'AssignmentPlan',
    entityId: target.id,
    entityLabel: String(before.title),
    unit: before,
    before,
  });
  return { id: target.id };
}

function readCriteria(command: Command, planId: string): Promise<Criteria> {
  return command.tx.planCriterion.findMany({
    where: { planId },
    orderBy: { ordinal: 'asc' },
    select: { name: true, weight: true },
  });
}

async function writeCriteria(command: Command, planId: string, criteria: Criteria): Promise<void> {
  if (criteria.length === 0) return;
  await command.tx.planCriterion.createMany({
    data: criteria.map((criterion, ordinal) => ({ planId, ordinal, ...criterion })),
  });
}

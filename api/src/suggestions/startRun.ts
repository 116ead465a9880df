import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { toWhere } from '../access/rowRule.ts';
import { requirePlan } from '../assignments/references.ts';
import { badField, conflict } from '../errors.ts';
import { requireBranch } from '../organizations/requireBranch.ts';
import { planRule } from '../plans/access.ts';
import type { Command } from '../write/command.ts';
import { updateRow } from '../write/updateRow.ts';
import { suggestionRule } from './access.ts';
import type { SuggestInput } from './inputs.ts';
import type { RunInput } from './stored.ts';

/** A run that has not ended after this long, in milliseconds, is nobody's work any more: the process that did it is gone. */
export const LOST_AFTER = 120_000;

export type StartedRun = { id: string; branchId: string; planId: string; effectiveOn: string; input: RunInput };

/**
 * Notes that suggestions are to be worked out; of several who ask at once for a branch, one.
 * @throws BAD_USER_INPUT for a plan, group, assignment or member that is missing, hidden or of another branch, a closed plan;
 * CONFLICT SUGGESTION_RUNNING while another run of the branch is under way.
 */
export async function startRun(command: Command, input: SuggestInput): Promise<StartedRun> {
  const { planId, effectiveOn, ...asked } = input;
  const { tx, viewer } = command;
  const seen = await tx.assignmentPlan.findFirst({
    where: { AND: [{ id: planId }, toWhere(planRule(viewer))] },
    select: { branchId: true, year: true },
  });
  if (!seen) throw badField('planId', 'UNKNOWN_REFERENCE');
  const branch = await requireBranch(command, seen.branchId, suggestionRule(viewer), 'planId');
  await requirePlan(command, planId, branch.id, seen.year);
  await requireRows(command, branch.id, asked);
  await tx.suggestionRun.updateMany({
    where: { branchId: branch.id, status: 'RUNNING', createdAt: { lt: new Date(command.now.getTime() - LOST_AFTER) } },
    data: { status: 'FAILED', failure: 'INTERRUPTED', finishedAt: command.now, version: { increment: 1 } },
  });
  if ((await tx.suggestionRun.count({ where: { branchId: branch.id, status: 'RUNNING' } })) > 0)
    throw conflict('SUGGESTION_RUNNING');
  const run = await tx.suggestionRun.create({
    data: {
      branchId: branch.id,
      planId,
      actorId: viewer.userId,
      effectiveOn,
      input: asked as unknown as Prisma.InputJsonValue,
      createdAt: command.now,
    },
  });
  await command.audit({
    entityType: 'SuggestionRun',
    entityId: run.id,
    entityLabel: branch.name,
    unit: run,
    after: { planId, effectiveOn, ...asked },
  });
  return { id: run.id, branchId: branch.id, planId, effectiveOn: effectiveOn.toISOString().slice(0, 10), input: asked };
}

type Asked = Omit<SuggestInput, 'planId' | 'effectiveOn'>;

async function requireRows({ tx }: Command, branchId: string, asked: Asked): Promise<void> {
  const { householdGroupIds, assignmentIds, pinned, excluded } = asked;
  const groups = await tx.householdGroup.count({ where: { id: { in: householdGroupIds }, branchId } });
  if (groups < householdGroupIds.length) throw badField('householdGroupIds', 'UNKNOWN_REFERENCE');
  const tasks = await tx.assignment.count({ where: { id: { in: assignmentIds }, branchId, status: 'ACTIVE' } });
  if (tasks < assignmentIds.length) throw badField('assignmentIds', 'UNKNOWN_REFERENCE');
  for (const [field, picks] of [
    ['pinned', pinned],
    ['excluded', excluded],
  ] as const) {
    const ids = [...new Set(picks.map(({ memberId }) => memberId))];
    const members = await tx.member.count({ where: { id: { in: ids }, branchId } });
    if (members < ids.length) throw badField(field, 'UNKNOWN_REFERENCE');
  }
}

/**
 * Stops a run. What it would have found is lost.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT SUGGESTION_STATUS when it is over.
 */
export async function cancelRun(command: Command, target: { id: string; version: number }): Promise<{ id: string }> {
  const { before, after } = await updateRow(command, 'suggestionRun', target, suggestionRule(command.viewer), {
    status: 'CANCELLED',
    finishedAt: command.now,
  });
  if (before.status !== 'RUNNING') throw conflict('SUGGESTION_STATUS', { status: String(before.status) });
  await command.audit({
    entityType: 'SuggestionRun',
    entityId: target.id,
    unit: after,
    before: { status: before.status },
    after: { status: after.status },
  });
  return { id: target.id };
}

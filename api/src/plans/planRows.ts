import type { z } from 'zod';
import { toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { requireGuide } from '../assignments/references.ts';
import { createAssignment } from '../assignments/saveAssignment.ts';
import { auditRow } from '../audit/writeAudit.ts';
import { createCircumstance } from '../circumstances/saveCircumstance.ts';
import { ApiError, badInput, conflict } from '../errors.ts';
import { fromDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { findRow } from '../write/updateRow.ts';
import { planWriteRule } from './access.ts';
import type { circumstanceRowsSchema, guideRowsSchema, proposalRowsSchema } from './rowInputs.ts';
import { isEditable, type PlanStatusName } from './rules.ts';

/**
 * Adds proposals to a plan that is not adopted yet, all or none; they begin with the plan's year and rest on what its meeting decides.
 * @throws NOT_FOUND; CONFLICT LOCKED once adopted; BAD_USER_INPUT with the row's number before the field.
 */
export async function proposeAssignments(command: Command, { planId, rows }: z.output<typeof proposalRowsSchema>) {
  const { year } = await editablePlan(command, planId);
  const startsOn = fromDay(`${year}-01-01`);
  await each(rows, (row) =>
    createAssignment(command, { ...row, planId, startsOn, kind: 'REGULAR', isProposed: true } as never),
  );
  return { planId, count: rows.length };
}

/**
 * Gives members a guide on those of their tasks in a plan that have none; guides already named stay.
 * @throws NOT_FOUND; CONFLICT LOCKED once adopted; BAD_USER_INPUT with the row's number before the field.
 */
export async function assignPlanGuides(command: Command, { planId, rows }: z.output<typeof guideRowsSchema>) {
  const { branchId } = await editablePlan(command, planId);
  const changed = await each(rows, async ({ memberId, guideId }) => {
    await requireGuide(command, guideId, { branchId, memberId });
    const open = await command.tx.assignment.findMany({
      where: {
        AND: [
          { planId, memberId, guideId: null, status: 'PROPOSED' },
          toWhere(assignmentRule(command.viewer, 'assignment:write')),
        ],
      },
    });
    await command.tx.assignment.updateMany({
      where: { id: { in: open.map(({ id }) => id) }, guideId: null },
      data: { guideId, version: { increment: 1 } },
    });
    await command.tx.auditEntry.createMany({
      data: open.map((before) =>
        auditRow(command.actor, command.action, {
          entityType: 'Assignment',
          entityId: before.id,
          entityLabel: before.title,
          memberId,
          unit: before,
          before,
          after: { ...before, guideId },
        }),
      ),
    });
    return open.length;
  });
  return { planId, count: changed.reduce((sum, count) => sum + count, 0) };
}

/** Records the circumstances of several members, all or none. @throws as `createCircumstance`, with the row's number before the field. */
export async function recordCircumstances(command: Command, { rows }: z.output<typeof circumstanceRowsSchema>) {
  await each(rows, (row) => createCircumstance(command, row));
  return { planId: null, count: rows.length };
}

async function editablePlan(command: Command, planId: string) {
  const plan = await findRow(command, 'assignmentPlan', planId, planWriteRule(command.viewer));
  if (!isEditable(plan.status as PlanStatusName)) throw conflict('LOCKED');
  return { branchId: plan.branchId as string, year: plan.year as number };
}

/** Runs the rows one after the other, and names the row in what is wrong with its fields. */
async function each<Row, Result>(rows: Row[], run: (row: Row) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      results.push(await run(row));
    } catch (error) {
      if (!(error instanceof ApiError) || !error.fields) throw error;
      throw badInput(
        Object.fromEntries(Object.entries(error.fields).map(([field, problem]) => [`rows.${index}.${field}`, problem])),
      );
    }
  }
  return results;
}

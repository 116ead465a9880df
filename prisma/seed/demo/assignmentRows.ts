import { searchKey } from '../../names.ts';
import { fromDay } from '../days.ts';
import type { DemoAssignment } from './assignment.ts';
import type { DemoContext } from './context.ts';
import { clauseKey, type DemoClauses } from './regulations.ts';

/** Writes assignments, those that were taken over before those that took over, and the charges of households. */
export function addAssignmentRows(
  { rows, newId, taskFieldIds }: DemoContext,
  assignments: DemoAssignment[],
  clauses: DemoClauses,
): void {
  for (const assignment of assignments) {
    const taskFieldId = taskFieldIds.get(assignment.field);
    if (!taskFieldId) throw new Error(`The catalogue has no task field ${assignment.field}.`);
    const { id, plan, member, target, progress } = assignment;
    rows.assignments.push({
      id,
      planId: plan.id,
      memberId: member.id,
      branchId: plan.branch.id,
      taskFieldId,
      title: assignment.title,
      searchKey: searchKey(assignment.title),
      kind: assignment.kind,
      householdGroupId: assignment.group?.id ?? null,
      deliverable: assignment.deliverable,
      quantityTarget: target,
      quantityDone: target === null ? null : doneOf(target, assignment),
      progress,
      startsOn: fromDay(assignment.startsOn),
      dueOn: dayOrNull(assignment.dueOn),
      guideId: assignment.guide?.id ?? null,
      basis: assignment.basis,
      basisText: assignment.basisText,
      clauseId: assignment.clause === null ? null : (clauses.get(clauseKey(plan.branch.id, assignment.clause)) ?? null),
      loadWeight: assignment.loadWeight,
      status: assignment.status,
      completedOn: dayOrNull(assignment.completedOn),
      exceededRequirement: assignment.hasExceeded,
      qualityRating: assignment.quality,
      endedOn: dayOrNull(assignment.endedOn),
      endReason: assignment.endReason,
      endNote: assignment.endNote,
      previousAssignmentId: assignment.previous?.id ?? null,
    });
    if (!plan.isAdopted) continue;
    for (const household of assignment.households) {
      rows.charges.push({
        id: newId(),
        householdId: household.id,
        assignmentId: id,
        memberId: member.id,
        validFrom: fromDay(assignment.startsOn),
        validTo: dayOrNull(assignment.endedOn),
      });
    }
  }
}

function doneOf(target: number, { status, hasExceeded, progress }: DemoAssignment): number {
  if (status === 'COMPLETED') return hasExceeded ? Math.ceil(target * 1.2) : target;
  return Math.floor((target * progress) / 100);
}

function dayOrNull(day: string | null): Date | null {
  return day === null ? null : fromDay(day);
}

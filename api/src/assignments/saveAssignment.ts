import { searchKey } from '@phan-cong/prisma/names';
import { resolveOpen } from '../adjustments/resolveOpen.ts';
import { badField, conflict } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { assignmentRule } from './access.ts';
import { basisColumns, type Resting } from './basis.ts';
import { householdsToCharge, openCharges } from './charges.ts';
import type { AssignmentCreate, AssignmentUpdate } from './inputs.ts';
import { requireAssignable, requireGuide, requirePlan, requireTaskField } from './references.ts';
import { requireLoadReason } from './requireLoadReason.ts';
import { type AssignmentStatusName, canGo } from './rules.ts';

/**
 * Gives a task to a member and puts its households in their charge.
 * @throws BAD_USER_INPUT naming the field: member not assignable, guide not of the committee, plan, group or clause of another branch,
 * a household in charge already, days out of order, a regulation as basis without its clause.
 */
export async function createAssignment(command: Command, input: AssignmentCreate) {
  const { householdIds, isProposed, planId, ...fields } = input;
  refuseBadFields(input);
  const { branchId } = await requireAssignable(command, input.memberId);
  await requireTaskField(command, input.taskFieldId);
  const plan = await requirePlan(command, planId, branchId as string, input.startsOn.getUTCFullYear());
  if (input.guideId)
    await requireGuide(command, input.guideId, { branchId: branchId as string, memberId: input.memberId });
  const { memberId, startsOn, loadWeight = 1, loadReason = null } = input;
  await requireLoadReason(command, { memberId, startsOn, loadWeight, loadReason });
  const households = await householdsToCharge(command, input, branchId as string);
  const assignment = await command.tx.assignment.create({
    data: {
      ...defined(fields),
      ...(await basisColumns(command, input, { branchId: branchId as string, basis: 'NONE', clauseId: null })),
      planId: plan.id,
      branchId: branchId as string,
      searchKey: searchKey(input.title),
      status: isProposed ? 'PROPOSED' : 'ACTIVE',
    },
  });
  await openCharges(command, assignment, households);
  await command.audit({
    entityType: 'Assignment',
    entityId: assignment.id,
    entityLabel: assignment.title,
    memberId: assignment.memberId,
    unit: assignment,
    after: { ...assignment, householdIds: households },
  });
  return assignment;
}

/**
 * Changes an assignment that is proposed or being carried out.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once over; BAD_USER_INPUT as `createAssignment`.
 */
export async function updateAssignment(command: Command, input: AssignmentUpdate) {
  const { id, version, isProposed, ...fields } = input;
  const rule = assignmentRule(command.viewer, 'assignment:write');
  const present = await findRow(command, 'assignment', id, rule);
  const from = present.status as AssignmentStatusName;
  if (from !== 'PROPOSED' && from !== 'ACTIVE') throw conflict('LOCKED');
  const status = isProposed === undefined ? from : isProposed ? 'PROPOSED' : 'ACTIVE';
  if (status !== from && !canGo(from, status)) throw conflict('STATUS_CHANGE', { of: 'Assignment', from, to: status });
  const startsOn = fields.startsOn ?? (present.startsOn as Date);
  const dueOn = fields.dueOn === undefined ? (present.dueOn as Date | null) : fields.dueOn;
  refuseBadFields({ startsOn, dueOn });
  if (fields.taskFieldId && fields.taskFieldId !== present.taskFieldId)
    await requireTaskField(command, fields.taskFieldId);
  const place = { branchId: present.branchId as string, memberId: present.memberId as string };
  if (fields.guideId && fields.guideId !== present.guideId) await requireGuide(command, fields.guideId, place);
  if (fields.loadWeight !== undefined || fields.loadReason !== undefined || status !== from) {
    await requireLoadReason(command, {
      memberId: place.memberId,
      startsOn,
      loadWeight: fields.loadWeight ?? Number(present.loadWeight),
      loadReason: fields.loadReason === undefined ? (present.loadReason as string | null) : fields.loadReason,
      assignmentId: id,
    });
  }
  const { before, after } = await updateRow(command, 'assignment', { id, version }, rule, {
    ...defined(fields),
    ...(await basisColumns(command, fields, present as unknown as Resting)),
    status,
    ...(fields.title ? { searchKey: searchKey(fields.title) } : {}),
  });
  if (after.guideId !== before.guideId) {
    const resolution = after.guideId ? 'REASSIGNED' : 'ENDED';
    await resolveOpen(command, { assignmentId: id, kind: 'GUIDE_HANDOVER' }, { resolution });
  }
  await command.audit({
    entityType: 'Assignment',
    entityId: id,
    entityLabel: String(after.title),
    memberId: place.memberId,
    unit: after,
    before,
    after,
  });
  return after;
}

type Checked = {
  startsOn: Date;
  dueOn?: Date | null;
  kind?: string;
  householdGroupId?: string | null;
  householdIds?: string[] | null;
};

function refuseBadFields({ startsOn, dueOn, kind, householdGroupId, householdIds }: Checked): void {
  if (dueOn && dueOn < startsOn) throw badField('dueOn', 'AFTER', { other: 'startsOn' });
  if (kind === 'HOUSEHOLD') return;
  if (householdGroupId) throw badField('householdGroupId', 'NOT_ALLOWED_HERE', { allowed: 'kind: HOUSEHOLD' });
  if (householdIds && householdIds.length > 0)
    throw badField('householdIds', 'NOT_ALLOWED_HERE', { allowed: 'kind: HOUSEHOLD' });
}

function defined<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

import { memberNameColumns } from '@phan-cong/prisma/names';
import { toWhere } from '../access/rowRule.ts';
import { badField, badInput } from '../errors.ts';
import { leftUndone, type PlainStanding } from '../events/directChanges.ts';
import { organizationRule } from '../organizations/access.ts';
import { holdUnit } from '../organizations/lockUnits.sql.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { memberWriteRule } from './access.ts';
import type { MemberFields } from './inputs.ts';
import { memberDateProblems } from './rules.ts';

/**
 * Adds a member to a branch's roll.
 * @throws BAD_USER_INPUT for dates out of order or a branch that is missing, hidden, ended, or outside the viewer's right to write.
 */
export async function createMember(command: Command, input: MemberFields & { branchId: string; fullName: string }) {
  const { branchId, fullName, ...fields } = input;
  refuseBadDates(fields, command.today);
  await requireBranch(command, branchId);
  const member = await command.tx.member.create({
    data: {
      ...defined(fields),
      ...memberNameColumns(fullName),
      branchId,
      birthYear: fields.birthDate?.getUTCFullYear() ?? null,
    },
  });
  await command.audit({
    entityType: 'Member',
    entityId: member.id,
    entityLabel: member.fullName,
    memberId: member.id,
    unit: member,
    after: member,
  });
  return member;
}

/**
 * Changes a member: corrects what is recorded. What happens to a member is an event, see `recordEvent`; a change that would leave open
 * tasks behind without one is refused.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for dates out of order, or RECORD_EVENT.
 */
export async function updateMember(command: Command, input: MemberFields & { id: string; version: number }) {
  const { id, version, fullName, ...fields } = input;
  const rule = memberWriteRule(command.viewer);
  const present = await findRow(command, 'member', id, rule);
  refuseBadDates({ ...present, ...defined(fields) }, command.today);
  await refuseWorkLeftBehind(command, present, { ...present, ...defined(fields) });
  const { before, after } = await updateRow(command, 'member', { id, version }, rule, {
    ...defined(fields),
    ...(fullName ? memberNameColumns(fullName) : {}),
    ...(fields.birthDate === undefined ? {} : { birthYear: fields.birthDate?.getUTCFullYear() ?? null }),
  });
  await command.audit({
    entityType: 'Member',
    entityId: id,
    entityLabel: String(after.fullName),
    memberId: id,
    unit: after,
    before,
    after,
  });
  return after;
}

/** A branch the viewer may write members in. @throws BAD_USER_INPUT on `branchId`. */
async function requireBranch(command: Command, branchId: string): Promise<void> {
  await holdUnit(command.tx, branchId);
  const branch = await command.tx.organization.findFirst({
    where: { AND: [{ id: branchId }, toWhere(organizationRule(command.viewer))] },
  });
  if (!branch) throw badField('branchId', 'UNKNOWN_REFERENCE');
  if (branch.kind !== 'BRANCH') throw badField('branchId', 'NOT_A_BRANCH');
  if (branch.validTo) throw badField('branchId', 'ORGANIZATION_ENDED');
  const writable = await command.tx.organization.count({
    where: { AND: [{ id: branchId }, toWhere(memberWriteRule(command.viewer))] },
  });
  if (writable === 0) throw badField('branchId', 'FORBIDDEN');
}

/** @throws BAD_USER_INPUT RECORD_EVENT when open tasks, of the member or guided by them, would be left to nobody. */
async function refuseWorkLeftBehind(command: Command, before: Row, after: Row): Promise<void> {
  const asks = leftUndone(before as unknown as PlainStanding, after as unknown as PlainStanding);
  const owners = [
    ...(asks.assignments ? [{ memberId: before.id }] : []),
    ...(asks.guided ? [{ guideId: before.id }] : []),
  ];
  if (owners.length === 0) return;
  const count = await command.tx.assignment.count({ where: { status: 'ACTIVE', OR: owners } });
  if (count === 0) return;
  const field = (['status', 'isWorkingAway'] as const).find((name) => after[name] !== before[name]) ?? 'position';
  throw badField(field, 'RECORD_EVENT', { count });
}

function refuseBadDates(dates: Record<string, unknown>, today: string): void {
  const problems = memberDateProblems(dates, today);
  if (Object.keys(problems).length > 0) throw badInput(problems);
}

function defined<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

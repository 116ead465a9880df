import { matches, toWhere } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { memberRule, memberRuleSelect } from '../members/access.ts';
import { isAssignable } from '../members/rules.ts';
import { planRule } from '../plans/access.ts';
import { planToJoin } from '../plans/rules.ts';
import type { Command } from '../write/command.ts';
import { assignmentRule } from './access.ts';
import { isCommittee } from './rules.ts';

const memberSelect = { ...memberRuleSelect, fullName: true, status: true, position: true } as const;

async function visibleMember(command: Command, id: string, field: string) {
  const member = await command.tx.member.findUnique({ where: { id }, select: memberSelect });
  if (!member || !matches(memberRule(command.viewer), member)) throw badField(field, 'UNKNOWN_REFERENCE');
  return member;
}

/**
 * A member to whom the viewer may give tasks.
 * @throws BAD_USER_INPUT on `memberId` when missing or hidden, outside the right to write, or not assignable.
 */
export async function requireAssignable(command: Command, memberId: string) {
  const member = await visibleMember(command, memberId, 'memberId');
  if (!matches(assignmentRule(command.viewer, 'assignment:write'), { ...member, memberId: member.id })) {
    throw badField('memberId', 'FORBIDDEN');
  }
  if (!isAssignable(member.status)) throw badField('memberId', 'NOT_ASSIGNABLE', { status: member.status });
  return member;
}

/**
 * A member who may guide another of a branch: an active secretary, deputy secretary or committee member of it, not that member.
 * @throws BAD_USER_INPUT on `guideId`.
 */
export async function requireGuide(command: Command, guideId: string, of: { branchId: string; memberId: string }) {
  if (guideId === of.memberId) throw badField('guideId', 'GUIDE_IS_MEMBER');
  const guide = await requireCommitteeMember(command, guideId);
  if (guide.branchId !== of.branchId) throw badField('guideId', 'GUIDE_NOT_COMMITTEE');
  return guide;
}

/** An active member of some branch's committee. @throws BAD_USER_INPUT on `guideId`. */
export async function requireCommitteeMember(command: Command, guideId: string) {
  const guide = await visibleMember(command, guideId, 'guideId');
  if (guide.status !== 'ACTIVE' || !isCommittee(guide.position)) throw badField('guideId', 'GUIDE_NOT_COMMITTEE');
  return guide;
}

/** A task field in use. @throws BAD_USER_INPUT on `taskFieldId`. */
export async function requireTaskField(command: Command, id: string): Promise<void> {
  const field = await command.tx.taskField.findUnique({ where: { id }, select: { isActive: true } });
  if (!field) throw badField('taskFieldId', 'UNKNOWN_REFERENCE');
  if (!field.isActive) throw badField('taskFieldId', 'INVALID');
}

/**
 * The plan an assignment belongs to: the one named, or the branch's of the year, see `planToJoin`.
 * @throws BAD_USER_INPUT on `planId` when missing, hidden, of another branch or closed.
 */
export async function requirePlan(command: Command, planId: string | null | undefined, branchId: string, year: number) {
  const readable = toWhere(planRule(command.viewer));
  if (!planId) {
    const plans = await command.tx.assignmentPlan.findMany({
      where: { AND: [{ branchId, year }, readable] },
      select: { id: true, status: true, revision: true },
    });
    const latest = planToJoin(plans);
    if (!latest) throw badField('planId', 'PLAN_MISSING', { year });
    return latest;
  }
  const plan = await command.tx.assignmentPlan.findFirst({
    where: { AND: [{ id: planId }, readable] },
    select: { id: true, branchId: true, status: true },
  });
  if (!plan) throw badField('planId', 'UNKNOWN_REFERENCE');
  if (plan.branchId !== branchId) throw badField('planId', 'WRONG_BRANCH');
  if (plan.status === 'CLOSED') throw badField('planId', 'LOCKED');
  return plan;
}

import type { Adjustment, MemberEvent, Prisma } from '../generated/client/client.ts';
import { makeAssignment } from './makeAssignment.ts';
import { makeMember } from './makeMember.ts';
import type { FactoryDatabase } from './makeOrganization.ts';

/** An event that was applied, of going far away for work; the member is made when no `memberId` is given, and stays as they are. */
export async function makeMemberEvent(
  db: FactoryDatabase,
  overrides: Partial<Prisma.MemberEventUncheckedCreateInput> = {},
): Promise<MemberEvent> {
  const member = overrides.memberId
    ? await db.member.findUniqueOrThrow({ where: { id: overrides.memberId } })
    : await makeMember(db, overrides.branchId ? { branchId: overrides.branchId } : {});
  const effectiveOn = overrides.effectiveOn ?? new Date('2026-10-01');
  return db.memberEvent.create({
    data: {
      kind: 'WORKING_AWAY',
      appliedAt: effectiveOn,
      ...overrides,
      effectiveOn,
      memberId: member.id,
      memberName: overrides.memberName ?? member.fullName,
      branchId: overrides.branchId ?? member.branchId,
    },
  });
}

/** An open adjustment on a member's task. The assignment and the event of its member are made when they are not given. */
export async function makeAdjustment(
  db: FactoryDatabase,
  overrides: Partial<Prisma.AdjustmentUncheckedCreateInput> = {},
): Promise<Adjustment> {
  const assignment = overrides.assignmentId
    ? await db.assignment.findUniqueOrThrow({ where: { id: overrides.assignmentId } })
    : await makeAssignment(db);
  const event = overrides.memberEventId
    ? await db.memberEvent.findUniqueOrThrow({ where: { id: overrides.memberEventId } })
    : await makeMemberEvent(db, { memberId: overrides.memberId ?? assignment.memberId, branchId: assignment.branchId });
  return db.adjustment.create({
    data: {
      kind: 'ASSIGNMENT',
      openedOn: event.effectiveOn,
      dueOn: new Date(new Date(event.effectiveOn).getTime() + 30 * 86_400_000),
      ...overrides,
      assignmentId: assignment.id,
      memberEventId: event.id,
      memberId: event.memberId,
      branchId: assignment.branchId,
    },
  });
}

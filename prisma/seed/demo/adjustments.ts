import type { MemberEventKind, Prisma } from '../../generated/client/client.ts';
import { addDays, dayOf, fromDay } from '../days.ts';
import type { DemoContext } from './context.ts';
import type { DemoMember } from './members.ts';

/** Events after which a member's open tasks are looked at again. */
const ASKING: readonly MemberEventKind[] = [
  'OFFICIAL_TRANSFER',
  'TEMPORARY_TRANSFER',
  'WORKING_AWAY',
  'EXEMPTED',
  'TEMPORARILY_EXEMPTED',
  'SUSPENDED',
  'REMOVED',
  'LEFT',
  'DECEASED',
];
const DUE_DAYS = 30;

/** Says when each event was applied, and opens the adjustments that its member's open tasks still wait for. */
export function addAdjustments({ rows, newId }: DemoContext): void {
  const openTasks = new Map<string, Prisma.AssignmentCreateManyInput[]>();
  for (const assignment of rows.assignments) {
    if (assignment.status !== 'ACTIVE') continue;
    openTasks.set(assignment.memberId, [...(openTasks.get(assignment.memberId) ?? []), assignment]);
  }
  for (const event of rows.events) {
    event.appliedAt = event.effectiveOn;
    const left = openTasks.get(event.memberId)?.filter(({ branchId }) => branchId === event.branchId) ?? [];
    if (!ASKING.includes(event.kind)) continue;
    for (const { id, branchId, startsOn } of left) {
      if (!id || dayOf(startsOn) > dayOf(event.effectiveOn)) continue;
      rows.adjustments.push({
        id: newId(),
        kind: 'ASSIGNMENT',
        assignmentId: id,
        memberEventId: event.id ?? '',
        memberId: event.memberId,
        branchId,
        openedOn: event.effectiveOn,
        dueOn: fromDay(addDays(dayOf(event.effectiveOn), DUE_DAYS)),
      });
    }
  }
}

/** Announces a change of the first branch for next month, which waits for its day. */
export function announceTransfer({ rows, newId, today }: DemoContext, member: DemoMember): void {
  const effectiveOn = addDays(today, 21);
  rows.events.push({
    id: newId(),
    memberId: member.id,
    memberName: member.fullName,
    branchId: member.branch.id,
    kind: 'TEMPORARY_TRANSFER',
    effectiveOn: fromDay(effectiveOn),
    endsOn: fromDay(addDays(effectiveOn, 200)),
    toPlace: 'Chi bộ Trường Chính trị tỉnh',
    decisionNumber: '131-GT/ĐU',
    note: 'Đi học lớp trung cấp lý luận chính trị',
  });
}

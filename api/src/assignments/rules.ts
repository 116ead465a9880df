import { fromDay, toDay } from '../lib/dates.ts';

export type AssignmentStatusName = 'PROPOSED' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED' | 'ENDED';

const NEXT: Record<AssignmentStatusName, readonly AssignmentStatusName[]> = {
  PROPOSED: ['ACTIVE', 'CANCELLED'],
  ACTIVE: ['COMPLETED', 'ENDED'],
  COMPLETED: ['COMPLETED'],
  CANCELLED: [],
  ENDED: [],
};

const COMMITTEE: readonly string[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'];
const DAY_MS = 86_400_000;

/** True when an assignment may go from one stage to another; completing a completed one sets its assessment. */
export function canGo(from: AssignmentStatusName, to: AssignmentStatusName): boolean {
  return NEXT[from].includes(to);
}

/** Whole days past the due day of an assignment still being carried out; 0 when not overdue. `today` is 'YYYY-MM-DD'. */
export function daysOverdue(assignment: { status: string; dueOn: Date | null }, today: string): number {
  if (assignment.status !== 'ACTIVE' || !assignment.dueOn) return 0;
  return Math.max(0, Math.round((fromDay(today).getTime() - assignment.dueOn.getTime()) / DAY_MS));
}

/** True when a member's position lets them guide others: secretary, deputy secretary or committee member (chi ủy viên). */
export function isCommittee(position: string): boolean {
  return COMMITTEE.includes(position);
}

/** The later of two stored days. */
export function laterDay(one: Date, other: Date): Date {
  return toDay(one) > toDay(other) ? one : other;
}

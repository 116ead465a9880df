import type { AdjustmentKind, AdjustmentResolution, MemberStatus } from '@phan-cong/prisma/generated/client/enums';
import { fromDay } from '../lib/dates.ts';
import type { MessageKey, MessageParams } from '../messages.ts';

const DAY_MS = 86_400_000;
const GONE: readonly MemberStatus[] = ['TRANSFERRED_OUT', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED'];

/** Whole days past the day by which an adjustment still open is due; 0 when not overdue. `today` is 'YYYY-MM-DD'. */
export function adjustmentDaysOverdue(adjustment: { resolvedOn: Date | null; dueOn: Date }, today: string): number {
  if (adjustment.resolvedOn) return 0;
  return Math.max(0, Math.round((fromDay(today).getTime() - adjustment.dueOn.getTime()) / DAY_MS));
}

/** An adjustment to resolve, with its assignment and the member whose event opened it. Days as 'YYYY-MM-DD'. */
export type AdjustmentRow = {
  id: string;
  kind: AdjustmentKind;
  isOpen: boolean;
  assignmentId: string;
  memberStatus: MemberStatus;
  assignment: { memberId: string; branchId: string; status: string; startsOn: string };
};

/** A guide to hand over to; null where none was named. */
export type NewGuide = { id: string; branchId: string } | null;

export type Refusal = { reasonKey: MessageKey; params: MessageParams };

type Wanted = { resolution: Exclude<AdjustmentResolution, 'WITHDRAWN'>; effectiveOn: string; guide: NewGuide };

/**
 * Why an adjustment cannot be resolved so, or null. A task stays with a member who is still of the Party and within reach, and likewise
 * its guide; whoever has left for good keeps nothing. Passing a task on has rules of its own, see `decideReassignment`.
 */
export function refusalOf(row: AdjustmentRow, { resolution, effectiveOn, guide }: Wanted): Refusal | null {
  const { assignment, memberStatus: status } = row;
  if (!row.isOpen) return { reasonKey: 'ALREADY_RESOLVED', params: {} };
  if (resolution === 'KEPT') return GONE.includes(status) ? { reasonKey: 'NOT_ASSIGNABLE', params: { status } } : null;
  if (assignment.status !== 'ACTIVE') return { reasonKey: 'NOT_OPEN', params: { status: assignment.status } };
  if (row.kind === 'GUIDE_HANDOVER') return resolution === 'REASSIGNED' ? refusalOfGuide(row, guide) : null;
  const { startsOn } = assignment;
  if (resolution === 'ENDED' && effectiveOn < startsOn) return { reasonKey: 'BEFORE_START', params: { startsOn } };
  return null;
}

function refusalOfGuide({ assignment }: AdjustmentRow, guide: NewGuide): Refusal | null {
  if (!guide) return { reasonKey: 'REQUIRED', params: {} };
  if (guide.id === assignment.memberId) return { reasonKey: 'GUIDE_IS_MEMBER', params: {} };
  return guide.branchId === assignment.branchId ? null : { reasonKey: 'GUIDE_NOT_COMMITTEE', params: {} };
}

import type { ResolveInput } from './inputs.ts';
import type { LoadedRow } from './readRows.sql.ts';
import type { NewGuide } from './rules.ts';

/** What is asked, with its references looked up. */
export type Asked = ResolveInput & { resolution: 'REASSIGNED' | 'KEPT' | 'ENDED'; effectiveOn: Date; guide: NewGuide };

/** The assignments that adjustments ask to pass on, each once. */
export function assignmentsToMove(rows: LoadedRow[]): string[] {
  const moved = rows.filter(({ kind, isOpen }) => kind === 'ASSIGNMENT' && isOpen);
  return [...new Set(moved.map(({ assignmentId }) => assignmentId))];
}

/** What the planner of reassignments is asked for these assignments. */
export function moveInput({ effectiveOn, reason, loadReason, toMemberIds, guideId }: Asked, ids: string[]) {
  return { ids, effectiveOn, reason, loadReason, toMemberIds: toMemberIds ?? [], ...(guideId ? { guideId } : {}) };
}

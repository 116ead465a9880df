import type { Viewer } from '../providers/viewer.ts';
import type { Evaluation } from './queries.ts';

export type Step = 'self' | 'propose' | 'submit' | 'decide' | 'change' | 'lock' | 'reopen';

type Asker = Pick<Viewer, 'permissions' | 'memberId'>;
type Stand = Pick<Evaluation, 'state' | 'member' | 'cycle' | 'branchLevel' | 'reopenReason'>;

const WRITABLE_CYCLES = new Set(['OPEN', 'DECIDED']);

function isWritable({ cycle, reopenReason }: Stand): boolean {
  return (cycle !== null && WRITABLE_CYCLES.has(cycle.status)) || Boolean(reopenReason);
}

function stepsOfOthers(evaluation: Stand, may: (permission: string) => boolean): Step[] {
  const { state, member, branchLevel } = evaluation;
  const isOpen = isWritable(evaluation);
  const isWithBranch = state === 'SELF' || state === 'BRANCH';
  const isDecided = state === 'DECIDED';
  // Nobody in the branch may propose for its secretary, so the commune decides at any step before.
  const isDecidable = state === 'SUBMITTED' || (isWithBranch && member?.position === 'SECRETARY');
  const steps: [Step, boolean][] = [
    ['propose', may('evaluation:propose') && isOpen && isWithBranch],
    ['submit', may('evaluation:propose') && isOpen && isWithBranch && branchLevel !== null],
    ['decide', may('evaluation:decide') && isOpen && isDecidable],
    ['change', may('evaluation:decide') && isOpen && isDecided],
    ['lock', may('evaluation:decide') && isDecided],
    ['reopen', may('evaluation:reopen') && (isDecided || state === 'LOCKED')],
  ];
  return steps.filter(([, isOffered]) => isOffered).map(([step]) => step);
}

/**
 * What to offer on an evaluation: members write their own level, the branch's secretary the proposal, the commune the
 * decision, the province opens it again; nobody proposes or decides about themselves. The server enforces the same.
 */
export function stepsFor(evaluation: Stand, viewer: Asker | undefined): Step[] {
  if (!viewer) return [];
  const may = (permission: string) => viewer.permissions.includes(permission);
  const isOwn = viewer.memberId !== null && evaluation.member?.id === viewer.memberId;
  if (!isOwn) return stepsOfOthers(evaluation, may);
  const isSelf = may('evaluation:self') && evaluation.state === 'SELF' && isWritable(evaluation);
  return isSelf ? ['self'] : [];
}

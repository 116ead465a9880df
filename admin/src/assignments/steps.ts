import type { Viewer } from '../providers/viewer.ts';

export type Step = 'edit' | 'activate' | 'cancel' | 'progress' | 'complete' | 'assess' | 'end';

type Asker = Pick<Viewer, 'permissions' | 'memberId' | 'grants'>;
type Stand = { status: string; member: { id: string } | null };

/** Whether the viewer is the one who carries the assignment out. */
export function isOwn({ member }: Pick<Stand, 'member'>, viewer: Pick<Viewer, 'memberId'> | undefined): boolean {
  return member !== null && viewer !== undefined && member.id === viewer.memberId;
}

/**
 * What to offer on an assignment at its stage: a proposal comes into force or is taken back, work that goes on is recorded,
 * completed or ended, completed work is assessed, by others only. Members record their own progress, guides that of those
 * they guide. The server enforces the same.
 */
export function stepsFor(assignment: Stand, viewer: Asker | undefined): Step[] {
  if (!viewer) return [];
  const mayWrite = viewer.permissions.includes('assignment:write');
  const own = isOwn(assignment, viewer);
  // Of their own work committee members record the progress as members, with the grant of one.
  const mayRecord =
    mayWrite ||
    (viewer.permissions.includes('assignment:progress') &&
      (!own || viewer.grants.some(({ role }) => role === 'MEMBER')));
  const { status } = assignment;
  const steps: [Step, boolean][] = [
    ['edit', mayWrite && (status === 'PROPOSED' || status === 'ACTIVE')],
    ['cancel', mayWrite && status === 'PROPOSED'],
    ['activate', mayWrite && status === 'PROPOSED'],
    ['end', mayWrite && status === 'ACTIVE'],
    ['complete', mayWrite && status === 'ACTIVE'],
    ['progress', mayRecord && status === 'ACTIVE'],
    ['assess', mayWrite && !own && status === 'COMPLETED'],
  ];
  return steps.filter(([, isOffered]) => isOffered).map(([step]) => step);
}

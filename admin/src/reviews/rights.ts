import type { Viewer } from '../providers/viewer.ts';
import type { Review } from './queries.ts';

export type ReviewStep = 'write' | 'self' | 'guide' | 'close';

type Asker = Pick<Viewer, 'permissions' | 'memberId'>;
type Stand = Pick<Review, 'isClosed' | 'isGuidedByViewer' | 'rating' | 'member'>;

/**
 * What to offer on a review until it is closed: the branch writes and closes it, never about oneself and never without a
 * rating; the guide comments; the member reviewed writes their own part. The server enforces the same.
 */
export function stepsFor(review: Stand, viewer: Asker | undefined): ReviewStep[] {
  if (!viewer || review.isClosed) return [];
  const may = (permission: string) => viewer.permissions.includes(permission);
  const isOwn = viewer.memberId !== null && review.member?.id === viewer.memberId;
  const steps: [ReviewStep, boolean][] = [
    ['write', may('review:write') && !isOwn],
    ['self', may('review:self') && isOwn],
    ['guide', may('review:comment') && review.isGuidedByViewer],
    ['close', may('review:write') && !isOwn && review.rating !== null],
  ];
  return steps.filter(([, isOffered]) => isOffered).map(([step]) => step);
}

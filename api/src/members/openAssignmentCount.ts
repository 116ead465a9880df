import { toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';

/** A member's open assignments under the viewer's rule; one grouped statement for all members of a request. */
export function openAssignmentCount(context: Context, memberId: string): Promise<number> {
  const loader = loaderOf(context.loaders, 'member.openAssignments', async (ids) => {
    const groups = await context.db.assignment.groupBy({
      by: ['memberId'],
      where: { AND: [{ memberId: { in: [...ids] }, status: 'ACTIVE' }, toWhere(assignmentRule(context.viewer))] },
      _count: { _all: true },
    });
    const counts = new Map(groups.map((group) => [group.memberId, group._count._all]));
    return ids.map((id) => counts.get(id) ?? 0);
  });
  return loader.load(memberId);
}

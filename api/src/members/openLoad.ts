import { toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';

/** Sum of the weights of a member's open assignments under the viewer's rule; one grouped statement for all members of a request. */
export function openLoad(context: Context, memberId: string): Promise<number> {
  const loader = loaderOf(context.loaders, 'member.openLoad', async (ids) => {
    const groups = await context.db.assignment.groupBy({
      by: ['memberId'],
      where: { AND: [{ memberId: { in: [...ids] }, status: 'ACTIVE' }, toWhere(assignmentRule(context.viewer))] },
      _sum: { loadWeight: true },
    });
    const loads = new Map(groups.map((group) => [group.memberId, group._sum.loadWeight ?? 0]));
    return ids.map((id) => loads.get(id) ?? 0);
  });
  return loader.load(memberId);
}

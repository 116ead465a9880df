import { toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';

/** A plan's assignments under the viewer's rule, cancelled ones left out; one grouped statement for all plans of a request. */
export function assignmentCount(context: Context, planId: string): Promise<number> {
  const loader = loaderOf(context.loaders, 'plan.assignments', async (ids) => {
    const groups = await context.db.assignment.groupBy({
      by: ['planId'],
      where: {
        AND: [{ planId: { in: [...ids] }, status: { not: 'CANCELLED' } }, toWhere(assignmentRule(context.viewer))],
      },
      _count: { _all: true },
    });
    const counts = new Map(groups.map((group) => [group.planId, group._count._all]));
    return ids.map((id) => counts.get(id) ?? 0);
  });
  return loader.load(planId);
}

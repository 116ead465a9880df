import { toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';

/** How many assignments a member carries out, and the sum of their weights. */
export type OpenWork = { count: number; load: number };

/** A member's open assignments under the viewer's rule; one grouped statement for all members of a request. */
export function openWork(context: Context, memberId: string): Promise<OpenWork> {
  const loader = loaderOf(context.loaders, 'member.openWork', async (ids) => {
    const groups = await context.db.assignment.groupBy({
      by: ['memberId'],
      where: { AND: [{ memberId: { in: [...ids] }, status: 'ACTIVE' }, toWhere(assignmentRule(context.viewer))] },
      _count: { _all: true },
      _sum: { loadWeight: true },
    });
    const works = new Map(
      groups.map(({ memberId: id, _count, _sum }) => [id, { count: _count._all, load: _sum.loadWeight ?? 0 }]),
    );
    return ids.map((id) => works.get(id) ?? { count: 0, load: 0 });
  });
  return loader.load(memberId);
}

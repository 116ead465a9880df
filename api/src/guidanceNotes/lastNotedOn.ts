import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';

/** Day of an assignment's latest guidance note, or null; one grouped statement for all assignments of a request. */
export function lastNotedOn(context: Context, assignmentId: string): Promise<Date | null> {
  const loader = loaderOf<Date | null>(context.loaders, 'assignment.lastNotedOn', async (ids) => {
    const groups = await context.db.guidanceNote.groupBy({
      by: ['assignmentId'],
      where: { assignmentId: { in: [...ids] } },
      _max: { notedOn: true },
    });
    const days = new Map(groups.map((group) => [group.assignmentId, group._max.notedOn]));
    return ids.map((id) => days.get(id) ?? null);
  });
  return loader.load(assignmentId);
}

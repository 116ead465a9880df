import type { Context } from '../context.ts';
import { toDay } from '../lib/dates.ts';
import { loaderOf } from '../lib/loader.ts';

/** The last days of an assignment's reviews, 'YYYY-MM-DD'; one statement for all assignments of a request. */
export function reviewedTo(context: Context, assignmentId: string): Promise<string[]> {
  const loader = loaderOf<string[]>(context.loaders, 'assignment.reviewedTo', async (ids) => {
    const reviews = await context.db.review.findMany({
      where: { assignmentId: { in: [...ids] } },
      select: { assignmentId: true, periodTo: true },
    });
    const days = new Map<string, string[]>(ids.map((id) => [id, []]));
    for (const { assignmentId: id, periodTo } of reviews) days.get(id)?.push(toDay(periodTo));
    return ids.map((id) => days.get(id) ?? []);
  });
  return loader.load(assignmentId);
}

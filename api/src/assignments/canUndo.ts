import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import { assignmentRule } from './access.ts';
import { undoableAmong } from './undoMoves.sql.ts';

/** Whether the viewer could undo a reassignment now; all that are asked for in one go are looked up in two statements. */
export function canUndo(context: Context, id: string): Promise<boolean> {
  return loaderOf(context.loaders, 'reassignment.canUndo', (ids) => undoable(context, ids)).load(id);
}

async function undoable({ db, viewer }: Context, ids: readonly string[]): Promise<boolean[]> {
  const untouched = await undoableAmong(db, ids);
  const mine = toWhere(assignmentRule(viewer, 'assignment:reassign'));
  const reached = await db.assignment.groupBy({
    by: ['reassignmentId'],
    where: { AND: [{ reassignmentId: { in: [...untouched.keys()] } }, mine, { previousAssignment: mine }] },
    _count: true,
  });
  const counts = new Map(reached.map(({ reassignmentId, _count }) => [reassignmentId, _count]));
  return ids.map((id) => untouched.has(id) && counts.get(id) === untouched.get(id));
}

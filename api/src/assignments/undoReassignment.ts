import { matches, toWhere } from '../access/rowRule.ts';
import { reopenMoves } from '../adjustments/followMoves.ts';
import { conflict, notFound } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { assignmentRule, reassignmentRule } from './access.ts';
import { auditUndo, loadMoves, restoreCharges, restoreRows } from './undoMoves.sql.ts';

const UNDO_NOTE = 'Hoàn tác chuyển phân công';

/**
 * Undoes a reassignment while nothing was done with its rows: the old assignments are carried on with their charges, the new ones are
 * cancelled. Answers the reassignment's id and how many assignments were restored.
 * @throws NOT_FOUND when missing, hidden, or touching a row the viewer may not reassign; CONFLICT CANNOT_UNDO when it was undone
 * already, or an assignment, its review, its charge or its former member changed since.
 */
export async function undoReassignment(command: Command, id: string): Promise<{ id: string; restoredCount: number }> {
  const where = { AND: [{ id }, toWhere(reassignmentRule(command.viewer))] };
  if (!(await command.tx.reassignment.findFirst({ where, select: { id: true } }))) throw notFound();
  const moves = await loadMoves(command, id);
  const rule = assignmentRule(command.viewer, 'assignment:reassign');
  if (!moves.every(({ oldPlace, newPlace }) => matches(rule, oldPlace) && matches(rule, newPlace))) throw notFound();
  const reassignment = await command.tx.reassignment.findUniqueOrThrow({ where: { id } });
  const isWhole = moves.length === reassignment.movedCount && moves.every(({ isUntouched }) => isUntouched);
  if (reassignment.undoneAt || !isWhole) throw conflict('CANNOT_UNDO');
  const oldIds = moves.map(({ oldId }) => oldId);
  const newIds = moves.map(({ newId }) => newId);
  await restoreCharges(command, newIds);
  await restoreRows(command, oldIds, newIds, UNDO_NOTE);
  await auditUndo(command, oldIds, newIds);
  await reopenMoves(command, id, newIds);
  const after = await command.tx.reassignment.update({ where: { id }, data: { undoneAt: command.now } });
  await command.audit({ entityType: 'Reassignment', entityId: id, before: reassignment, after });
  return { id, restoredCount: moves.length };
}

import type { z } from 'zod';
import { matches } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { badField } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { guidanceNoteRule } from './access.ts';
import type { guidanceNoteCreateSchema, guidanceNoteUpdateSchema } from './inputs.ts';

/**
 * Adds a note of the viewer as the guide of an assignment (domain.md S5).
 * @throws BAD_USER_INPUT for an assignment that is missing, hidden, guided by somebody else or not being carried out, and for a day in
 * the future or before the assignment.
 */
export async function createGuidanceNote(command: Command, input: z.output<typeof guidanceNoteCreateSchema>) {
  const assignment = await guidedAssignment(command, input.assignmentId);
  const notedOn = input.notedOn ?? fromDay(command.today);
  refuseBadDay(command, notedOn, assignment.startsOn as Date);
  const note = await command.tx.guidanceNote.create({
    data: {
      assignmentId: input.assignmentId,
      text: input.text,
      notedOn,
      memberId: assignment.memberId as string,
      guideId: assignment.guideId as string,
      branchId: assignment.branchId as string,
    },
  });
  await command.audit({
    entityType: 'GuidanceNote',
    entityId: note.id,
    entityLabel: String(assignment.title),
    memberId: note.memberId,
    unit: note,
    after: note,
  });
  return note;
}

async function guidedAssignment(command: Command, id: string): Promise<Row> {
  const assignment: Row | null = await command.tx.assignment.findUnique({ where: { id } });
  if (!assignment || !matches(assignmentRule(command.viewer), assignment))
    throw badField('assignmentId', 'UNKNOWN_REFERENCE');
  if (!matches(guidanceNoteRule(command.viewer, 'guidanceNote:write'), assignment))
    throw badField('assignmentId', 'FORBIDDEN');
  if (assignment.status !== 'ACTIVE') throw badField('assignmentId', 'NOT_OPEN', { status: String(assignment.status) });
  return assignment;
}

/**
 * Changes a note of the viewer's own.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for a day in the future or before the assignment.
 */
export async function updateGuidanceNote(command: Command, input: z.output<typeof guidanceNoteUpdateSchema>) {
  const { id, version, ...fields } = input;
  const rule = guidanceNoteRule(command.viewer, 'guidanceNote:write');
  const present = await findRow(command, 'guidanceNote', id, rule);
  if (fields.notedOn) {
    const { startsOn } = await command.tx.assignment.findUniqueOrThrow({
      where: { id: present.assignmentId as string },
      select: { startsOn: true },
    });
    refuseBadDay(command, fields.notedOn, startsOn);
  }
  const { before, after } = await updateRow(command, 'guidanceNote', { id, version }, rule, fields);
  await command.audit({
    entityType: 'GuidanceNote',
    entityId: id,
    memberId: String(after.memberId),
    unit: after,
    before,
    after,
  });
  return after;
}

function refuseBadDay(command: Command, notedOn: Date, startsOn: Date): void {
  if (toDay(notedOn) > command.today) throw badField('notedOn', 'IN_THE_FUTURE');
  if (notedOn < startsOn) throw badField('notedOn', 'AFTER', { other: 'startsOn' });
}

import type { z } from 'zod';
import { conflict } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { deleteRow, findRow, updateRow } from '../write/updateRow.ts';
import { taskFieldWriteRule } from './access.ts';
import type { taskFieldCreateSchema, taskFieldUpdateSchema } from './inputs.ts';

/** Adds a task field to the catalogue. @throws BAD_USER_INPUT for a code in use. */
export async function createTaskField(command: Command, input: z.output<typeof taskFieldCreateSchema>) {
  const last = await command.tx.taskField.aggregate({ _max: { ordinal: true } });
  const ordinal = input.ordinal ?? (last._max.ordinal ?? 0) + 1;
  const field = await command.tx.taskField.create({ data: { ...input, ordinal } });
  await command.audit({ entityType: 'TaskField', entityId: field.id, entityLabel: field.name, after: field });
  return field;
}

/** Changes a task field, or puts it in or out of use. @throws NOT_FOUND, CONFLICT as `updateRow`. */
export async function updateTaskField(command: Command, input: z.output<typeof taskFieldUpdateSchema>) {
  const { id, version, ...fields } = input;
  const data = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const { before, after } = await updateRow(
    command,
    'taskField',
    { id, version },
    taskFieldWriteRule(command.viewer),
    data,
  );
  await command.audit({ entityType: 'TaskField', entityId: id, entityLabel: String(after.name), before, after });
  return after;
}

/**
 * Deletes a task field that no assignment and no member's strengths refer to.
 * @throws NOT_FOUND, CONFLICT as `deleteRow`; CONFLICT IN_USE when something refers to it.
 */
export async function deleteTaskField(command: Command, target: { id: string; version: number }) {
  const rule = taskFieldWriteRule(command.viewer);
  const field = await findRow(command, 'taskField', target.id, rule);
  const assignments = await command.tx.assignment.count({ where: { taskFieldId: target.id } });
  const strengths = await command.tx.circumstance.count({ where: { strengths: { has: String(field.code) } } });
  if (assignments + strengths > 0) throw conflict('IN_USE');
  const before = await deleteRow(command, 'taskField', target, rule);
  await command.audit({ entityType: 'TaskField', entityId: before.id, entityLabel: String(before.name), before });
  return { id: before.id };
}

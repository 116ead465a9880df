import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { DeleteInput, DeletePayload, payloadType } from '../write/payload.ts';
import { taskFieldRule } from './access.ts';
import {
  TaskFieldCreateInput,
  TaskFieldUpdateInput,
  taskFieldCreateSchema,
  taskFieldDeleteSchema,
  taskFieldUpdateSchema,
} from './inputs.ts';
import { createTaskField, deleteTaskField, updateTaskField } from './saveTaskField.ts';
import { TaskField } from './type.ts';

const TaskFieldPayload = payloadType('TaskField', 'taskField', TaskField, 'taskField', taskFieldRule);

const authScopes = { permission: 'taskField:write' } as const;

builder.mutationFields((t) => ({
  createTaskField: t.field({
    type: TaskFieldPayload,
    description: 'Adds a task field to the catalogue.',
    authScopes,
    args: { input: t.arg({ type: TaskFieldCreateInput, required: true, description: 'The new task field.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createTaskField', 'TaskField', (command) =>
        createTaskField(command, parseInput(taskFieldCreateSchema, input)),
      ),
  }),
  updateTaskField: t.field({
    type: TaskFieldPayload,
    description: 'Changes a task field, or puts it in or out of use.',
    authScopes,
    args: { input: t.arg({ type: TaskFieldUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateTaskField', 'TaskField', (command) =>
        updateTaskField(command, parseInput(taskFieldUpdateSchema, input)),
      ),
  }),
  deleteTaskField: t.field({
    type: DeletePayload,
    description: 'Deletes a task field that nothing refers to.',
    authScopes,
    args: { input: t.arg({ type: DeleteInput, required: true, description: 'The task field.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'deleteTaskField', 'TaskField', (command) =>
        deleteTaskField(command, parseInput(taskFieldDeleteSchema, input)),
      ),
  }),
}));

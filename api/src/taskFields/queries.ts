import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { taskFieldRule } from './access.ts';
import { TaskFieldFilter, TaskFieldOrderBy, taskFieldOrder, taskFieldWhere } from './filters.ts';
import { TaskField } from './type.ts';

const TaskFieldConnection = connectionType('TaskField', TaskField);

builder.queryField('taskField', (t) =>
  t.field({
    type: TaskField,
    nullable: true,
    description: 'One task field, or null when missing.',
    authScopes: { permission: 'taskField:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the task field.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'taskField', id, taskFieldRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('taskFields', (t) =>
  t.field({
    type: TaskFieldConnection,
    description: 'Task fields that fit a filter.',
    authScopes: { permission: 'taskField:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: TaskFieldFilter, description: 'Which task fields.' }),
      orderBy: t.arg({ type: TaskFieldOrderBy, description: 'Order; by place in the catalogue unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'taskField',
        rule: taskFieldRule(context.viewer),
        where: await taskFieldWhere(context, args.filter),
        order: taskFieldOrder(args.orderBy),
        args,
      }),
  }),
);

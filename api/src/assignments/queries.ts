import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { assignmentRule } from './access.ts';
import { AssignmentFilter, AssignmentOrderBy, assignmentOrder, assignmentWhere } from './filters.ts';
import { Assignment } from './type.ts';

const AssignmentConnection = connectionType('Assignment', Assignment);

builder.queryField('assignment', (t) =>
  t.field({
    type: Assignment,
    nullable: true,
    description: 'One assignment, or null when missing or hidden.',
    authScopes: { permission: 'assignment:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the assignment.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'assignment', id, assignmentRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('assignments', (t) =>
  t.field({
    type: AssignmentConnection,
    description: 'Assignments that fit a filter.',
    authScopes: { permission: 'assignment:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: AssignmentFilter, description: 'Which assignments.' }),
      orderBy: t.arg({ type: AssignmentOrderBy, description: 'Order; the latest first day first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'assignment',
        rule: assignmentRule(context.viewer),
        where: await assignmentWhere(context, args.filter),
        order: assignmentOrder(args.orderBy),
        args,
      }),
  }),
);

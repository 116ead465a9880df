import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { reassignmentRule } from './access.ts';
import {
  ReassignmentFilter,
  ReassignmentOrderBy,
  reassignmentOrder,
  reassignmentWhere,
} from './reassignmentFilters.ts';
import { Reassignment } from './reassignType.ts';

const ReassignmentConnection = connectionType('Reassignment', Reassignment);
const authScopes = { permission: 'assignment:reassign' } as const;

builder.queryField('reassignment', (t) =>
  t.field({
    type: Reassignment,
    nullable: true,
    description: 'One reassignment, or null when missing or hidden.',
    authScopes,
    args: { id: t.arg.id({ required: true, description: 'Id of the reassignment.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'reassignment', id, reassignmentRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('reassignments', (t) =>
  t.field({
    type: ReassignmentConnection,
    description:
      'Reassignments that the viewer ran, or that made an assignment the viewer may reassign, and that fit a filter.',
    authScopes,
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: ReassignmentFilter, description: 'Which reassignments.' }),
      orderBy: t.arg({ type: ReassignmentOrderBy, description: 'Order; the latest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'reassignment',
        rule: reassignmentRule(context.viewer),
        where: await reassignmentWhere(context, args.filter),
        order: reassignmentOrder(args.orderBy),
        args,
      }),
  }),
);

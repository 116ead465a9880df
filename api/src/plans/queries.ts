import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { planRule } from './access.ts';
import { AssignmentPlanFilter, AssignmentPlanOrderBy, planOrder, planWhere } from './filters.ts';
import { AssignmentPlan } from './type.ts';

const AssignmentPlanConnection = connectionType('AssignmentPlan', AssignmentPlan);

builder.queryField('assignmentPlan', (t) =>
  t.field({
    type: AssignmentPlan,
    nullable: true,
    description: 'One plan of assignment, or null when missing or hidden.',
    authScopes: { permission: 'plan:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the plan.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'assignmentPlan', id, planRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('assignmentPlans', (t) =>
  t.field({
    type: AssignmentPlanConnection,
    description: 'Plans of assignment that fit a filter.',
    authScopes: { permission: 'plan:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: AssignmentPlanFilter, description: 'Which plans.' }),
      orderBy: t.arg({ type: AssignmentPlanOrderBy, description: 'Order; the latest year first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'assignmentPlan',
        rule: planRule(context.viewer),
        where: await planWhere(context, args.filter),
        order: planOrder(args.orderBy),
        args,
      }),
  }),
);

import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { planDirectiveRule } from './access.ts';
import { PlanDirectiveFilter, PlanDirectiveOrderBy, planDirectiveOrder, planDirectiveWhere } from './filters.ts';
import { PlanDirective } from './type.ts';

const PlanDirectiveConnection = connectionType('PlanDirective', PlanDirective);

builder.queryField('planDirective', (t) =>
  t.field({
    type: PlanDirective,
    nullable: true,
    description: 'One directive, or null when missing or hidden.',
    authScopes: { permission: 'planDirective:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the directive.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'planDirective', id, planDirectiveRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('planDirectives', (t) =>
  t.field({
    type: PlanDirectiveConnection,
    description: 'What committees ask of plans, by a filter.',
    authScopes: { permission: 'planDirective:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: PlanDirectiveFilter, description: 'Which directives.' }),
      orderBy: t.arg({ type: PlanDirectiveOrderBy, description: 'Order; the latest year first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'planDirective',
        rule: planDirectiveRule(context.viewer),
        where: await planDirectiveWhere(context, args.filter),
        order: planDirectiveOrder(args.orderBy),
        args,
      }),
  }),
);

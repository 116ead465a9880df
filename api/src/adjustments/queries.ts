import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { adjustmentRule } from './access.ts';
import { AdjustmentFilter, AdjustmentOrderBy, adjustmentOrder, adjustmentWhere } from './filters.ts';
import { Adjustment } from './type.ts';

const AdjustmentConnection = connectionType('Adjustment', Adjustment);

builder.queryField('adjustment', (t) =>
  t.field({
    type: Adjustment,
    nullable: true,
    description: 'One adjustment, or null when missing or hidden.',
    authScopes: { permission: 'adjustment:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the adjustment.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'adjustment', id, adjustmentRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('adjustments', (t) =>
  t.field({
    type: AdjustmentConnection,
    description: 'Adjustments that fit a filter, resolved ones among them.',
    authScopes: { permission: 'adjustment:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: AdjustmentFilter, description: 'Which adjustments.' }),
      orderBy: t.arg({ type: AdjustmentOrderBy, description: 'Order; the earliest due first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'adjustment',
        rule: adjustmentRule(context.viewer),
        where: await adjustmentWhere(context, args.filter),
        order: adjustmentOrder(args.orderBy),
        args,
      }),
  }),
);

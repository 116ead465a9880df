import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { circumstanceRule } from './access.ts';
import { CircumstanceFilter, CircumstanceOrderBy, circumstanceOrder, circumstanceWhere } from './filters.ts';
import { Circumstance } from './type.ts';

const CircumstanceConnection = connectionType('Circumstance', Circumstance);

builder.queryField('circumstance', (t) =>
  t.field({
    type: Circumstance,
    nullable: true,
    description: 'One record of circumstances, or null when missing or hidden.',
    authScopes: { permission: 'circumstance:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the record.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'circumstance', id, circumstanceRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('circumstances', (t) =>
  t.field({
    type: CircumstanceConnection,
    description: 'Circumstances that fit a filter.',
    authScopes: { permission: 'circumstance:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: CircumstanceFilter, description: 'Which circumstances.' }),
      orderBy: t.arg({ type: CircumstanceOrderBy, description: 'Order; the latest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'circumstance',
        rule: circumstanceRule(context.viewer),
        where: await circumstanceWhere(context, args.filter),
        order: circumstanceOrder(args.orderBy),
        args,
      }),
  }),
);

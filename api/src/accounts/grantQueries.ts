import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { grantRule } from './access.ts';
import { GrantFilter, GrantOrderBy, grantOrder, grantWhere } from './grantFilters.ts';
import { Grant } from './type.ts';

const GrantConnection = connectionType('Grant', Grant);

builder.queryField('grant', (t) =>
  t.field({
    type: Grant,
    nullable: true,
    description: 'One right, or null when missing or hidden.',
    authScopes: { permission: 'user:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the grant.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'grant', id, grantRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('grants', (t) =>
  t.field({
    type: GrantConnection,
    description: 'Rights, present and past, that fit a filter.',
    authScopes: { permission: 'user:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: GrantFilter, description: 'Which rights.' }),
      orderBy: t.arg({ type: GrantOrderBy, description: 'Order; the latest first day first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'grant',
        rule: grantRule(context.viewer),
        where: await grantWhere(context, args.filter),
        order: grantOrder(args.orderBy),
        args,
      }),
  }),
);

import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { userRule } from './access.ts';
import { UserFilter, UserOrderBy, userOrder, userWhere } from './filters.ts';
import { User } from './type.ts';

const UserConnection = connectionType('User', User);

builder.queryField('user', (t) =>
  t.field({
    type: User,
    nullable: true,
    description: 'One account, or null when missing or hidden.',
    authScopes: { permission: 'user:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the account.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'user', id, userRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('users', (t) =>
  t.field({
    type: UserConnection,
    description: 'Accounts that fit a filter.',
    authScopes: { permission: 'user:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: UserFilter, description: 'Which accounts.' }),
      orderBy: t.arg({ type: UserOrderBy, description: 'Order; by name unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'user',
        rule: userRule(context.viewer),
        where: await userWhere(context, args.filter),
        order: userOrder(args.orderBy),
        args,
      }),
  }),
);

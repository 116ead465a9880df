import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { memberRule } from './access.ts';
import { MemberFilter, MemberOrderBy, memberOrder, memberWhere } from './filters.ts';
import { Member } from './type.ts';

const MemberConnection = connectionType('Member', Member);

builder.queryField('member', (t) =>
  t.field({
    type: Member,
    nullable: true,
    description: 'One member, or null when missing or hidden.',
    authScopes: { permission: 'member:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the member.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'member', id, memberRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('members', (t) =>
  t.field({
    type: MemberConnection,
    description: 'Members that fit a filter.',
    authScopes: { permission: 'member:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: MemberFilter, description: 'Which members.' }),
      orderBy: t.arg({ type: MemberOrderBy, description: 'Order; by name unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'member',
        rule: memberRule(context.viewer),
        where: await memberWhere(context, args.filter),
        order: memberOrder(args.orderBy),
        args,
      }),
  }),
);

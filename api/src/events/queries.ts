import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { memberEventRule } from './access.ts';
import { MemberEventFilter, MemberEventOrderBy, memberEventOrder, memberEventWhere } from './filters.ts';
import { MemberEvent } from './type.ts';

const MemberEventConnection = connectionType('MemberEvent', MemberEvent);

builder.queryField('memberEvent', (t) =>
  t.field({
    type: MemberEvent,
    nullable: true,
    description: 'One event, or null when missing or hidden.',
    authScopes: { permission: 'memberEvent:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the event.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'memberEvent', id, memberEventRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('memberEvents', (t) =>
  t.field({
    type: MemberEventConnection,
    description: 'Member events that fit a filter, those to come and those withdrawn among them.',
    authScopes: { permission: 'memberEvent:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: MemberEventFilter, description: 'Which events.' }),
      orderBy: t.arg({ type: MemberEventOrderBy, description: 'Order; the latest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'memberEvent',
        rule: memberEventRule(context.viewer),
        where: await memberEventWhere(context, args.filter),
        order: memberEventOrder(args.orderBy),
        args,
      }),
  }),
);

import { builder } from '../builder.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import { withinUnit } from '../organizations/within.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { all, idIs } from '../read/filters.ts';
import { readPage } from '../read/readPage.ts';
import { memberTermRule } from './access.ts';
import { MemberTerm } from './type.ts';

const MemberTermConnection = connectionType('MemberTerm', MemberTerm);

builder.queryField('memberTerms', (t) =>
  t.field({
    type: MemberTermConnection,
    description: 'How members stood over time, the latest first; with a day, everybody as they stood on it.',
    authScopes: { permission: 'member:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      within: t.arg.id({ description: 'In this unit or below it at that time.' }),
      memberId: t.arg.id({ description: 'Of this member.' }),
      asOf: t.arg({ type: 'Date', description: 'Only the terms that held on this day.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'memberTerm',
        rule: memberTermRule(context.viewer),
        where: all([
          ...(await withinUnit(context, args.within)),
          ...idIs('memberId', args.memberId),
          ...(args.asOf == null ? [] : [heldOn(args.asOf)]),
        ]),
        order: [{ column: 'validFrom', direction: 'DESC', type: 'day' }],
        args,
      }),
  }),
);

function heldOn(asOf: Date | string) {
  const day = fromDay(asOf instanceof Date ? toDay(asOf) : asOf);
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
}

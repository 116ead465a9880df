import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { householdVisitRule } from './access.ts';
import { HouseholdVisitFilter, HouseholdVisitOrderBy, householdVisitOrder, householdVisitWhere } from './filters.ts';
import { HouseholdVisit } from './type.ts';

const HouseholdVisitConnection = connectionType('HouseholdVisit', HouseholdVisit);

builder.queryField('householdVisit', (t) =>
  t.field({
    type: HouseholdVisit,
    nullable: true,
    description: 'One visit, or null when missing or hidden.',
    authScopes: { permission: 'visit:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the visit.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id)
        ? await readOne(context, info, 'householdVisit', id, householdVisitRule(context.viewer))
        : null) as never,
  }),
);

builder.queryField('householdVisits', (t) =>
  t.field({
    type: HouseholdVisitConnection,
    description: 'Visits that fit a filter.',
    authScopes: { permission: 'visit:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: HouseholdVisitFilter, description: 'Which visits.' }),
      orderBy: t.arg({ type: HouseholdVisitOrderBy, description: 'Order; the latest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'householdVisit',
        rule: householdVisitRule(context.viewer),
        where: await householdVisitWhere(context, args.filter),
        order: householdVisitOrder(args.orderBy),
        args,
      }),
  }),
);

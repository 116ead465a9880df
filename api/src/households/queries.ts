import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { householdGroupRule, householdRule } from './access.ts';
import {
  HouseholdFilter,
  HouseholdGroupFilter,
  HouseholdGroupOrderBy,
  HouseholdOrderBy,
  householdGroupWhere,
  householdOrder,
  householdWhere,
} from './filters.ts';
import { Household, HouseholdGroup } from './type.ts';

const HouseholdGroupConnection = connectionType('HouseholdGroup', HouseholdGroup);
const HouseholdConnection = connectionType('Household', Household);

builder.queryField('householdGroup', (t) =>
  t.field({
    type: HouseholdGroup,
    nullable: true,
    description: 'One household group, or null when missing or hidden.',
    authScopes: { permission: 'household:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the group.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id)
        ? await readOne(context, info, 'householdGroup', id, householdGroupRule(context.viewer))
        : null) as never,
  }),
);

builder.queryField('householdGroups', (t) =>
  t.field({
    type: HouseholdGroupConnection,
    description: 'Household groups that fit a filter.',
    authScopes: { permission: 'household:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: HouseholdGroupFilter, description: 'Which groups.' }),
      orderBy: t.arg({ type: HouseholdGroupOrderBy, description: 'Order; by name unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'householdGroup',
        rule: householdGroupRule(context.viewer),
        where: await householdGroupWhere(context, args.filter),
        order: householdOrder(args.orderBy),
        args,
      }),
  }),
);

builder.queryField('household', (t) =>
  t.field({
    type: Household,
    nullable: true,
    description: 'One household, or null when missing or hidden.',
    authScopes: { permission: 'household:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the household.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'household', id, householdRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('households', (t) =>
  t.field({
    type: HouseholdConnection,
    description: 'Households that fit a filter.',
    authScopes: { permission: 'household:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: HouseholdFilter, description: 'Which households.' }),
      orderBy: t.arg({ type: HouseholdOrderBy, description: 'Order; by label unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'household',
        rule: householdRule(context.viewer),
        where: await householdWhere(context, args.filter),
        order: householdOrder(args.orderBy),
        args,
      }),
  }),
);

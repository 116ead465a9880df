import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { organizationRule } from './access.ts';
import { OrganizationFilter, OrganizationOrderBy, organizationOrder, organizationWhere } from './filters.ts';
import { Organization } from './type.ts';

const OrganizationConnection = connectionType('Organization', Organization);

builder.queryField('organization', (t) =>
  t.field({
    type: Organization,
    nullable: true,
    description: 'One unit, or null when missing or hidden.',
    authScopes: { permission: 'organization:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the unit.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'organization', id, organizationRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('organizations', (t) =>
  t.field({
    type: OrganizationConnection,
    description: 'Units that fit a filter; `parentId` lists the children of one.',
    authScopes: { permission: 'organization:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: OrganizationFilter, description: 'Which units.' }),
      orderBy: t.arg({ type: OrganizationOrderBy, description: 'Order; by name unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'organization',
        rule: organizationRule(context.viewer),
        where: await organizationWhere(context, args.filter),
        order: organizationOrder(args.orderBy),
        args,
      }),
  }),
);

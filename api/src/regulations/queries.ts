import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { regulationRule } from './access.ts';
import { regulationOrder, regulationWhere, WorkingRegulationFilter, WorkingRegulationOrderBy } from './filters.ts';
import { WorkingRegulation } from './type.ts';

const WorkingRegulationConnection = connectionType('WorkingRegulation', WorkingRegulation);

builder.queryField('workingRegulation', (t) =>
  t.field({
    type: WorkingRegulation,
    nullable: true,
    description: 'One working regulation, or null when missing or hidden.',
    authScopes: { permission: 'regulation:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the regulation.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id)
        ? await readOne(context, info, 'workingRegulation', id, regulationRule(context.viewer))
        : null) as never,
  }),
);

builder.queryField('workingRegulations', (t) =>
  t.field({
    type: WorkingRegulationConnection,
    description: 'Working regulations that fit a filter.',
    authScopes: { permission: 'regulation:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: WorkingRegulationFilter, description: 'Which regulations.' }),
      orderBy: t.arg({ type: WorkingRegulationOrderBy, description: 'Order; the newest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'workingRegulation',
        rule: regulationRule(context.viewer),
        where: await regulationWhere(context, args.filter),
        order: regulationOrder(args.orderBy),
        args,
      }),
  }),
);

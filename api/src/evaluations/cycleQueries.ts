import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { evaluationCycleRule } from './access.ts';
import {
  EvaluationCycleFilter,
  EvaluationCycleOrderBy,
  evaluationCycleOrder,
  evaluationCycleWhere,
} from './cycleFilters.ts';
import { EvaluationCycle } from './cycleType.ts';

const EvaluationCycleConnection = connectionType('EvaluationCycle', EvaluationCycle);

builder.queryField('evaluationCycle', (t) =>
  t.field({
    type: EvaluationCycle,
    nullable: true,
    description: 'One evaluation cycle, or null when missing or hidden.',
    authScopes: { permission: 'evaluationCycle:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the cycle.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id)
        ? await readOne(context, info, 'evaluationCycle', id, evaluationCycleRule(context.viewer))
        : null) as never,
  }),
);

builder.queryField('evaluationCycles', (t) =>
  t.field({
    type: EvaluationCycleConnection,
    description: 'Evaluation cycles that fit a filter.',
    authScopes: { permission: 'evaluationCycle:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: EvaluationCycleFilter, description: 'Which cycles.' }),
      orderBy: t.arg({ type: EvaluationCycleOrderBy, description: 'Order; the newest year first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'evaluationCycle',
        rule: evaluationCycleRule(context.viewer),
        where: await evaluationCycleWhere(context, args.filter),
        order: evaluationCycleOrder(args.orderBy),
        args,
      }),
  }),
);

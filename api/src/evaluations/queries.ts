import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { evaluationRule } from './access.ts';
import { EvaluationFilter, EvaluationOrderBy, evaluationOrder, evaluationWhere } from './filters.ts';
import { Evaluation } from './type.ts';

const EvaluationConnection = connectionType('Evaluation', Evaluation);

builder.queryField('evaluation', (t) =>
  t.field({
    type: Evaluation,
    nullable: true,
    description: 'One evaluation, or null when missing or hidden.',
    authScopes: { permission: 'evaluation:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the evaluation.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'evaluation', id, evaluationRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('evaluations', (t) =>
  t.field({
    type: EvaluationConnection,
    description: 'Evaluations that fit a filter.',
    authScopes: { permission: 'evaluation:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: EvaluationFilter, description: 'Which evaluations.' }),
      orderBy: t.arg({ type: EvaluationOrderBy, description: 'Order; the newest year first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'evaluation',
        rule: evaluationRule(context.viewer),
        where: await evaluationWhere(context, args.filter, args.orderBy),
        order: evaluationOrder(args.orderBy),
        args,
      }),
  }),
);

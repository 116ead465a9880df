import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { adjustmentRule } from './access.ts';

const MAX_ROWS = 100;

function visible(context: Context, where: Record<string, unknown>) {
  return {
    where: { AND: [where, toWhere(adjustmentRule(context.viewer))] } as never,
    orderBy: [{ dueOn: 'asc' as const }, { id: 'asc' as const }],
    take: MAX_ROWS,
  };
}

builder.prismaObjectField('Member', 'openAdjustments', (t) =>
  t.relation('adjustments', {
    description:
      'Adjustments that events of the member opened and that are still open, the earliest due first; at most 100.',
    complexity: { field: 2, multiplier: 5 },
    query: (_args, context) => visible(context, { resolvedOn: null }),
  }),
);

builder.prismaObjectField('Assignment', 'adjustments', (t) =>
  t.relation('adjustments', {
    description: 'Adjustments asked for on the assignment, the earliest due first; at most 100.',
    complexity: { field: 2, multiplier: 5 },
    query: (_args, context) => visible(context, {}),
  }),
);

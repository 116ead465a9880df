import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { circumstanceRule } from './access.ts';
import { Circumstance } from './type.ts';

const LATEST_FIRST = [{ recordedOn: 'desc' as const }, { id: 'desc' as const }];

builder.prismaObjectField('Member', 'circumstances', (t) =>
  t.relation('circumstances', {
    description: 'Circumstances that the viewer may see, latest first; at most 100.',
    complexity: { field: 2, multiplier: 5 },
    query: (_args, context) => ({
      where: toWhere(circumstanceRule(context.viewer)) as never,
      orderBy: LATEST_FIRST,
      take: 100,
    }),
  }),
);

builder.prismaObjectField('Member', 'latestCircumstance', (t) =>
  t.field({
    type: Circumstance,
    nullable: true,
    description: 'The latest circumstances, where the viewer may see them.',
    complexity: 2,
    select: ((_args: unknown, context: Context, nested: (selection?: unknown) => unknown) => ({
      circumstances: nested({ where: toWhere(circumstanceRule(context.viewer)), orderBy: LATEST_FIRST, take: 1 }),
    })) as never,
    resolve: (row) => ((row as unknown as { circumstances: never[] }).circumstances[0] ?? null) as never,
  }),
);

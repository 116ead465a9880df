import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { typeOf } from '../read/visible.ts';
import { evaluationRule } from './access.ts';

const NEWEST_FIRST = [{ year: 'desc' as const }, { id: 'desc' as const }];
const MAX_EVALUATIONS = 100;

const readable = (context: Context) => toWhere(evaluationRule(context.viewer));

builder.prismaObjectField('Member', 'evaluations', (t) =>
  t.relation('evaluations', {
    description: "The member's evaluations as far as the viewer may see them, the newest first; at most 100.",
    query: (_args, context) => ({ where: readable(context) as never, orderBy: NEWEST_FIRST, take: MAX_EVALUATIONS }),
  }),
);

// Read in the member's own statement, one row for each member, so that a list needs no statement more.
builder.prismaObjectField('Member', 'latestEvaluation', (t) =>
  t.field({
    type: typeOf('Evaluation'),
    nullable: true,
    description: "The member's evaluation of the latest year, as far as the viewer may see it.",
    select: ((_args: unknown, context: Context, nested: (selection?: unknown) => unknown) => ({
      evaluations: nested({ where: readable(context), orderBy: NEWEST_FIRST, take: 1 }),
    })) as never,
    resolve: (member) => ((member as unknown as { evaluations: unknown[] }).evaluations[0] ?? null) as never,
  }),
);

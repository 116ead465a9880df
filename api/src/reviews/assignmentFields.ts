import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { reviewRule } from './access.ts';

builder.prismaObjectField('Assignment', 'reviews', (t) =>
  t.relation('reviews', {
    description: 'Reviews of the assignment that the viewer may see, the latest period first; at most 100.',
    query: (_args, context) => ({
      where: toWhere(reviewRule(context.viewer)) as never,
      orderBy: [{ periodTo: 'desc' as const }, { id: 'desc' as const }],
      take: 100,
    }),
  }),
);

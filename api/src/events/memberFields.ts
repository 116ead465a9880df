import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { memberEventRule } from './access.ts';

builder.prismaObjectField('Member', 'events', (t) =>
  t.relation('events', {
    description: 'Events of the member that the viewer may see, the latest first; at most 100.',
    complexity: { field: 2, multiplier: 5 },
    query: (_args, context) => ({
      where: toWhere(memberEventRule(context.viewer)) as never,
      orderBy: [{ effectiveOn: 'desc' as const }, { id: 'desc' as const }],
      take: 100,
    }),
  }),
);

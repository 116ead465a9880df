import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { memberTermRule } from './access.ts';

const MAX_ROWS = 100;
const LATEST_FIRST = [{ validFrom: 'desc' as const }, { id: 'desc' as const }];

builder.prismaObjectField('Member', 'terms', (t) =>
  t.relation('terms', {
    description: 'How the member stood over time, as far as the viewer may see it, the latest first; at most 100.',
    complexity: { field: 2, multiplier: 5 },
    query: (_args, context) => ({
      where: toWhere(memberTermRule(context.viewer)) as never,
      orderBy: LATEST_FIRST,
      take: MAX_ROWS,
    }),
  }),
);

builder.prismaObjectField('Assignment', 'guideTerms', (t) =>
  t.relation('guideTerms', {
    description: 'Who guided it over time, the latest first; at most 100.',
    complexity: { field: 2, multiplier: 5 },
    query: { orderBy: LATEST_FIRST, take: MAX_ROWS },
  }),
);

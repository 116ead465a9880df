import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { householdVisitRule } from './access.ts';
import { visitCount } from './visitCount.ts';

const latest = (_args: unknown, context: Context) => ({
  where: toWhere(householdVisitRule(context.viewer)) as never,
  orderBy: [{ visitedOn: 'desc' as const }, { id: 'desc' as const }],
  take: 100,
});
const from = { type: 'Date' as const, description: 'From this day.' };
const to = { type: 'Date' as const, description: 'Until this day.' };

builder.prismaObjectFields('Household', (t) => ({
  visits: t.relation('visits', {
    description: 'Visits to it that the viewer may see, the latest first; at most 100.',
    query: latest,
  }),
  visitCount: t.int({
    description: 'Visits to it that the viewer may see.',
    complexity: 2,
    args: { from: t.arg(from), to: t.arg(to) },
    resolve: (row, args, context) => visitCount(context, 'householdId', row.id, args),
  }),
}));

builder.prismaObjectFields('HouseholdGroup', (t) => ({
  visits: t.relation('visits', {
    description: 'Visits to the group as a whole that the viewer may see, the latest first; at most 100.',
    query: latest,
  }),
  visitCount: t.int({
    description: 'Visits to the group as a whole and to its households that the viewer may see.',
    complexity: 2,
    args: { from: t.arg(from), to: t.arg(to) },
    resolve: (row, args, context) => visitCount(context, 'householdGroupId', row.id, args),
  }),
}));

builder.prismaObjectFields('Member', (t) => ({
  visitCount: t.int({
    description: 'Visits to households and groups that the member made, as far as the viewer may see them.',
    complexity: 2,
    args: { from: t.arg(from), to: t.arg(to) },
    resolve: (row, args, context) => visitCount(context, 'memberId', row.id, args),
  }),
}));

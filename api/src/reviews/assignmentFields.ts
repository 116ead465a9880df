import { matches, toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import { dayRange } from '../read/filters.ts';
import { reviewRule } from './access.ts';
import { type MissingPeriod, missingPeriods } from './calendar.ts';
import { FOLLOWED_PLANS } from './overdueWhere.ts';
import { reviewedTo } from './reviewedTo.ts';

const MissingReviewPeriod = builder.objectRef<MissingPeriod>('MissingReviewPeriod').implement({
  description: 'A period that is over without a review of the assignment.',
  fields: (t) => ({
    periodFrom: t.field({
      type: 'Date',
      description: 'First day of the period.',
      resolve: ({ from }) => fromDay(from),
    }),
    periodTo: t.field({ type: 'Date', description: 'Last day of the period.', resolve: ({ to }) => fromDay(to) }),
    daysOverdue: t.exposeInt('daysOverdue', { description: 'Days since the review should have been there.' }),
  }),
});

builder.prismaObjectFields('Assignment', (t) => ({
  reviews: t.relation('reviews', {
    description: 'Reviews of the assignment that the viewer may see, the latest period first; at most 100.',
    args: {
      periodFrom: t.arg({ type: 'Date', description: 'Only of the period that begins on this day.' }),
      periodTo: t.arg({ type: 'Date', description: 'Only of the period that ends on this day.' }),
    },
    query: ({ periodFrom, periodTo }, context) => ({
      where: {
        AND: [
          toWhere(reviewRule(context.viewer)),
          ...dayRange('periodFrom', { eq: periodFrom }),
          ...dayRange('periodTo', { eq: periodTo }),
        ],
      } as never,
      orderBy: [{ periodTo: 'desc' as const }, { id: 'desc' as const }],
      take: 100,
    }),
  }),
  missingReviewPeriods: t.field({
    type: [MissingReviewPeriod],
    description:
      "Periods of the plan's review calendar, within the last twelve months, that have no review; none where the viewer may not see its reviews.",
    select: {
      status: true,
      startsOn: true,
      completedOn: true,
      endedOn: true,
      plan: { select: { year: true, reviewEvery: true, status: true } },
    },
    resolve: async (row, _args, context) => {
      const isFollowed = FOLLOWED_PLANS.some((status) => status === row.plan.status);
      if (!isFollowed || !matches(reviewRule(context.viewer), row)) return [];
      const held = {
        status: row.status,
        startsOn: toDay(row.startsOn),
        completedOn: row.completedOn && toDay(row.completedOn),
        endedOn: row.endedOn && toDay(row.endedOn),
      };
      return missingPeriods(row.plan, held, await reviewedTo(context, row.id), context.today);
    },
  }),
}));

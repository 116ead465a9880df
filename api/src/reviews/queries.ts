import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { reviewRule } from './access.ts';
import { ReviewFilter, ReviewOrderBy, reviewOrder, reviewWhere } from './filters.ts';
import { Review } from './type.ts';

const ReviewConnection = connectionType('Review', Review);

builder.queryField('review', (t) =>
  t.field({
    type: Review,
    nullable: true,
    description: 'One review, or null when missing or hidden.',
    authScopes: { permission: 'review:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the review.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'review', id, reviewRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('reviews', (t) =>
  t.field({
    type: ReviewConnection,
    description: 'Reviews that fit a filter.',
    authScopes: { permission: 'review:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: ReviewFilter, description: 'Which reviews.' }),
      orderBy: t.arg({ type: ReviewOrderBy, description: 'Order; the latest period first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'review',
        rule: reviewRule(context.viewer),
        where: await reviewWhere(context, args.filter),
        order: reviewOrder(args.orderBy),
        args,
      }),
  }),
);

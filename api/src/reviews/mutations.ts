import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { reviewRule } from './access.ts';
import { type ClosedReviews, closeReviews } from './closeReviews.ts';
import {
  CloseReviewsInput,
  closeReviewsSchema,
  ReviewCloseInput,
  ReviewCommentInput,
  ReviewCreateInput,
  ReviewUpdateInput,
  reviewCloseSchema,
  reviewCommentSchema,
  reviewCreateSchema,
  reviewUpdateSchema,
  SelfReviewInput,
  selfReviewSchema,
} from './inputs.ts';
import { closeReview, createReview, updateReview, writeGuideComment, writeSelfComment } from './saveReview.ts';
import { startSelfReview } from './startSelfReview.ts';
import { Review } from './type.ts';

const ReviewPayload = payloadType('Review', 'review', Review, 'review', reviewRule);

const CloseReviewsPayload = builder.objectRef<ClosedReviews>('CloseReviewsPayload').implement({
  description: 'What became of the open reviews of a period.',
  fields: (t) => ({
    closedCount: t.exposeInt('closedCount', { description: 'Closed, or to be closed in a dry run.' }),
    withoutRatingCount: t.exposeInt('withoutRatingCount', { description: 'Left open for want of a rating.' }),
    ownCount: t.exposeInt('ownCount', { description: "The viewer's own, left open." }),
  }),
});

const writing = { permission: 'review:write' } as const;

builder.mutationFields((t) => ({
  createReview: t.field({
    type: ReviewPayload,
    description: 'Adds a review of an assignment; nobody reviews their own.',
    authScopes: writing,
    args: { input: t.arg({ type: ReviewCreateInput, required: true, description: 'The new review.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createReview', 'Review', (command) =>
        createReview(command, parseInput(reviewCreateSchema, input)),
      ),
  }),
  updateReview: t.field({
    type: ReviewPayload,
    description: 'Changes a review that is not closed; nobody writes their own.',
    authScopes: writing,
    args: { input: t.arg({ type: ReviewUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateReview', 'Review', (command) =>
        updateReview(command, parseInput(reviewUpdateSchema, input)),
      ),
  }),
  writeGuideComment: t.field({
    type: ReviewPayload,
    description: "Writes the guide's comment on a review of an assignment they guided.",
    authScopes: { permission: 'review:comment' },
    args: { input: t.arg({ type: ReviewCommentInput, required: true, description: 'The comment.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'writeGuideComment', 'Review', (command) =>
        writeGuideComment(command, parseInput(reviewCommentSchema, input)),
      ),
  }),
  writeSelfComment: t.field({
    type: ReviewPayload,
    description: "Writes the member's own comment on a review of their assignment.",
    authScopes: { permission: 'review:self' },
    args: { input: t.arg({ type: ReviewCommentInput, required: true, description: 'The comment.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'writeSelfComment', 'Review', (command) =>
        writeSelfComment(command, parseInput(reviewCommentSchema, input)),
      ),
  }),
  startSelfReview: t.field({
    type: ReviewPayload,
    description: "Begins a review of the viewer's own assignment with their own report; the branch rates it later.",
    authScopes: { permission: 'review:self' },
    args: { input: t.arg({ type: SelfReviewInput, required: true, description: 'The report.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'startSelfReview', 'Review', (command) =>
        startSelfReview(command, parseInput(selfReviewSchema, input)),
      ),
  }),
  closeReviews: t.field({
    type: CloseReviewsPayload,
    description: "Closes a branch's rated reviews of one period together; nobody closes their own.",
    authScopes: writing,
    args: { input: t.arg({ type: CloseReviewsInput, required: true, description: 'Which reviews.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'closeReviews', 'Review', (command) =>
        closeReviews(command, parseInput(closeReviewsSchema, input)),
      ),
  }),
  closeReview: t.field({
    type: ReviewPayload,
    description: 'Closes a review that has a rating; nobody closes their own.',
    authScopes: writing,
    args: { input: t.arg({ type: ReviewCloseInput, required: true, description: 'The review.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'closeReview', 'Review', (command) =>
        closeReview(command, parseInput(reviewCloseSchema, input)),
      ),
  }),
}));

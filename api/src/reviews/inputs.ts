import { z } from 'zod';
import { QualityRating } from '../assignments/enums.ts';
import { builder } from '../builder.ts';
import { day, id, longText, target } from '../write/inputTypes.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const asRead = (t: InputFields) => ({
  id: t.id({ required: true, description: 'Id of the review.' }),
  version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
});

/** The fields that creating and updating a review share. */
const editable = (t: InputFields) => ({
  rating: t.field({ type: QualityRating, description: 'How well the task was carried out.' }),
  comment: t.string({ description: "The branch's comment, at most 2,000 characters." }),
  reviewedOn: t.field({ type: 'Date', description: 'Day of the review, not in the future.' }),
  evidenceLinks: t.stringList({ description: 'Addresses of evidence (http or https), at most 10.' }),
});

export const ReviewCreateInput = builder.inputType('ReviewCreateInput', {
  description: 'A new review of an assignment for a period.',
  fields: (t) => ({
    assignmentId: t.id({ required: true, description: 'The assignment.' }),
    periodFrom: t.field({ type: 'Date', required: true, description: 'First day of the period.' }),
    periodTo: t.field({ type: 'Date', required: true, description: 'Last day of the period.' }),
    progress: t.int({ description: "Progress in percent, 0 to 100; the assignment's when left out." }),
    ...editable(t),
  }),
});

export const ReviewUpdateInput = builder.inputType('ReviewUpdateInput', {
  description: 'Changes to a review that is not closed; fields left out stay, null clears.',
  fields: (t) => ({
    ...asRead(t),
    progress: t.int({ description: 'Progress in percent, 0 to 100.' }),
    ...editable(t),
  }),
});

export const ReviewCommentInput = builder.inputType('ReviewCommentInput', {
  description: 'A comment on a review that is not closed.',
  fields: (t) => ({
    ...asRead(t),
    comment: t.string({ description: 'The comment, at most 2,000 characters; null clears.' }),
  }),
});

export const ReviewCloseInput = builder.inputType('ReviewCloseInput', {
  description: 'The review to close.',
  fields: asRead,
});

export const SelfReviewInput = builder.inputType('SelfReviewInput', {
  description: "The viewer's own report on an assignment for a period that has no review yet.",
  fields: (t) => ({
    assignmentId: t.id({ required: true, description: "The viewer's own assignment." }),
    periodFrom: t.field({ type: 'Date', required: true, description: 'First day of the period, not in the future.' }),
    periodTo: t.field({ type: 'Date', required: true, description: 'Last day of the period.' }),
    progress: t.int({ description: "Progress in percent, 0 to 100; the assignment's when left out." }),
    comment: t.string({ required: true, description: 'What was done, at most 2,000 characters.' }),
  }),
});

export const CloseReviewsInput = builder.inputType('CloseReviewsInput', {
  description: "A branch's reviews of one period, to be closed together.",
  fields: (t) => ({
    branchId: t.id({ required: true, description: 'The branch.' }),
    periodFrom: t.field({ type: 'Date', required: true, description: 'First day of the period.' }),
    periodTo: t.field({ type: 'Date', required: true, description: 'Last day of the period.' }),
    dryRun: t.boolean({ description: 'Only say what would happen.' }),
  }),
});

const link = z
  .string()
  .trim()
  .max(500)
  .refine((text) => /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text), 'INVALID');

const progress = z
  .number()
  .int()
  .min(0)
  .max(100)
  .nullish()
  .transform((value) => value ?? undefined);

const fields = {
  progress,
  // GraphQL has already refused values outside the enumeration.
  rating: z.custom<typeof QualityRating.$inferType>().nullish(),
  comment: longText(2000).nullish(),
  reviewedOn: day.nullish(),
  evidenceLinks: z
    .array(link)
    .max(10)
    .nullish()
    .transform((value) => (value === null ? [] : value)),
};

export const reviewCreateSchema = z.object({ assignmentId: id, periodFrom: day, periodTo: day, ...fields });
export const reviewUpdateSchema = z.object({ ...target, ...fields });
export const reviewCommentSchema = z.object({ ...target, comment: longText(2000).nullish() });
export const reviewCloseSchema = z.object(target);
export const selfReviewSchema = z.object({
  assignmentId: id,
  periodFrom: day,
  periodTo: day,
  progress,
  comment: longText(2000)
    .refine((text) => text !== null, 'REQUIRED')
    .transform((text) => text ?? ''),
});
export const closeReviewsSchema = z.object({
  branchId: id,
  periodFrom: day,
  periodTo: day,
  dryRun: z.boolean().nullish(),
});

import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, longText, target } from '../write/inputTypes.ts';
import { ReviewInterval } from './enums.ts';

export const PlanCriterionInput = builder.inputType('PlanCriterionInput', {
  description: 'A criterion of a plan.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What is looked at, at most 200 characters; once in a plan.' }),
    weight: t.int({ required: true, description: 'Weight, 0 to 100.' }),
  }),
});

export const AssignmentPlanCreateInput = builder.inputType('AssignmentPlanCreateInput', {
  description: 'A new plan in draft: the next revision for its branch and year.',
  fields: (t) => ({
    branchId: t.id({ required: true, description: 'The branch.' }),
    year: t.int({ required: true, description: 'The year, 1990 to 2200.' }),
    title: t.string({ description: 'Title, at most 200 characters; made from the year when left out.' }),
    note: t.string({ description: 'Note, at most 1,000 characters.' }),
    criteria: t.field({
      type: [PlanCriterionInput],
      description: 'Criteria, at most 30; left out, those that the nearest committee above sets.',
    }),
  }),
});

export const AssignmentPlanUpdateInput = builder.inputType('AssignmentPlanUpdateInput', {
  description: 'Changes to a plan that is not adopted yet; fields left out stay, null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the plan.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    title: t.string({ description: 'Title, at most 200 characters.' }),
    note: t.string({ description: 'Note, at most 1,000 characters.' }),
    criteria: t.field({
      type: [PlanCriterionInput],
      description: 'All criteria in order; they replace the present ones.',
    }),
  }),
});

export const AssignmentPlanStepInput = builder.inputType('AssignmentPlanStepInput', {
  description: 'The plan to carry to its next stage, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the plan.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
  }),
});

export const AssignmentPlanAdoptInput = builder.inputType('AssignmentPlanAdoptInput', {
  description: 'The adoption of a plan that was submitted.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the plan.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    meetingOn: t.field({ type: 'Date', required: true, description: 'Day of the branch meeting.' }),
    adoptedOn: t.field({ type: 'Date', required: true, description: 'Day of adoption, not before the meeting.' }),
    resolutionNumber: t.string({ required: true, description: 'Number of the resolution, at most 50 characters.' }),
    dryRun: t.boolean({ description: 'True answers what would happen and changes nothing.' }),
  }),
});

export const AssignmentPlanReviewInput = builder.inputType('AssignmentPlanReviewInput', {
  description: 'How often the tasks of a plan are reviewed.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the plan.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    reviewEvery: t.field({ type: ReviewInterval, required: true, description: 'The interval.' }),
  }),
});

export const ReturnAssignmentPlanInput = builder.inputType('ReturnAssignmentPlanInput', {
  description: 'A plan to return to its branch, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the plan.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    remark: t.string({ required: true, description: 'What is to be mended, at most 2,000 characters.' }),
  }),
});

export const criteria = z
  .array(z.object({ name: lineText(200), weight: z.number().int().min(0).max(100) }))
  .max(30)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    list.forEach(({ name }, index) => {
      if (seen.has(name)) context.addIssue({ code: 'custom', message: 'ALREADY_USED', path: [index, 'name'] });
      seen.add(name);
    });
  })
  .nullish();

export const planCreateSchema = z.object({
  branchId: id,
  year: z.number().int().min(1990).max(2200),
  title: lineText(200).nullish(),
  note: longText(1000).nullish(),
  criteria,
});

export const planUpdateSchema = z.object({
  ...target,
  title: lineText(200)
    .nullish()
    .transform((value) => value ?? undefined),
  note: longText(1000).nullish(),
  criteria,
});

export const planStepSchema = z.object(target);
// GraphQL has already refused values outside the enumeration.
export const reviewIntervalSchema = z.object({ ...target, reviewEvery: z.custom<typeof ReviewInterval.$inferType>() });
export const planAdoptSchema = z.object({
  ...target,
  meetingOn: day,
  adoptedOn: day,
  resolutionNumber: lineText(50),
  dryRun: z.boolean().nullish(),
});
export const planReturnSchema = z.object({ ...target, remark: longText(2000).pipe(z.string().min(1)) });

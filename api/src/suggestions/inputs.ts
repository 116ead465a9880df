import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, optionalLine, target } from '../write/inputTypes.ts';

const MAX_PICKS = 2000;

const SuggestionPinInput = builder.inputType('SuggestionPinInput', {
  description: 'A choice of a person that a run keeps to.',
  fields: (t) => ({
    key: t.id({ required: true, description: 'The household, assignment or member without a task.' }),
    memberId: t.id({ required: true, description: 'Who gets it.' }),
  }),
});

const SuggestionExclusionInput = builder.inputType('SuggestionExclusionInput', {
  description: 'A member whom a run leaves out.',
  fields: (t) => ({
    key: t.id({ description: 'Only of this household or assignment; left out, of everything.' }),
    memberId: t.id({ required: true, description: 'The member.' }),
  }),
});

const SuggestionWeightsInput = builder.inputType('SuggestionWeightsInput', {
  description: "How much each aim counts, 0 to 100; those left out count as the plan's criteria say, else as usual.",
  fields: (t) => ({
    STRENGTHS: t.int({ description: "The members' strengths and wishes." }),
    CONTINUITY: t.int({ description: 'The same member goes on with what they did before.' }),
    NEARNESS: t.int({ description: 'Households of one group belong to one member.' }),
    EVEN_LOAD: t.int({ description: 'Everybody carries about the same share of what they can.' }),
    YOUNG: t.int({ description: 'Young members get tasks to grow by.' }),
    ELDERLY: t.int({ description: 'Elderly members get little.' }),
  }),
});

export const SuggestAssignmentsInput = builder.inputType('SuggestAssignmentsInput', {
  description: 'What is to be placed in a branch. At least one of the four scopes is needed.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'The plan that new assignments join; its branch is the branch.' }),
    effectiveOn: t.field({ type: 'Date', required: true, description: 'First day of what is accepted.' }),
    allHouseholds: t.boolean({ description: 'Every household of the branch that nobody is in charge of.' }),
    householdGroupIds: t.idList({ description: 'The households of these groups that nobody is in charge of.' }),
    assignmentIds: t.idList({ description: 'Assignments being carried out that are to go to other members.' }),
    unassignedMembers: t.boolean({ description: 'A task for every member who has none.' }),
    pinned: t.field({ type: [SuggestionPinInput], description: 'Choices to keep to.' }),
    excluded: t.field({ type: [SuggestionExclusionInput], description: 'Members to leave out.' }),
    weights: t.field({ type: SuggestionWeightsInput, description: 'How much each aim counts.' }),
  }),
});

export const SuggestionRunTargetInput = builder.inputType('SuggestionRunTargetInput', {
  description: 'A run as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the run.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
  }),
});

const AcceptedLineInput = builder.inputType('AcceptedLineInput', {
  description: 'A line that a person takes, as it is or changed.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Key of the line.' }),
    memberId: t.id({ description: 'Another member than suggested.' }),
    templateKey: t.id({ description: 'Another task than suggested, for a member who has none.' }),
    guideId: t.id({ description: 'Another guide than suggested; null for none.' }),
    loadReason: t.string({ description: 'Why an elderly member carries a heavy load all the same.' }),
  }),
});

export const AcceptSuggestionsInput = builder.inputType('AcceptSuggestionsInput', {
  description: 'The lines of a run that are carried out; the others are left. A run is accepted once.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the run.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    lines: t.field({ type: [AcceptedLineInput], required: true, description: 'The lines taken, 1 to 500.' }),
    isProposed: t.boolean({
      description: 'True makes new assignments proposals; when left out, they are as long as the plan is not adopted.',
    }),
    dryRun: t.boolean({ description: 'True answers what would happen and changes nothing.' }),
    idempotencyKey: t.string({
      description: 'A repeat with the same key and input is answered the first result; 8 to 100 characters.',
    }),
  }),
});

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const ids = z
  .array(id)
  .max(MAX_PICKS)
  .nullish()
  .transform((list) => [...new Set(list ?? [])]);
const weight = z
  .number()
  .int()
  .min(0)
  .max(100)
  .nullish()
  .transform((value) => value ?? undefined);

export const suggestSchema = z
  .object({
    planId: id,
    effectiveOn: day,
    allHouseholds: flag,
    householdGroupIds: ids,
    assignmentIds: ids,
    unassignedMembers: flag,
    pinned: z
      .array(z.object({ key: id, memberId: id }))
      .max(MAX_PICKS)
      .nullish()
      .transform((list) => list ?? []),
    excluded: z
      .array(z.object({ key: id.nullish().transform((value) => value ?? null), memberId: id }))
      .max(MAX_PICKS)
      .nullish()
      .transform((list) => list ?? []),
    weights: z
      .object({
        STRENGTHS: weight,
        CONTINUITY: weight,
        NEARNESS: weight,
        EVEN_LOAD: weight,
        YOUNG: weight,
        ELDERLY: weight,
      })
      .nullish()
      .transform((value) => value ?? {}),
  })
  .superRefine(({ allHouseholds, householdGroupIds, assignmentIds, unassignedMembers }, context) => {
    if (allHouseholds || unassignedMembers || householdGroupIds.length > 0 || assignmentIds.length > 0) return;
    context.addIssue({ code: 'custom', message: 'REQUIRED', path: ['allHouseholds'] });
  });

export const runTargetSchema = z.object(target);

export const acceptSchema = z.object({
  ...target,
  lines: z
    .array(
      z.object({
        key: z.string().min(1).max(200),
        memberId: id.nullish(),
        templateKey: id.nullish(),
        guideId: id.nullish(),
        loadReason: optionalLine(300),
      }),
    )
    .min(1)
    .max(500),
  isProposed: z.boolean().nullish(),
  dryRun: z.boolean().nullish(),
  idempotencyKey: z.string().min(8).max(100).nullish(),
});

export type SuggestInput = z.output<typeof suggestSchema>;
export type AcceptInput = z.output<typeof acceptSchema>;

import { z } from 'zod';
import { builder } from '../builder.ts';
import { CircumstanceCreateInput, circumstanceCreateSchema } from '../circumstances/inputs.ts';
import { day, id, lineText } from '../write/inputTypes.ts';

const MAX_ROWS = 200;

const ProposalRowInput = builder.inputType('ProposalRowInput', {
  description: 'A task to propose in a plan.',
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The member.' }),
    taskFieldId: t.id({ required: true, description: 'Field of the task.' }),
    title: t.string({ required: true, description: 'What is to be done, at most 300 characters.' }),
    dueOn: t.field({ type: 'Date', description: 'Day by which it is due.' }),
    guideId: t.id({ description: 'The committee member who guides.' }),
  }),
});

export const ProposeAssignmentsInput = builder.inputType('ProposeAssignmentsInput', {
  description: 'Tasks to propose in a plan that is not adopted yet.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'The plan.' }),
    rows: t.field({ type: [ProposalRowInput], required: true, description: 'The tasks, 1 to 200.' }),
  }),
});

const GuideRowInput = builder.inputType('GuideRowInput', {
  description: 'Who guides a member.',
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The member.' }),
    guideId: t.id({ required: true, description: 'The committee member who guides.' }),
  }),
});

export const AssignPlanGuidesInput = builder.inputType('AssignPlanGuidesInput', {
  description: 'Guides for the tasks in a plan that have none.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'The plan.' }),
    rows: t.field({ type: [GuideRowInput], required: true, description: 'The members and their guides, 1 to 200.' }),
  }),
});

export const RecordCircumstancesInput = builder.inputType('RecordCircumstancesInput', {
  description: 'Circumstances of several members.',
  fields: (t) => ({
    rows: t.field({ type: [CircumstanceCreateInput], required: true, description: 'The circumstances, 1 to 200.' }),
  }),
});

const list = <Schema extends z.ZodType>(row: Schema) => z.array(row).min(1).max(MAX_ROWS);

export const proposalRowsSchema = z.object({
  planId: id,
  rows: list(
    z.object({ memberId: id, taskFieldId: id, title: lineText(300), dueOn: day.nullish(), guideId: id.nullish() }),
  ),
});
export const guideRowsSchema = z.object({ planId: id, rows: list(z.object({ memberId: id, guideId: id })) });
export const circumstanceRowsSchema = z.object({ rows: list(circumstanceCreateSchema) });

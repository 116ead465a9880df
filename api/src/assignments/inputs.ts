import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, longText, optionalLine, target } from '../write/inputTypes.ts';
import { AssignmentBasis, AssignmentKind } from './enums.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The fields that creating and updating an assignment share. */
const editable = (t: InputFields) => ({
  deliverable: t.string({ description: 'What is to be handed in, at most 500 characters.' }),
  quantityTarget: t.int({ description: 'Quantity to reach, 0 to 1,000,000.' }),
  dueOn: t.field({ type: 'Date', description: 'Day by which it is due, not before the first day.' }),
  guideId: t.id({ description: 'Secretary, deputy secretary or committee member of the same branch who guides.' }),
  guideNote: t.string({ description: 'How the guide helps, at most 500 characters.' }),
  coordinators: t.string({ description: 'Who works along, at most 300 characters.' }),
  basis: t.field({ type: AssignmentBasis, description: 'What it rests on.' }),
  clauseId: t.id({
    description:
      "Clause of the branch's working regulation, in force or to be; needed when the basis becomes REGULATION.",
  }),
  basisText: t.string({ description: 'The number of the resolution or minutes, at most 300 characters.' }),
  loadWeight: t.int({ description: 'How heavy the task is, 0 to 10; 1 unless told.' }),
  loadReason: t.string({
    description: 'Why an elderly member carries a heavy load all the same, at most 300 characters; needed then.',
  }),
});

export const AssignmentCreateInput = builder.inputType('AssignmentCreateInput', {
  description: 'A new assignment.',
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The member it is given to, who must be ACTIVE.' }),
    planId: t.id({ description: "The plan; the branch's latest open plan of the first day's year when left out." }),
    taskFieldId: t.id({ required: true, description: 'Field of the task.' }),
    title: t.string({ required: true, description: 'What is to be done, at most 300 characters.' }),
    kind: t.field({ type: AssignmentKind, description: 'Kind of task; REGULAR unless told.' }),
    isProposed: t.boolean({ description: 'True for a proposal that is not in force yet.' }),
    householdGroupId: t.id({ description: "Household group of the member's branch, for kind HOUSEHOLD." }),
    householdIds: t.idList({
      description:
        'Households to take charge of, at most 100; left out, those of the group that nobody is in charge of.',
    }),
    startsOn: t.field({ type: 'Date', required: true, description: 'First day.' }),
    ...editable(t),
  }),
});

export const AssignmentUpdateInput = builder.inputType('AssignmentUpdateInput', {
  description: 'Changes to an assignment that is proposed or being carried out; fields left out stay, null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the assignment.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    taskFieldId: t.id({ description: 'Field of the task.' }),
    title: t.string({ description: 'What is to be done, at most 300 characters.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    isProposed: t.boolean({ description: 'False brings a proposal into force.' }),
    ...editable(t),
  }),
});

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

const fields = {
  deliverable: longText(500).nullish(),
  quantityTarget: z.number().int().min(0).max(1_000_000).nullish(),
  dueOn: day.nullish(),
  guideId: id.nullish(),
  guideNote: longText(500).nullish(),
  coordinators: optionalLine(300),
  // GraphQL has already refused values outside these enumerations.
  basis: kept(z.custom<typeof AssignmentBasis.$inferType>()),
  clauseId: id.nullish(),
  basisText: optionalLine(300),
  loadWeight: kept(z.number().int().min(0).max(10)),
  loadReason: optionalLine(300),
};

export const assignmentCreateSchema = z.object({
  memberId: id,
  planId: id.nullish(),
  taskFieldId: id,
  title: lineText(300),
  kind: kept(z.custom<typeof AssignmentKind.$inferType>()),
  isProposed: kept(z.boolean()),
  householdGroupId: id.nullish(),
  householdIds: z.array(id).max(100).nullish(),
  startsOn: day,
  ...fields,
});

export const assignmentUpdateSchema = z.object({
  ...target,
  taskFieldId: kept(id),
  title: kept(lineText(300)),
  startsOn: kept(day),
  isProposed: kept(z.boolean()),
  ...fields,
});

export type AssignmentCreate = z.output<typeof assignmentCreateSchema>;
export type AssignmentUpdate = z.output<typeof assignmentUpdateSchema>;

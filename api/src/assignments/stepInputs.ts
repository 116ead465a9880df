import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, longText, target } from '../write/inputTypes.ts';
import { AssignmentEndReason, QualityRating } from './enums.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const asRead = (t: InputFields) => ({
  id: t.id({ required: true, description: 'Id of the assignment.' }),
  version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
});

export const RecordProgressInput = builder.inputType('RecordProgressInput', {
  description: 'How far an assignment is; fields left out stay.',
  fields: (t) => ({
    ...asRead(t),
    progress: t.int({ description: 'Progress in percent, 0 to 100.' }),
    quantityDone: t.int({ description: 'Quantity reached, 0 to 1,000,000; null clears.' }),
    completedOn: t.field({
      type: 'Date',
      description: 'Day of completion, when the task is done; progress becomes 100.',
    }),
  }),
});

export const CompleteAssignmentInput = builder.inputType('CompleteAssignmentInput', {
  description: 'The completion of an assignment, or the assessment of one already completed.',
  fields: (t) => ({
    ...asRead(t),
    completedOn: t.field({ type: 'Date', required: true, description: 'Day of completion.' }),
    quantityDone: t.int({ description: 'Quantity reached, 0 to 1,000,000.' }),
    exceededRequirement: t.boolean({ description: 'Done above requirement.' }),
    qualityRating: t.field({ type: QualityRating, description: 'How well it was done.' }),
  }),
});

export const EndAssignmentInput = builder.inputType('EndAssignmentInput', {
  description: 'The end of an assignment before completion.',
  fields: (t) => ({
    ...asRead(t),
    endedOn: t.field({ type: 'Date', required: true, description: 'Last day, not before the first.' }),
    reason: t.field({
      type: AssignmentEndReason,
      required: true,
      description: 'Why; REASSIGNED is kept for reassignAssignments, CARRIED_OVER for the adoption of the next plan.',
    }),
    note: t.string({ description: 'Note, at most 500 characters; required for OTHER.' }),
  }),
});

export const CancelAssignmentInput = builder.inputType('CancelAssignmentInput', {
  description: 'A proposal to take back.',
  fields: (t) => ({ ...asRead(t), note: t.string({ description: 'Note, at most 500 characters.' }) }),
});

const quantity = z.number().int().min(0).max(1_000_000);

export const recordProgressSchema = z.object({
  ...target,
  progress: z.number().int().min(0).max(100).nullish(),
  quantityDone: quantity.nullish(),
  completedOn: day.nullish(),
});

export const completeSchema = z.object({
  ...target,
  completedOn: day,
  quantityDone: quantity.nullish(),
  exceededRequirement: z.boolean().nullish(),
  qualityRating: z.custom<typeof QualityRating.$inferType>().nullish(),
});

export const endSchema = z
  .object({
    ...target,
    endedOn: day,
    reason: z.custom<typeof AssignmentEndReason.$inferType>(),
    note: longText(500).nullish(),
  })
  .superRefine(({ reason, note }, context) => {
    if (reason === 'REASSIGNED' || reason === 'CARRIED_OVER')
      context.addIssue({ code: 'custom', message: 'INVALID', path: ['reason'] });
    if (reason === 'OTHER' && !note) context.addIssue({ code: 'custom', message: 'REQUIRED', path: ['note'] });
  });

export const cancelSchema = z.object({ ...target, note: longText(500).nullish() });

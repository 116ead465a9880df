import { z } from 'zod';
import { builder } from '../builder.ts';
import { id } from '../write/inputTypes.ts';

export const RolloverAssignmentPlanInput = builder.inputType('RolloverAssignmentPlanInput', {
  description: 'Which branch and year to prepare from an earlier plan.',
  fields: (t) => ({
    branchId: t.id({ required: true, description: 'The branch.' }),
    year: t.int({ required: true, description: 'The year to prepare, 1991 to 2200.' }),
    fromPlanId: t.id({
      description:
        "The earlier plan, of the same year or before; the branch's plan in force of the year before unless told.",
    }),
    excludeIds: t.idList({ description: 'Assignments of the earlier plan that are not to be carried, at most 1,000.' }),
    dryRun: t.boolean({ description: 'True answers what would happen and changes nothing.' }),
    idempotencyKey: t.string({
      description: 'A repeat with the same key and input is answered the first result; 8 to 100 characters.',
    }),
  }),
});

/** What a rollover must look like. */
export const rolloverSchema = z.object({
  branchId: id,
  year: z.number().int().min(1991).max(2200),
  fromPlanId: id.nullish(),
  excludeIds: z.array(id).max(1000).nullish(),
  dryRun: z.boolean().nullish(),
  idempotencyKey: z.string().min(8).max(100).nullish(),
});

export type RolloverInput = z.output<typeof rolloverSchema>;

import { z } from 'zod';
import { builder } from '../builder.ts';
import { id } from '../write/inputTypes.ts';
import { AssignmentFilter, type AssignmentFilterInput } from './filters.ts';
import { ErrorPolicy, idList, MAX_ROWS, requireIdsOrFilter } from './reassignInputs.ts';

export const SetAssignmentBasisInput = builder.inputType('SetAssignmentBasisInput', {
  description: 'Which assignments rest on a clause. Give either `ids` or `filter`.',
  fields: (t) => ({
    ids: t.idList({
      description: 'The assignments, at most 5,000. One that is missing or hidden refuses the whole call.',
    }),
    filter: t.field({
      type: AssignmentFilter,
      description: 'The assignments that fit; those proposed or being carried out unless it names a stage.',
    }),
    clauseId: t.id({
      required: true,
      description: "Clause of the branch's working regulation, which must not be over.",
    }),
    dryRun: t.boolean({ description: 'True answers what would happen and changes nothing.' }),
    errorPolicy: t.field({ type: ErrorPolicy, description: 'ALL_OR_NOTHING unless told.' }),
    idempotencyKey: t.string({
      description: 'A repeat with the same key and input is answered the first result; 8 to 100 characters.',
    }),
  }),
});

export const setBasisSchema = z
  .object({
    ids: idList(MAX_ROWS).nullish(),
    // GraphQL has already refused other shapes.
    filter: z.custom<AssignmentFilterInput>().nullish(),
    clauseId: id,
    dryRun: z.boolean().nullish(),
    errorPolicy: z
      .custom<typeof ErrorPolicy.$inferType>()
      .nullish()
      .transform((value) => value ?? 'ALL_OR_NOTHING'),
    idempotencyKey: z.string().min(8).max(100).nullish(),
  })
  .superRefine(requireIdsOrFilter);

export type SetBasisInput = z.output<typeof setBasisSchema>;

import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, optionalLine } from '../write/inputTypes.ts';
import { AssignmentFilter, type AssignmentFilterInput } from './filters.ts';

/** The most assignments that one call moves. */
export const MAX_ROWS = 5000;
/** The most members that share what one call moves. */
export const MAX_TARGETS = 200;

export const ErrorPolicy = builder.enumType('ErrorPolicy', {
  description: 'What happens to the other rows when some cannot be changed.',
  values: {
    ALL_OR_NOTHING: { description: 'Nothing is changed.' },
    SKIP_FAILED: { description: 'The others are changed.' },
  } as const,
});

export const ReassignAssignmentsInput = builder.inputType('ReassignAssignmentsInput', {
  description: 'Which assignments go to whom. Give either `ids` or `filter`.',
  fields: (t) => ({
    ids: t.idList({
      description: 'The assignments, at most 5,000. One that is missing or hidden refuses the whole call.',
    }),
    filter: t.field({
      type: AssignmentFilter,
      description: 'The assignments that fit; those being carried out unless it names a stage.',
    }),
    toMemberIds: t.idList({
      required: true,
      description:
        'One member takes all; several, at most 200, share them: each goes to the one with the least load who can take it.',
    }),
    effectiveOn: t.field({
      type: 'Date',
      required: true,
      description: 'Last day of the old assignments and first of the new ones.',
    }),
    reason: t.string({ required: true, description: 'Why, at most 300 characters.' }),
    loadReason: t.string({
      description:
        'Why elderly members carry a heavy load all the same, at most 300 characters; needed for those who then do.',
    }),
    guideId: t.id({ description: 'The guide of the new assignments; left out, the guide stays; null, there is none.' }),
    dryRun: t.boolean({ description: 'True answers what would happen and changes nothing.' }),
    errorPolicy: t.field({ type: ErrorPolicy, description: 'ALL_OR_NOTHING unless told.' }),
    idempotencyKey: t.string({
      description: 'A repeat with the same key and input is answered the first result; 8 to 100 characters.',
    }),
  }),
});

export const UndoReassignmentInput = builder.inputType('UndoReassignmentInput', {
  description: 'The reassignment to undo.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Id of the reassignment.' }) }),
});

/** One to `maximum` ids, each once. */
export const idList = (maximum: number) =>
  z
    .array(id)
    .transform((list) => [...new Set(list)])
    .superRefine((list, context) => {
      if (list.length === 0) context.addIssue({ code: 'custom', message: 'REQUIRED' });
      if (list.length > maximum) context.addIssue({ code: 'custom', message: 'TOO_MANY_ROWS', params: { maximum } });
    });

/** Adds a problem unless exactly one of `ids` and a filter that says something is given. */
export function requireIdsOrFilter(
  { ids, filter }: { ids?: string[] | null; filter?: AssignmentFilterInput | null },
  context: z.RefinementCtx,
): void {
  const isFiltered = filter != null && Object.values(filter).some((value) => value != null);
  if ((ids != null) === isFiltered)
    context.addIssue({ code: 'custom', message: 'IDS_OR_FILTER', path: [ids ? 'filter' : 'ids'] });
}

export const reassignSchema = z
  .object({
    ids: idList(MAX_ROWS).nullish(),
    // GraphQL has already refused other shapes.
    filter: z.custom<AssignmentFilterInput>().nullish(),
    toMemberIds: idList(MAX_TARGETS),
    effectiveOn: day,
    reason: lineText(300),
    loadReason: optionalLine(300),
    guideId: id.nullish(),
    dryRun: z.boolean().nullish(),
    errorPolicy: z
      .custom<typeof ErrorPolicy.$inferType>()
      .nullish()
      .transform((value) => value ?? 'ALL_OR_NOTHING'),
    idempotencyKey: z.string().min(8).max(100).nullish(),
  })
  .superRefine(requireIdsOrFilter);

export const undoSchema = z.object({ id });

export type ReassignInput = z.output<typeof reassignSchema>;

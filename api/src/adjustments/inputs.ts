import { z } from 'zod';
import { AssignmentEndReason } from '../assignments/enums.ts';
import { ErrorPolicy, idList, MAX_ROWS, MAX_TARGETS } from '../assignments/reassignInputs.ts';
import { builder } from '../builder.ts';
import { day, id, lineText, optionalLine } from '../write/inputTypes.ts';
import { AdjustmentResolution } from './enums.ts';
import { AdjustmentFilter, type AdjustmentFilterInput } from './filters.ts';

export const ResolveAdjustmentsInput = builder.inputType('ResolveAdjustmentsInput', {
  description: 'How adjustments are resolved. Give either `ids` or `filter`.',
  fields: (t) => ({
    ids: t.idList({
      description: 'The adjustments, at most 5,000. One that is missing or hidden refuses the whole call.',
    }),
    filter: t.field({
      type: AdjustmentFilter,
      description: 'The adjustments that fit; those still open unless it says otherwise.',
    }),
    resolution: t.field({
      type: AdjustmentResolution,
      required: true,
      description:
        'REASSIGNED passes tasks on to `toMemberIds` and hand-overs to `guideId`; KEPT leaves all as it is; ENDED ends the tasks, or lets them go on without a guide. WITHDRAWN comes from withdrawing the event only.',
    }),
    reason: t.string({ required: true, description: 'Why, at most 300 characters.' }),
    loadReason: t.string({
      description:
        'For REASSIGNED: why elderly members carry a heavy load all the same, at most 300 characters; needed for those who then do.',
    }),
    toMemberIds: t.idList({
      description: 'For REASSIGNED: one member takes all; several, at most 200, share them, see `reassignAssignments`.',
    }),
    guideId: t.id({
      description:
        'For REASSIGNED: the new guide of hand-overs, and of the tasks passed on; left out, their guide stays.',
    }),
    endReason: t.field({
      type: AssignmentEndReason,
      description:
        'For ENDED: why the tasks end; unless told, that the member left or that their circumstances changed.',
    }),
    effectiveOn: t.field({
      type: 'Date',
      description: 'Last day of tasks that end or are passed on; today unless told.',
    }),
    dryRun: t.boolean({ description: 'True answers what would happen and changes nothing.' }),
    errorPolicy: t.field({ type: ErrorPolicy, description: 'ALL_OR_NOTHING unless told.' }),
    idempotencyKey: t.string({
      description: 'A repeat with the same key and input is answered the first result; 8 to 100 characters.',
    }),
  }),
});

export const resolveSchema = z
  .object({
    ids: idList(MAX_ROWS).nullish(),
    // GraphQL has already refused other shapes.
    filter: z.custom<AdjustmentFilterInput>().nullish(),
    resolution: z.custom<typeof AdjustmentResolution.$inferType>(),
    reason: lineText(300),
    loadReason: optionalLine(300),
    toMemberIds: idList(MAX_TARGETS).nullish(),
    guideId: id.nullish(),
    endReason: z.custom<typeof AssignmentEndReason.$inferType>().nullish(),
    effectiveOn: day.nullish(),
    dryRun: z.boolean().nullish(),
    errorPolicy: z
      .custom<typeof ErrorPolicy.$inferType>()
      .nullish()
      .transform((value) => value ?? 'ALL_OR_NOTHING'),
    idempotencyKey: z.string().min(8).max(100).nullish(),
  })
  .superRefine(({ ids: list, filter, resolution, endReason }, context) => {
    const isFiltered = filter != null && Object.values(filter).some((value) => value != null);
    if ((list != null) === isFiltered)
      context.addIssue({ code: 'custom', message: 'IDS_OR_FILTER', path: [list ? 'filter' : 'ids'] });
    if (resolution === 'WITHDRAWN') context.addIssue({ code: 'custom', message: 'INVALID', path: ['resolution'] });
    if (endReason === 'REASSIGNED' || endReason === 'CARRIED_OVER')
      context.addIssue({ code: 'custom', message: 'INVALID', path: ['endReason'] });
  });

export type ResolveInput = z.output<typeof resolveSchema>;

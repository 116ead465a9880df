import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const AdjustmentKind = builder.enumType('AdjustmentKind', {
  description: 'What is asked for.',
  values: {
    ASSIGNMENT: { description: "To settle a task of the member's: pass it on, keep it, or end it." },
    GUIDE_HANDOVER: { description: 'To find a new guide for a task that the member guides.' },
  } as const,
});

export const AdjustmentResolution = builder.enumType('AdjustmentResolution', {
  description: 'How an adjustment was resolved.',
  values: {
    REASSIGNED: { description: 'The task went to another member, or got another guide.' },
    KEPT: { description: 'Everything stays, for a reason.' },
    ENDED: { description: 'The task ended, or goes on without a guide.' },
    WITHDRAWN: { description: 'The event was withdrawn.' },
  } as const,
});

export const AdjustmentKindFilter = enumFilter<typeof AdjustmentKind.$inferType>(
  'AdjustmentKindFilter',
  AdjustmentKind,
);
export const AdjustmentResolutionFilter = enumFilter<typeof AdjustmentResolution.$inferType>(
  'AdjustmentResolutionFilter',
  AdjustmentResolution,
);

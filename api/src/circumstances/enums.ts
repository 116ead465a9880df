import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const WorkCapacity = builder.enumType('WorkCapacity', {
  description: 'How much work a member can take on; never a diagnosis.',
  values: {
    FULL: { description: 'Every task (bình thường).' },
    LIGHT: { description: 'Light tasks only (việc nhẹ).' },
    NONE: { description: 'No tasks (không nhận việc).' },
  } as const,
});

export const CircumstanceFreshness = builder.enumType('CircumstanceFreshness', {
  description: "How old a member's latest circumstances are, by the rule set in force.",
  values: {
    CURRENT: { description: 'Recorded within the time that the rule set allows.' },
    STALE: { description: 'Recorded longer ago.' },
    MISSING: { description: 'Never recorded.' },
  } as const,
});

export const CircumstanceFreshnessFilter = enumFilter<typeof CircumstanceFreshness.$inferType>(
  'CircumstanceFreshnessFilter',
  CircumstanceFreshness,
);

export const WorkCapacityFilter = enumFilter<typeof WorkCapacity.$inferType>('WorkCapacityFilter', WorkCapacity);

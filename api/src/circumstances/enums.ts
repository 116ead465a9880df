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

export const WorkCapacityFilter = enumFilter<typeof WorkCapacity.$inferType>('WorkCapacityFilter', WorkCapacity);

import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const PlanStatus = builder.enumType('PlanStatus', {
  description: 'Stage of a plan of assignment.',
  values: {
    DRAFT: { description: 'Being written (dự thảo).' },
    SUBMITTED: {
      description:
        'Put before the branch, whose meeting adopts it; until then the committee above may return it with a remark (đã trình).',
    },
    ADOPTED: { description: 'Adopted by a branch meeting with a resolution (đã thông qua).' },
    REVISED: { description: 'Replaced by a later adopted revision (đã được thay thế).' },
    CLOSED: { description: 'Closed at the end of the year (đã khép lại).' },
  } as const,
});

export const ReviewInterval = builder.enumType('ReviewInterval', {
  description: "How often a plan's tasks are reviewed.",
  values: {
    MONTH: { description: 'Every month (hằng tháng).' },
    QUARTER: { description: 'Every quarter (hằng quý).' },
    HALF_YEAR: { description: 'Every half year (6 tháng).' },
    YEAR: { description: 'Once a year (cả năm).' },
  } as const,
});

export const PlanStatusFilter = enumFilter<typeof PlanStatus.$inferType>('PlanStatusFilter', PlanStatus);

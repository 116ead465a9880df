import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const EvaluationLevel = builder.enumType('EvaluationLevel', {
  description: 'Level of an evaluation (mức xếp loại).',
  values: {
    EXCELLENT: { description: 'Hoàn thành xuất sắc nhiệm vụ.' },
    GOOD: { description: 'Hoàn thành tốt nhiệm vụ.' },
    COMPLETED: { description: 'Hoàn thành nhiệm vụ.' },
    NOT_COMPLETED: { description: 'Không hoàn thành nhiệm vụ.' },
    NOT_SUBJECT: { description: 'Không thuộc diện đánh giá, xếp loại.' },
  } as const,
});

export const EvaluationState = builder.enumType('EvaluationState', {
  description: 'Step of an evaluation.',
  values: {
    SELF: { description: 'The member evaluates themselves (tự đánh giá).' },
    BRANCH: { description: 'The branch proposes (chi bộ đề nghị).' },
    SUBMITTED: { description: 'Sent to the commune committee (đã trình).' },
    DECIDED: { description: 'Decided (đã quyết định).' },
    LOCKED: { description: 'Locked (đã khóa); only the province reopens it.' },
  } as const,
});

export const EvaluationCycleStatus = builder.enumType('EvaluationCycleStatus', {
  description: 'Stage of an evaluation cycle.',
  values: {
    DRAFT: { description: 'Being prepared.' },
    OPEN: { description: 'Open for evaluations.' },
    DECIDED: { description: 'All decided.' },
    LOCKED: { description: 'Locked.' },
  } as const,
});

export const EvaluationLevelFilter = enumFilter<typeof EvaluationLevel.$inferType>(
  'EvaluationLevelFilter',
  EvaluationLevel,
);
export const EvaluationStateFilter = enumFilter<typeof EvaluationState.$inferType>(
  'EvaluationStateFilter',
  EvaluationState,
);
export const EvaluationCycleStatusFilter = enumFilter<typeof EvaluationCycleStatus.$inferType>(
  'EvaluationCycleStatusFilter',
  EvaluationCycleStatus,
);

import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const AssignmentKind = builder.enumType('AssignmentKind', {
  description: 'Kind of a task.',
  values: {
    REGULAR: { description: 'Task for the year (thường xuyên).' },
    HOUSEHOLD: { description: 'In charge of households or a household group (phụ trách hộ, nhóm hộ).' },
    AD_HOC: { description: 'Task of its own occasion (đột xuất).' },
  } as const,
});

export const AssignmentStatus = builder.enumType('AssignmentStatus', {
  description: 'Stage of an assignment.',
  values: {
    PROPOSED: { description: 'Proposed, not in force yet (dự kiến).' },
    ACTIVE: { description: 'Being carried out (đang thực hiện).' },
    COMPLETED: { description: 'Completed (đã hoàn thành).' },
    CANCELLED: { description: 'Never came into force, or was taken back (đã hủy).' },
    ENDED: { description: 'Ended before completion (đã kết thúc).' },
  } as const,
});

export const AssignmentBasis = builder.enumType('AssignmentBasis', {
  description: 'What an assignment rests on.',
  values: {
    REGULATION: { description: 'A clause of the working regulation (quy chế làm việc).' },
    RESOLUTION: { description: 'A resolution (nghị quyết).' },
    MINUTES: { description: 'Minutes of a meeting only (biên bản).' },
    NONE: { description: 'Nothing stated.' },
  } as const,
});

export const QualityRating = builder.enumType('QualityRating', {
  description: 'How well a task was carried out.',
  values: {
    EXCELLENT: { description: 'Xuất sắc.' },
    GOOD: { description: 'Tốt.' },
    SATISFACTORY: { description: 'Đạt yêu cầu.' },
    UNSATISFACTORY: { description: 'Chưa đạt yêu cầu.' },
  } as const,
});

export const AssignmentEndReason = builder.enumType('AssignmentEndReason', {
  description: 'Why an assignment ended before completion.',
  values: {
    REASSIGNED: { description: 'Given to another member.' },
    MEMBER_LEFT: { description: 'The member left the branch.' },
    CIRCUMSTANCES_CHANGED: { description: "The member's circumstances changed." },
    TASK_DROPPED: { description: 'The task is no longer needed.' },
    CORRECTION: { description: 'It was a mistake.' },
    CARRIED_OVER: { description: 'It goes on in the next plan.' },
    OTHER: { description: 'Another reason; see the note.' },
  } as const,
});

export const AssignmentBasisFilter = enumFilter<typeof AssignmentBasis.$inferType>(
  'AssignmentBasisFilter',
  AssignmentBasis,
);
export const AssignmentKindFilter = enumFilter<typeof AssignmentKind.$inferType>(
  'AssignmentKindFilter',
  AssignmentKind,
);
export const AssignmentStatusFilter = enumFilter<typeof AssignmentStatus.$inferType>(
  'AssignmentStatusFilter',
  AssignmentStatus,
);
export const QualityRatingFilter = enumFilter<typeof QualityRating.$inferType>('QualityRatingFilter', QualityRating);

import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const GuidanceTopic = builder.enumType('GuidanceTopic', {
  description: 'What a guidance document is about.',
  values: {
    PLAN: { description: 'Plans of assignment (kế hoạch phân công).' },
    ASSIGNMENT: { description: 'Assigning tasks to members (phân công nhiệm vụ).' },
    ASSIGNABILITY: { description: 'Who is assigned and who is exempt (diện được phân công).' },
    ELDERLY: { description: 'Members of great age (đảng viên cao tuổi).' },
    GUIDING: { description: 'Guiding and helping members (hướng dẫn, giúp đỡ).' },
    HOUSEHOLD: { description: 'Being in charge of households (phụ trách hộ, nhóm hộ).' },
    REVIEW: { description: 'Reviews (kiểm điểm).' },
    EVALUATION: { description: 'Evaluation and classification (đánh giá, xếp loại).' },
    REGULATION: { description: 'Working regulations (quy chế làm việc).' },
    DATA_PROTECTION: { description: 'Protection of personal data (bảo vệ dữ liệu cá nhân).' },
    OTHER: { description: 'Another topic.' },
  } as const,
});

export const GuidanceScope = builder.enumType('GuidanceScope', {
  description: 'Whose document it is.',
  values: {
    CENTRAL: { description: 'Of the Party as a whole; it comes with the software and everyone reads it.' },
    UNIT: { description: 'Published by a unit for itself and those below it.' },
  } as const,
});

export const GuidanceTopicFilter = enumFilter<typeof GuidanceTopic.$inferType>('GuidanceTopicFilter', GuidanceTopic);

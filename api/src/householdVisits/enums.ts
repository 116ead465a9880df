import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const VisitTopic = builder.enumType('VisitTopic', {
  description: 'What was talked about on a visit.',
  values: {
    LIFE: { description: 'Living and work (đời sống, việc làm).' },
    POLICY: { description: 'The lines and policies of Party and State (chủ trương, chính sách).' },
    SECURITY: { description: 'Security and order (an ninh, trật tự).' },
    ENVIRONMENT: { description: 'Environment and the look of the place (môi trường, cảnh quan).' },
    EDUCATION: { description: 'Education, encouraging learning (giáo dục, khuyến học).' },
    WISHES: { description: 'Wishes and proposals (tâm tư, nguyện vọng).' },
    OTHER: { description: 'Something else.' },
  } as const,
});

export const VisitOutcome = builder.enumType('VisitOutcome', {
  description: 'What came of a visit.',
  values: {
    HEARD: { description: 'Listened to, nothing to do (đã lắng nghe).' },
    RESOLVED: { description: 'Settled on the spot (đã giải quyết).' },
    FORWARDED: { description: 'Passed on to whoever is responsible (đã chuyển).' },
    FOLLOW_UP: { description: 'To be followed up (cần theo dõi tiếp).' },
  } as const,
});

export const VisitTopicFilter = enumFilter<typeof VisitTopic.$inferType>('VisitTopicFilter', VisitTopic);
export const VisitOutcomeFilter = enumFilter<typeof VisitOutcome.$inferType>('VisitOutcomeFilter', VisitOutcome);

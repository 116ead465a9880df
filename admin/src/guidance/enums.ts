/** What a guidance document is about, in the order in which topics are offered. */
export const GUIDANCE_TOPICS = [
  'ASSIGNMENT',
  'PLAN',
  'ASSIGNABILITY',
  'ELDERLY',
  'GUIDING',
  'HOUSEHOLD',
  'REVIEW',
  'EVALUATION',
  'REGULATION',
  'DATA_PROTECTION',
  'OTHER',
] as const;

/** Values of the server's enum, in the order in which they are offered. */
export const QUALITY_RATINGS = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const;

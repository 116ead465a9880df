/** Values of the server's enums, in the order in which they are offered. */
export const LEVELS = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'NOT_SUBJECT'] as const;

export const STATES = ['SELF', 'BRANCH', 'SUBMITTED', 'DECIDED', 'LOCKED'] as const;

export const CYCLE_STATUSES = ['DRAFT', 'OPEN', 'DECIDED', 'LOCKED'] as const;

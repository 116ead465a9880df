/** Values of the server's enums, in the order in which they are offered. */
export const ASSIGNMENT_STATUSES = ['PROPOSED', 'ACTIVE', 'COMPLETED', 'ENDED', 'CANCELLED'] as const;

export const ASSIGNMENT_KINDS = ['REGULAR', 'HOUSEHOLD', 'AD_HOC'] as const;

export const ASSIGNMENT_BASES = ['REGULATION', 'RESOLUTION', 'MINUTES', 'NONE'] as const;

export const QUALITY_RATINGS = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const;

/** Reasons one may give for an end; REASSIGNED is set by reassigning. */
export const END_REASONS = ['MEMBER_LEFT', 'CIRCUMSTANCES_CHANGED', 'TASK_DROPPED', 'CORRECTION', 'OTHER'] as const;

/** Positions whose holders may guide others. */
export const COMMITTEE_POSITIONS = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'] as const;

/** How a branch works: most of them well, some with the faults the software is to find. */
export interface Habits {
  /** What became of this year's plan; LATE is adopted after the last day for it. */
  plan: 'ADOPTED' | 'LATE' | 'SUBMITTED' | 'DRAFT' | 'MISSING';
  hasCriteria: boolean;
  holdsReviews: boolean;
  namesGuides: boolean;
  /** One committee member guides everybody. */
  hasSingleGuide: boolean;
  /** Assignments stand in the minutes only, not in the working regulation or a resolution. */
  usesMinutesOnly: boolean;
  /** One member carries what others could share. */
  isUnbalanced: boolean;
  writesGenericRemarks: boolean;
  /** Fewer official members than a branch needs. */
  isTooSmall: boolean;
}

const GOOD: Habits = {
  plan: 'ADOPTED',
  hasCriteria: true,
  holdsReviews: true,
  namesGuides: true,
  hasSingleGuide: false,
  usesMinutesOnly: false,
  isUnbalanced: false,
  writesGenericRemarks: false,
  isTooSmall: false,
};

/** By the place of the branch in its commune, beginning with 0. */
const FAULTS = new Map<number, Partial<Habits>>([
  [2, { holdsReviews: false }],
  [3, { plan: 'MISSING', holdsReviews: false }],
  [4, { hasCriteria: false }],
  [5, { plan: 'LATE' }],
  [6, { writesGenericRemarks: true }],
  [7, { plan: 'DRAFT', holdsReviews: false }],
  [8, { usesMinutesOnly: true }],
  [9, { plan: 'SUBMITTED', hasCriteria: false }],
  [10, { isUnbalanced: true }],
  [11, { hasSingleGuide: true }],
  [12, { holdsReviews: false, writesGenericRemarks: true }],
  [13, { namesGuides: false }],
  [15, { plan: 'LATE', hasCriteria: false, writesGenericRemarks: true }],
  [17, { isTooSmall: true }],
]);

/** The habits of a commune's branch. */
export function habitsOf(ordinal: number): Habits {
  return { ...GOOD, ...FAULTS.get(ordinal) };
}

/** A member whom a plan is to give work, with what decides what is still to be done for them. */
export type PreparedMember = {
  id: string;
  isOnCommittee: boolean;
  membership: string;
  /** Full years on the day asked about; null when the birth date is not known. */
  age: number | null;
  workCapacity: string | null;
  /** Day of the latest circumstances, 'YYYY-MM-DD'. */
  recordedOn: string | null;
  lineCount: number;
  /** Lines that have a guide. */
  guidedCount: number;
  /** Had a task in the year before. */
  hadTask: boolean;
  load: number;
};

export type PreparationThresholds = {
  youngAge: number | null;
  loadCap: Partial<Record<string, number>> | null;
  /** The first day on which circumstances are not too old. */
  currentSince: string | null;
};

export type UnassignedReason = 'NO_CAPACITY' | 'NOT_CARRIED' | 'NEVER_ASSIGNED';

export type PreparationFindings = {
  circumstances: 'CURRENT' | 'STALE' | 'MISSING';
  unassignedReason: UnassignedReason | null;
  needsGuide: boolean;
  isGuideMissing: boolean;
  loadCap: number | null;
};

/**
 * What is still to be done for a member in the plan: asking about their circumstances, giving them a task, finding them a guide. Every
 * probationary or young member needs a guide, except those who guide others themselves; young is up to the age of the rule set.
 */
export function findings(member: PreparedMember, thresholds: PreparationThresholds): PreparationFindings {
  const needsGuide =
    !member.isOnCommittee && (member.membership === 'PROBATIONARY' || isYoung(member.age, thresholds.youngAge));
  return {
    circumstances: freshness(member.recordedOn, thresholds.currentSince),
    unassignedReason: member.lineCount > 0 ? null : reason(member),
    needsGuide,
    isGuideMissing: needsGuide && member.lineCount > 0 && member.guidedCount === 0,
    loadCap: thresholds.loadCap?.[member.workCapacity ?? 'FULL'] ?? null,
  };
}

function isYoung(age: number | null, youngAge: number | null): boolean {
  return age !== null && youngAge !== null && age <= youngAge;
}

function freshness(recordedOn: string | null, since: string | null): PreparationFindings['circumstances'] {
  if (recordedOn === null) return 'MISSING';
  return since !== null && recordedOn < since ? 'STALE' : 'CURRENT';
}

function reason({ workCapacity, hadTask }: PreparedMember): UnassignedReason {
  if (workCapacity === 'NONE') return 'NO_CAPACITY';
  return hadTask ? 'NOT_CARRIED' : 'NEVER_ASSIGNED';
}

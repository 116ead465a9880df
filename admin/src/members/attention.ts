import { daysBetween } from '../shared/days.ts';

/** The thresholds of the rule set in force that these checks need; ages in years, `circumstanceMaxAgeDays` in days. */
export interface AttentionThresholds {
  youngAge: number;
  circumstanceMaxAgeDays: number;
}

/** What of a member's record the checks look at. */
export interface AttentionRecord {
  status: string;
  age: number | null;
  membership: string;
  openAssignmentCount: number;
  /** undefined while it has not been read. */
  latestCircumstance?: { recordedOn: string } | null;
  openAssignments?: { guideName: string | null }[];
}

export type AttentionReason =
  | 'workLeftOpen'
  | 'unassigned'
  | 'circumstanceMissing'
  | 'circumstanceStale'
  | 'guideMissing';

function circumstanceReason(record: AttentionRecord, today: string, maxAge: number): AttentionReason | undefined {
  const { latestCircumstance } = record;
  if (latestCircumstance === undefined) return undefined;
  if (latestCircumstance === null) return 'circumstanceMissing';
  return daysBetween(latestCircumstance.recordedOn, today) > maxAge ? 'circumstanceStale' : undefined;
}

function lacksGuide(record: AttentionRecord, youngAge: number): boolean {
  const isYoung = record.age !== null && record.age <= youngAge;
  const open = record.openAssignments ?? [];
  if (!isYoung && record.membership !== 'PROBATIONARY') return false;
  return open.length > 0 && open.every(({ guideName }) => guideName === null);
}

/**
 * What needs attention in a member's record (domain §5: MEMBER_UNASSIGNED, CIRCUMSTANCE_MISSING, CIRCUMSTANCE_STALE,
 * GUIDE_MISSING). Of members who are not assignable only the work they have left open.
 * @param today 'YYYY-MM-DD'
 */
export function attentionReasons(
  record: AttentionRecord,
  { youngAge, circumstanceMaxAgeDays }: AttentionThresholds,
  today: string,
): AttentionReason[] {
  if (record.status !== 'ACTIVE') return record.openAssignmentCount > 0 ? ['workLeftOpen'] : [];
  const circumstance = circumstanceReason(record, today, circumstanceMaxAgeDays);
  return [
    ...(record.openAssignmentCount === 0 ? (['unassigned'] as const) : []),
    ...(circumstance ? [circumstance] : []),
    ...(lacksGuide(record, youngAge) ? (['guideMissing'] as const) : []),
  ];
}

interface Period {
  effectiveFrom: string;
  effectiveTo: string | null;
}

/** The rule set in force on a day; the one that came into force last where several are. */
export function inForceOn<Rules extends Period>(ruleSets: Rules[], day: string): Rules | undefined {
  return ruleSets
    .filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo))
    .sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom))[0];
}

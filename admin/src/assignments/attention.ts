/** What of an assignment the checks look at. */
export interface AttentionRecord {
  status: string;
  kind: string;
  daysOverdue: number;
  guideName: string | null;
  member: { status?: string; membership?: string } | null;
  /** undefined while it has not been read. */
  basis?: string;
  householdGroup?: object | null;
  households?: object[];
}

export type AttentionReason =
  | 'overdue'
  | 'memberGone'
  | 'guideMissing'
  | 'householdsMissing'
  | 'basisNone'
  | 'basisMinutes';

const OPEN = new Set(['PROPOSED', 'ACTIVE']);

/**
 * What needs attention in work that is open (domain §5: overdue work, ADJUSTMENT, GUIDE_MISSING, BASIS_MINUTES_ONLY).
 * @param seesHouseholds whether the viewer may read households: what others do not see is not missing
 */
export function attentionReasons(record: AttentionRecord, seesHouseholds: boolean): AttentionReason[] {
  const { status, kind, daysOverdue, guideName, member, basis, householdGroup, households } = record;
  if (!OPEN.has(status)) return [];
  const reasons: [AttentionReason, boolean][] = [
    ['overdue', daysOverdue > 0],
    ['memberGone', member?.status !== undefined && member.status !== 'ACTIVE'],
    ['guideMissing', member?.membership === 'PROBATIONARY' && guideName === null],
    [
      'householdsMissing',
      seesHouseholds && kind === 'HOUSEHOLD' && householdGroup === null && households?.length === 0,
    ],
    ['basisNone', basis === 'NONE'],
    ['basisMinutes', basis === 'MINUTES'],
  ];
  return reasons.filter(([, applies]) => applies).map(([reason]) => reason);
}

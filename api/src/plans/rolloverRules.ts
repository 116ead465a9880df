import { yearsBefore } from '../lib/dates.ts';

/** Why an assignment is not carried over into the next plan. */
export type RolloverReason =
  | 'EXCLUDED'
  | 'ALREADY_CARRIED'
  | 'NEVER_IN_FORCE'
  | 'ENDED'
  | 'ONE_OFF'
  | 'COMPLETED'
  | 'MEMBER_LEFT'
  | 'MEMBER_NOT_ASSIGNABLE'
  | 'NO_CAPACITY'
  | 'TASK_FIELD_ENDED'
  | 'HOUSEHOLDS_ENDED';

/** An assignment of the earlier plan with what decides whether it is still valid. Days as 'YYYY-MM-DD'. */
export type RolloverRow = {
  id: string;
  title: string;
  deliverable: string | null;
  kind: string;
  status: string;
  endReason: string | null;
  startsOn: string;
  dueOn: string | null;
  basis: string;
  memberStatus: string;
  memberIsInBranch: boolean;
  workCapacity: string;
  guideId: string | null;
  /** The guide is an active committee member of the branch. */
  guideIsFit: boolean;
  taskFieldIsActive: boolean;
  householdGroupIsOver: boolean;
  /** Households in charge, or those it had when completed, that have not ended. */
  householdCount: number;
  isCarried: boolean;
};

export type RolloverDecision =
  | { assignmentId: string; isCarried: false; reason: RolloverReason }
  | {
      assignmentId: string;
      isCarried: true;
      title: string;
      deliverable: string | null;
      startsOn: string;
      dueOn: string | null;
      guideId: string | null;
      /** It had a guide who may not guide any more, so that one is to be chosen. */
      isGuideLost: boolean;
      keepsBasis: boolean;
    };

export type RolloverYears = { fromYear: number; year: number; excludedIds: ReadonlySet<string> };

/**
 * Decides for each assignment of an earlier plan whether it goes into the plan of `year`, and how. What is carried keeps its member; its
 * guide is dropped when no longer on the committee; it begins with the year, its due day is moved by as many years as lie between the
 * plans, and a year written in its words follows. A clause of the working regulation stays its basis; a resolution does not.
 */
export function decideRollover(rows: readonly RolloverRow[], years: RolloverYears): RolloverDecision[] {
  return rows.map((row) => {
    const reason = refusal(row, years);
    return reason ? { assignmentId: row.id, isCarried: false, reason } : carried(row, years);
  });
}

function refusal(row: RolloverRow, { fromYear, excludedIds }: RolloverYears): RolloverReason | null {
  if (row.isCarried || row.endReason === 'CARRIED_OVER') return 'ALREADY_CARRIED';
  if (row.status === 'PROPOSED') return 'NEVER_IN_FORCE';
  if (row.status === 'ENDED' || row.status === 'CANCELLED') return 'ENDED';
  if (row.kind === 'AD_HOC') return 'ONE_OFF';
  if (row.status === 'COMPLETED' && isOneTime(row, fromYear)) return 'COMPLETED';
  if (!row.memberIsInBranch) return 'MEMBER_LEFT';
  if (row.memberStatus !== 'ACTIVE') return 'MEMBER_NOT_ASSIGNABLE';
  if (row.workCapacity === 'NONE') return 'NO_CAPACITY';
  if (!row.taskFieldIsActive) return 'TASK_FIELD_ENDED';
  if (row.householdGroupIsOver || (row.kind === 'HOUSEHOLD' && row.householdCount === 0)) return 'HOUSEHOLDS_ENDED';
  return excludedIds.has(row.id) ? 'EXCLUDED' : null;
}

/** A completed task that was due before the last month of its year was a single job; one that ran to the end of it comes every year. */
function isOneTime({ dueOn }: RolloverRow, fromYear: number): boolean {
  return dueOn !== null && dueOn < `${fromYear}-12-01`;
}

function carried(row: RolloverRow, { fromYear, year }: RolloverYears): RolloverDecision {
  const shift = year - fromYear;
  const startsOn = shift === 0 ? row.startsOn : `${year}-01-01`;
  const dueOn = row.dueOn && yearsBefore(row.dueOn, -shift);
  const isGuideLost = row.guideId !== null && !row.guideIsFit;
  return {
    assignmentId: row.id,
    isCarried: true,
    title: inYear(row.title, fromYear, year),
    deliverable: row.deliverable && inYear(row.deliverable, fromYear, year),
    startsOn,
    dueOn: dueOn && dueOn < startsOn ? startsOn : dueOn,
    guideId: isGuideLost ? null : row.guideId,
    isGuideLost,
    keepsBasis: row.basis === 'REGULATION',
  };
}

function inYear(text: string, fromYear: number, year: number): string {
  return text.replace(new RegExp(`(?<!\\d)${fromYear}(?!\\d)`, 'g'), String(year));
}

/** The plan of a year that the next one is made from: the adopted one, else the latest that was in force, else the latest. */
export function planToCopy<Plan extends { status: string; revision: number }>(
  plans: readonly Plan[],
): Plan | undefined {
  const latestFirst = [...plans].sort((one, other) => other.revision - one.revision);
  return (
    latestFirst.find(({ status }) => status === 'ADOPTED') ??
    latestFirst.find(({ status }) => status === 'CLOSED' || status === 'REVISED') ??
    latestFirst[0]
  );
}

import type { FieldProblems } from '../errors.ts';
import { toDay } from '../lib/dates.ts';

export type PlanStatusName = 'DRAFT' | 'SUBMITTED' | 'ADOPTED' | 'REVISED' | 'CLOSED';

const NEXT: Record<PlanStatusName, readonly PlanStatusName[]> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['ADOPTED', 'DRAFT'],
  ADOPTED: ['REVISED', 'CLOSED'],
  REVISED: ['CLOSED'],
  CLOSED: [],
};

/** True when a plan may go from one stage to another: DRAFT → SUBMITTED → ADOPTED → (REVISED) → CLOSED, or back from SUBMITTED to DRAFT. */
export function canGo(from: PlanStatusName, to: PlanStatusName): boolean {
  return NEXT[from].includes(to);
}

/** True while a plan's text and criteria may be changed: until it is adopted. */
export function isEditable(status: PlanStatusName): boolean {
  return status === 'DRAFT' || status === 'SUBMITTED';
}

/** What is wrong with the days of an adoption; neither in the future, adoption not before the meeting. `today` is 'YYYY-MM-DD'. */
export function adoptionProblems(adoption: { meetingOn: Date; adoptedOn: Date }, today: string): FieldProblems {
  const problems: FieldProblems = {};
  if (toDay(adoption.meetingOn) > today) problems.meetingOn = { key: 'IN_THE_FUTURE' };
  if (toDay(adoption.adoptedOn) > today) problems.adoptedOn = { key: 'IN_THE_FUTURE' };
  else if (adoption.adoptedOn < adoption.meetingOn)
    problems.adoptedOn = { key: 'AFTER', params: { other: 'meetingOn' } };
  return problems;
}

/** The title of a plan that was given none. */
export function planTitle(year: number, revision: number): string {
  const title = `Kế hoạch phân công nhiệm vụ đảng viên năm ${year}`;
  return revision === 1 ? title : `${title} (lần ${revision})`;
}

/** The plan of one branch and year that a new assignment joins: the adopted one, else the latest being prepared; closed ones never. */
export function planToJoin<Plan extends { status: string; revision: number }>(
  plans: readonly Plan[],
): Plan | undefined {
  const latestFirst = [...plans].sort((one, other) => other.revision - one.revision);
  return (
    latestFirst.find(({ status }) => status === 'ADOPTED') ??
    latestFirst.find(({ status }) => isEditable(status as PlanStatusName))
  );
}

import type { MemberStatus, Position, WorkCapacity } from '@phan-cong/prisma/generated/client/enums';
import { fromDay, toDay } from '../lib/dates.ts';

/** What an event can change of a member. Days as 'YYYY-MM-DD'. */
export type Standing = {
  branchId: string;
  status: MemberStatus;
  statusSince: string | null;
  position: Position;
  isWorkingAway: boolean;
  workingAwayFrom: string | null;
  workingAwayTo: string | null;
  workCapacity: WorkCapacity;
};

type StandingRow = Omit<Standing, 'statusSince' | 'workingAwayFrom' | 'workingAwayTo' | 'workCapacity'> & {
  statusSince: Date | null;
  workingAwayFrom: Date | null;
  workingAwayTo: Date | null;
};

const dayOrNull = (date: Date | null) => (date ? toDay(date) : null);
const dateOrNull = (day: string | null) => (day === null ? null : fromDay(day));

/** The standing of a stored member, with their latest work capacity, which stands in their circumstances. */
export function standingOf(member: StandingRow, workCapacity: WorkCapacity): Standing {
  const { branchId, status, position, isWorkingAway } = member;
  return {
    branchId,
    status,
    position,
    isWorkingAway,
    workCapacity,
    statusSince: dayOrNull(member.statusSince),
    workingAwayFrom: dayOrNull(member.workingAwayFrom),
    workingAwayTo: dayOrNull(member.workingAwayTo),
  };
}

/** The columns of `Member` that hold a standing. */
export function standingColumns({ workCapacity: _inCircumstances, ...standing }: Standing) {
  return {
    ...standing,
    statusSince: dateOrNull(standing.statusSince),
    workingAwayFrom: dateOrNull(standing.workingAwayFrom),
    workingAwayTo: dateOrNull(standing.workingAwayTo),
  };
}

/** True when two standings are alike in everything. */
export function isSameStanding(one: Standing, other: Standing): boolean {
  return (Object.keys(one) as (keyof Standing)[]).every((name) => one[name] === other[name]);
}

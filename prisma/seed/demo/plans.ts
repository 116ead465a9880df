import { addDays, dayInWords, earlier, fromDay } from '../days.ts';
import type { Random } from '../random.ts';
import type { DemoContext } from './context.ts';
import type { Habits } from './habits.ts';
import type { DemoBranch } from './units.ts';

/** A plan and what its assignments take from it. */
export interface DemoPlan {
  id: string;
  branch: DemoBranch;
  year: number;
  /** The first day of its assignments: the day it was adopted, or is hoped to be. */
  beginsOn: string;
  isAdopted: boolean;
  resolution: string;
  meetingOn: string;
}

const CRITERIA = [
  ['Phù hợp sức khỏe, hoàn cảnh của đảng viên', 30],
  ['Đúng năng lực, sở trường', 30],
  ['Gần địa bàn được phụ trách', 20],
  ['Cân đối khối lượng giữa các đảng viên', 20],
] as const;

/** This year's plans of the branches that have one. */
export function addPlans(context: DemoContext, branches: DemoBranch[]): DemoPlan[] {
  const random = context.random('plans');
  return branches
    .filter((branch) => branch.habits.plan !== 'MISSING')
    .map((branch) => addPlan(context, random, branch, context.year, stateThisYear(context, random, branch.habits)));
}

/** Last year's plans, closed at its end. */
export function addLastYearPlans(context: DemoContext, branches: DemoBranch[]): DemoPlan[] {
  const random = context.random('last year plans');
  const year = context.year - 1;
  return branches.map((branch) =>
    addPlan(context, random, branch, year, {
      status: 'CLOSED',
      meetingOn: addDays(`${year}-01-04`, random.int(0, 20)),
    }),
  );
}

interface PlanState {
  status: 'CLOSED' | 'ADOPTED' | 'SUBMITTED' | 'DRAFT';
  meetingOn: string;
}

function stateThisYear({ today, year }: DemoContext, random: Random, { plan }: Habits): PlanState {
  const yearBegan = `${year}-01-01`;
  const inTime = earlier(addDays(yearBegan, random.int(3, 24)), today);
  const late = addDays(yearBegan, random.int(42, 80));
  if (plan === 'LATE')
    return late <= today ? { status: 'ADOPTED', meetingOn: late } : { status: 'DRAFT', meetingOn: inTime };
  if (plan === 'SUBMITTED' || plan === 'DRAFT') return { status: plan, meetingOn: inTime };
  return { status: 'ADOPTED', meetingOn: inTime };
}

function addPlan(
  { rows, newId }: DemoContext,
  random: Random,
  branch: DemoBranch,
  year: number,
  { status, meetingOn }: PlanState,
): DemoPlan {
  const id = newId();
  const isAdopted = status === 'ADOPTED' || status === 'CLOSED';
  const resolutionNumber = `${String(random.int(1, 3)).padStart(2, '0')}-NQ/CB`;
  const day = fromDay(meetingOn);
  rows.plans.push({
    id,
    branchId: branch.id,
    year,
    title: `Kế hoạch phân công nhiệm vụ đảng viên năm ${year} của ${branch.name}`,
    status,
    submittedOn: status === 'DRAFT' ? null : day,
    meetingOn: isAdopted ? day : null,
    adoptedOn: isAdopted ? day : null,
    resolutionNumber: isAdopted ? resolutionNumber : null,
    closedOn: status === 'CLOSED' ? new Date(Date.UTC(year, 11, 31)) : null,
  });
  if (branch.habits.hasCriteria) {
    for (const [ordinal, [name, weight]] of CRITERIA.entries()) {
      rows.criteria.push({ id: newId(), planId: id, name, weight, ordinal });
    }
  }
  const resolution = `Nghị quyết số ${resolutionNumber} ngày ${dayInWords(meetingOn)}`;
  return { id, branch, year, beginsOn: meetingOn, isAdopted, resolution, meetingOn };
}

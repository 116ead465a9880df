import type { EvaluationCycleStatus, EvaluationLevel, EvaluationState } from '../../generated/client/client.ts';
import { addDays, fromDay } from '../days.ts';
import type { Random } from '../random.ts';
import type { DemoContext } from './context.ts';
import type { DemoMember } from './members.ts';
import { byBranch } from './positions.ts';
import { genericRemark, remark } from './remarks.ts';
import type { DemoUnits } from './units.ts';

/** The commune that rates more members excellent than the quota allows, and the one that is not done in time. */
const OVER_QUOTA = 1;
const LATE = 2;

/** Last year's cycle of every commune with its evaluations, and this year's, not yet opened. */
export function addEvaluations(
  context: DemoContext,
  { communes }: DemoUnits,
  members: DemoMember[],
  ruleSetIdOn: (day: string) => string,
): void {
  const random = context.random('evaluations');
  const lastYear = context.year - 1;
  for (const [ordinal, commune] of communes.entries()) {
    addCycle(context, commune.id, context.year, ruleSetIdOn, 'DRAFT');
    const cycleId = addCycle(context, commune.id, lastYear, ruleSetIdOn, ordinal === LATE ? 'OPEN' : 'LOCKED');
    const evaluated = members.filter(
      ({ branch, joinedOn, statusSince }) =>
        branch.communeOrdinal === ordinal &&
        joinedOn <= `${lastYear}-12-01` &&
        (!statusSince || statusSince > `${lastYear}-12-31`),
    );
    for (const [branch, inBranch] of byBranch(evaluated)) {
      const state = ordinal === LATE ? lateState(branch.ordinal) : 'LOCKED';
      for (const member of inBranch) addEvaluation(context, random, cycleId, member, state, inBranch.length);
    }
  }
}

function addCycle(
  { rows, newId }: DemoContext,
  organizationId: string,
  year: number,
  ruleSetIdOn: (day: string) => string,
  status: EvaluationCycleStatus,
): string {
  const id = newId();
  rows.cycles.push({
    id,
    organizationId,
    year,
    ruleSetId: ruleSetIdOn(`${year}-12-31`),
    opensOn: fromDay(`${year}-11-15`),
    closesOn: fromDay(`${year}-12-31`),
    status,
  });
  return id;
}

function lateState(branchOrdinal: number): EvaluationState {
  if (branchOrdinal % 6 === 5) return 'SELF';
  return branchOrdinal % 3 === 2 ? 'BRANCH' : 'SUBMITTED';
}

/** The sum of points by level; a level begins at 90, 70 and 50 of 100. */
const POINTS: Record<Exclude<EvaluationLevel, 'NOT_SUBJECT'>, [number, number]> = {
  EXCELLENT: [90, 97],
  GOOD: [71, 89],
  COMPLETED: [51, 69],
  NOT_COMPLETED: [34, 48],
};

function addEvaluation(
  { rows, newId, year }: DemoContext,
  random: Random,
  cycleId: string,
  member: DemoMember,
  state: EvaluationState,
  voters: number,
): void {
  const { branch } = member;
  const isNew = member.joinedOn > addDays(`${year - 1}-12-31`, -184);
  const common = { id: newId(), cycleId, memberId: member.id, branchId: branch.id, year: year - 1, state };
  const decidedOn = state === 'LOCKED' ? fromDay(`${year - 1}-12-26`) : null;
  if (isNew) {
    const level = 'NOT_SUBJECT';
    const decided = state === 'LOCKED' ? level : null;
    rows.evaluations.push({
      ...common,
      branchLevel: level,
      decidedLevel: decided,
      notSubjectReason: 'Kết nạp chưa đủ 6 tháng',
      decidedOn,
    });
    return;
  }
  const level = levelFor(random, branch.communeOrdinal === OVER_QUOTA);
  const points = random.int(...POINTS[level]);
  const commonScore = Math.round(points * 0.3);
  const isBeyondSelf = state !== 'SELF';
  rows.evaluations.push({
    ...common,
    selfLevel: level === 'COMPLETED' && random.chance(0.4) ? 'GOOD' : level,
    branchLevel: isBeyondSelf ? level : null,
    decidedLevel: state === 'LOCKED' ? level : null,
    commonScore,
    resultScore: points - commonScore,
    remark: isBeyondSelf ? remarkFor(random, member, level) : null,
    votesFor: isBeyondSelf ? Math.ceil(voters * (0.8 + random.next() * 0.2)) : null,
    votesTotal: isBeyondSelf ? voters : null,
    decidedOn,
  });
}

function levelFor(random: Random, isOverQuota: boolean): keyof typeof POINTS {
  return random.weighted([
    ['EXCELLENT', isOverQuota ? 26 : 11],
    ['GOOD', isOverQuota ? 60 : 75],
    ['COMPLETED', 13],
    ['NOT_COMPLETED', 1],
  ]);
}

function remarkFor(random: Random, { branch }: DemoMember, level: keyof typeof POINTS): string {
  return branch.habits.writesGenericRemarks ? genericRemark(level) : remark(random, level);
}

import type { Preparation } from './queries.ts';

export const STEPS = ['rollover', 'circumstances', 'assign', 'guides', 'coverage', 'adopt'] as const;
export type StepId = (typeof STEPS)[number];

type State = Preparation['planPreparation'];

/** How much is left of each step; 0 when it is done. The server keeps all of it, so one can leave and come back. */
export function leftOf(state: State): Record<StepId, number> {
  const plan = state.assignmentPlan;
  const count = (isLeft: (member: State['members'][number]) => boolean) => state.members.filter(isLeft).length;
  return {
    rollover: plan ? 0 : 1,
    circumstances: count(({ circumstances }) => circumstances !== 'CURRENT'),
    assign: count(({ unassignedReason }) => unassignedReason !== null && unassignedReason !== 'NO_CAPACITY'),
    guides: count(({ isGuideMissing }) => isGuideMissing),
    coverage: Math.max(0, state.householdCount - state.coveredHouseholdCount),
    adopt: plan?.status === 'ADOPTED' ? 0 : 1,
  };
}

/** The step to go on with: the first that is not done; coverage is only read, so it never holds one up. */
export function nextStep(left: Record<StepId, number>): StepId {
  return STEPS.find((step) => step !== 'coverage' && left[step] > 0) ?? 'adopt';
}

/** Suggests a guide for each member: the committee member with the fewest, in turn, never oneself. */
export function suggestGuides(
  memberIds: readonly string[],
  guides: readonly { memberId: string; memberCount: number }[],
): Record<string, string> {
  const loads = new Map(guides.map(({ memberId, memberCount }) => [memberId, memberCount]));
  const result: Record<string, string> = {};
  for (const memberId of memberIds) {
    const [least] = guides
      .filter((guide) => guide.memberId !== memberId)
      .sort((one, other) => (loads.get(one.memberId) ?? 0) - (loads.get(other.memberId) ?? 0));
    if (!least) continue;
    result[memberId] = least.memberId;
    loads.set(least.memberId, (loads.get(least.memberId) ?? 0) + 1);
  }
  return result;
}

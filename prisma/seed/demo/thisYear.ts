import { daysBetween } from '../days.ts';
import type { DemoAssignment } from './assignment.ts';
import type { Capacities } from './circumstances.ts';
import type { DemoContext } from './context.ts';
import { giveRegular, giveTasks } from './givingTasks.ts';
import { shareGuides } from './guides.ts';
import type { DemoGroup } from './households.ts';
import type { DemoMember } from './members.ts';
import { letPass } from './outcomes.ts';
import type { DemoPlan } from './plans.ts';
import { byBranch } from './positions.ts';

/** What this year's assignments are made from. */
export interface Parts {
  plans: DemoPlan[];
  members: DemoMember[];
  groups: DemoGroup[];
  capacities: Capacities;
}

/** So many of the old in a commune carry more than anybody should. */
const HEAVY_ELDERLY = 4;

/** This year's assignments, up to today. */
export function makeAssignments(context: DemoContext, { plans, members, groups, capacities }: Parts): DemoAssignment[] {
  const random = context.random('assignments');
  const branchMembers = byBranch(members);
  const heavy = new Map<string, number>();
  return plans.flatMap((plan) => {
    const giving = { context, random, plan, capacities };
    const inBranch = branchMembers.get(plan.branch) ?? [];
    const assignable = inBranch.filter((member) => isAssignableAt(member, plan.beginsOn));
    const ownGroups = groups.filter(({ branch }) => branch === plan.branch);
    const given = giveTasks(giving, assignable, ownGroups);
    const count = heavy.get(plan.branch.communeId) ?? 0;
    const old = assignable.find((member) => member.age >= 73 && member.status === 'ACTIVE');
    if (old && plan.isAdopted && count < HEAVY_ELDERLY) {
      heavy.set(plan.branch.communeId, count + 1);
      given.push(...giveRegular(giving, old, 7));
    }
    const guides = shareGuides(random, inBranch, plan.branch.habits);
    for (const assignment of given) {
      assignment.guide = guides.get(assignment.member) ?? null;
      letPass(random, assignment, context.today);
    }
    return given;
  });
}

/** Whether a member was on duty on a day, and at least 30 days of work lay before a later change. */
function isAssignableAt({ status, statusSince }: DemoMember, day: string): boolean {
  if (status === 'ACTIVE') return true;
  return statusSince !== null && daysBetween(day, statusSince) > 30;
}

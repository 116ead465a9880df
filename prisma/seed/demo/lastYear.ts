import { addDays, later } from '../days.ts';
import type { Random } from '../random.ts';
import { type DemoAssignment, makeDemoAssignment } from './assignment.ts';
import type { DemoContext } from './context.ts';
import { giveRegular } from './givingTasks.ts';
import { shareGuides } from './guides.ts';
import type { DemoGroup } from './households.ts';
import type { DemoMember } from './members.ts';
import { complete } from './outcomes.ts';
import type { DemoPlan } from './plans.ts';
import { byBranch } from './positions.ts';
import type { Parts } from './thisYear.ts';

/** Last year's assignments, all of them over: nearly all done, some late, a few given up. */
export function makeLastYearAssignments(
  context: DemoContext,
  { plans, members, groups, capacities }: Parts,
): DemoAssignment[] {
  const random = context.random('last year');
  const branchMembers = byBranch(members);
  return plans.flatMap((plan) => {
    const inBranch = (branchMembers.get(plan.branch) ?? []).filter(({ joinedOn }) => joinedOn < plan.beginsOn);
    const onDuty = inBranch.filter(({ statusSince }) => !statusSince || statusSince > `${plan.year}-12-31`);
    const guides = shareGuides(random, inBranch, plan.branch.habits);
    const ownGroups = groups.filter(({ branch }) => branch === plan.branch);
    const given = onDuty
      .filter((member) => capacities.get(member) !== 'NONE' && random.chance(0.94))
      .flatMap((member) => [
        ...chargeOfGroup(context, random, plan, member, ownGroups),
        ...giveRegular({ context, random, plan, capacities }, member, 1),
      ]);
    for (const assignment of given) {
      assignment.guide = guides.get(assignment.member) ?? null;
      finish(random, assignment);
    }
    return given;
  });
}

function chargeOfGroup(
  context: DemoContext,
  random: Random,
  plan: DemoPlan,
  member: DemoMember,
  groups: DemoGroup[],
): DemoAssignment[] {
  if (groups.length === 0 || !random.chance(0.45)) return [];
  const group = random.pick(groups);
  const task = {
    field: 'HOUSEHOLD_SUPPORT',
    title: `Phụ trách một số hộ thuộc ${group.name}`,
    deliverable: 'Gặp gỡ, giúp đỡ từng hộ',
  } as const;
  return [makeDemoAssignment(context.newId, random, plan, member, task, { kind: 'HOUSEHOLD', group, loadWeight: 2 })];
}

function finish(random: Random, assignment: DemoAssignment): void {
  const { year } = assignment.plan;
  assignment.dueOn = later(`${year}-${random.pick(['12-31', '12-31', '09-30', '06-30'])}`, assignment.startsOn);
  if (random.chance(0.04)) {
    assignment.status = 'ENDED';
    assignment.endedOn = `${year}-12-31`;
    assignment.endReason = 'TASK_DROPPED';
    assignment.endNote = 'Chưa thực hiện được trong năm';
    assignment.progress = random.int(20, 70);
    return;
  }
  const days = random.chance(0.1) ? random.int(1, 40) : -random.int(0, 30);
  const day = addDays(assignment.dueOn, days);
  complete(random, assignment, day > `${year}-12-31` ? `${year}-12-31` : day);
}

import type { Random } from '../random.ts';
import { type DemoAssignment, makeDemoAssignment, makeHouseholdAssignment } from './assignment.ts';
import type { Capacities } from './circumstances.ts';
import type { DemoContext } from './context.ts';
import type { DemoGroup } from './households.ts';
import type { DemoMember } from './members.ts';
import type { DemoPlan } from './plans.ts';
import { isInCommittee } from './positions.ts';
import { residentTasks, type Task, workingTasks } from './tasks.ts';

/** What is needed to give out the tasks of one plan. */
interface Giving {
  context: DemoContext;
  random: Random;
  plan: DemoPlan;
  capacities: Capacities;
}

/** So many tasks one member of an unbalanced branch gets on top of the others'. */
const TOO_MANY = 6;

/** Gives the branch's households, then its tasks, to the members who can be assigned; a few are left out. */
export function giveTasks(giving: Giving, assignable: DemoMember[], groups: DemoGroup[]): DemoAssignment[] {
  const { random, plan, capacities } = giving;
  const able = assignable.filter((member) => capacities.get(member) !== 'NONE');
  const chosen = able.filter((member) => isInCommittee(member) || !random.chance(0.07));
  const given = giveHouseholds(giving, chosen, groups);
  const inCharge = new Set(given.map(({ member }) => member));
  for (const member of chosen) {
    given.push(...giveRegular(giving, member, regularCount(giving, member, inCharge.has(member))));
  }
  const overburdened = chosen.find((member) => !isInCommittee(member) && capacities.get(member) === 'FULL');
  if (plan.branch.habits.isUnbalanced && overburdened) given.push(...giveRegular(giving, overburdened, TOO_MANY));
  return given;
}

function giveHouseholds(giving: Giving, members: DemoMember[], groups: DemoGroup[]): DemoAssignment[] {
  const { context, random, plan, capacities } = giving;
  const willing = random.shuffle(
    members.filter((member) => !member.isWorkingAway && (capacities.get(member) === 'FULL' || random.chance(0.5))),
  );
  const given: DemoAssignment[] = [];
  for (const group of groups) {
    for (const households of shares(random, group.households)) {
      const member = random.chance(0.03) ? undefined : willing.pop();
      if (!member) continue;
      given.push(makeHouseholdAssignment(context.newId, random, plan, member, group, households));
    }
  }
  return given;
}

/** Splits a list into shares of 3 to 8. */
function* shares<T>(random: Random, list: T[]): Generator<T[]> {
  let from = 0;
  while (from < list.length) {
    const rest = list.length - from;
    const size = rest <= 8 ? rest : Math.min(random.int(4, 8), rest - 3);
    yield list.slice(from, from + size);
    from += size;
  }
}

function regularCount({ random, capacities }: Giving, member: DemoMember, isInCharge: boolean): number {
  if (capacities.get(member) === 'LIGHT') return isInCharge ? 0 : 1;
  if (isInCharge) return random.chance(0.55) ? 1 : 0;
  return random.chance(0.3) ? 2 : 1;
}

/** Gives a member so many different tasks; committee members get one of the committee's besides. */
export function giveRegular({ context, random, plan }: Giving, member: DemoMember, count: number): DemoAssignment[] {
  const all = plan.branch.hasHouseholds ? residentTasks : workingTasks;
  const ofKind = (isForOfficers: boolean) =>
    random.shuffle(all.filter((task) => Boolean(task.isForOfficers) === isForOfficers));
  const tasks: Task[] = [...ofKind(true).slice(0, isInCommittee(member) ? 1 : 0), ...ofKind(false).slice(0, count)];
  return tasks.map((task) =>
    makeDemoAssignment(context.newId, random, plan, member, task, {
      loadWeight: task.isForOfficers || random.chance(0.25) ? 2 : 1,
    }),
  );
}

import { HeldTasks } from '../../assignments/heldTasks.ts';
import type { AssignmentItem, Item, Person, Problem } from './problem.ts';

/** Why a member cannot be given something, whatever the aims say. */
export type Rule =
  | 'NOT_ASSIGNABLE'
  | 'NO_CAPACITY'
  | 'EXCLUDED'
  | 'PINNED_ELSEWHERE'
  | 'HAS_IT_NOW'
  | 'ALREADY_HOLDS'
  | 'IS_ITS_GUIDE'
  | 'LOAD_CAP'
  | 'ELDERLY_LOAD'
  | 'HOUSEHOLD_CAP'
  | 'NO_TEMPLATE';

/** What a member is given with a task: load in units of 1/householdsPerLoad, and households. */
export type Burden = { units: number; households: number };

/** The rule that keeps an item from a member before anybody else is given anything; null when none does. */
export function refusalOf(problem: Problem, item: Item, person: Person): Rule | null {
  if (item.kind === 'MEMBER' && item.key !== person.id) return 'PINNED_ELSEWHERE';
  if (person.status !== 'ACTIVE') return 'NOT_ASSIGNABLE';
  if (person.workCapacity === 'NONE') return 'NO_CAPACITY';
  if (problem.excluded.some(({ key, memberId }) => memberId === person.id && (key === null || key === item.key)))
    return 'EXCLUDED';
  const pinned = problem.pins[item.key];
  if (pinned !== undefined && pinned !== person.id) return 'PINNED_ELSEWHERE';
  return item.kind === 'ASSIGNMENT' ? refusalOfMove(item, person) : null;
}

function refusalOfMove(item: AssignmentItem, person: Person): Rule | null {
  if (item.memberId === person.id) return 'HAS_IT_NOW';
  if (item.guideId === person.id) return 'IS_ITS_GUIDE';
  const task = { title: item.title, taskFieldId: item.fieldId, householdGroupId: item.householdGroupId };
  return new HeldTasks(person.held).has(task) ? 'ALREADY_HOLDS' : null;
}

/** The most units of load a member may have; Infinity when nothing limits it. A load that is above already allows nothing more. */
export function unitCap(person: Person, unitsPerLoad: number): number {
  const cap = Math.min(person.loadCap ?? Number.POSITIVE_INFINITY, person.reasonAbove ?? Number.POSITIVE_INFINITY);
  return cap * unitsPerLoad;
}

/** The rule that a further burden breaks for a member who has been given some already; null when it fits. */
export function refusalOfBurden(person: Person, unitsPerLoad: number, given: Burden, more: Burden): Rule | null {
  if (more.units > 0) {
    const units = person.load * unitsPerLoad + given.units + more.units;
    if (person.loadCap !== null && units > person.loadCap * unitsPerLoad) return 'LOAD_CAP';
    if (person.reasonAbove !== null && units > person.reasonAbove * unitsPerLoad) return 'ELDERLY_LOAD';
  }
  if (more.households === 0 || person.householdCap === null) return null;
  return person.householdCount + given.households + more.households > person.householdCap ? 'HOUSEHOLD_CAP' : null;
}

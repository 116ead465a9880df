import { searchKey } from '@phan-cong/prisma/names';
import { compare, type HouseholdItem, type Item, type Problem, type Template } from './problem.ts';

/**
 * What is placed piece by piece: one assignment, one member without a task, or several households that nothing tells apart: of one
 * group, held before by the same member, pinned and left out alike. `count` pieces may go to several members.
 */
export type Bundle = {
  /** Any one of its items; the others are like it. */
  item: Item;
  keys: readonly string[];
  groupId: string | null;
  /** Two bundles that share one of these make the same task, which nobody holds twice. */
  tasks: readonly string[];
};

/** The bundles of a problem in a stable order: by kind and key, households by group. */
export function bundlesOf(problem: Problem): Bundle[] {
  const bundles = new Map<string, { item: Item; items: Item[] }>();
  for (const item of [...problem.items].sort((one, other) => compare(one.key, other.key))) {
    const name = item.kind === 'HOUSEHOLD' ? householdName(problem, item) : `${item.kind} ${item.key}`;
    const bundle = bundles.get(name);
    if (bundle) bundle.items.push(item);
    else bundles.set(name, { item, items: [item] });
  }
  return [...bundles.entries()]
    .sort(([one], [other]) => compare(one, other))
    .map(([, { item, items }]) => ({
      item,
      keys: items.sort(inPlace).map(({ key }) => key),
      groupId: item.kind === 'HOUSEHOLD' ? item.groupId : null,
      tasks: tasksOf(item),
    }));
}

/** Neighbours beside each other, so that they go to one member. */
function inPlace(one: Item, other: Item): number {
  const placeOf = (item: Item) => (item.kind === 'HOUSEHOLD' ? item.order : '');
  return compare(placeOf(one), placeOf(other)) || compare(one.key, other.key);
}

function householdName(problem: Problem, { key, groupId, lastMemberId }: HouseholdItem): string {
  const leftOut = problem.excluded.filter((each) => each.key === key).map(({ memberId }) => memberId);
  return ['HOUSEHOLD', groupId, lastMemberId ?? '', problem.pins[key] ?? '', ...leftOut.sort(compare)].join(' ');
}

function tasksOf(item: Item): string[] {
  if (item.kind !== 'ASSIGNMENT') return [];
  const task = `${item.fieldId} ${searchKey(item.title)}`;
  return item.householdGroupId ? [task, item.householdGroupId] : [task];
}

/** What one piece of a bundle weighs, as the template makes it where there is one. */
export function burdenOf(problem: Problem, { item }: Bundle, template: Template | null) {
  const { householdsPerLoad } = problem;
  if (item.kind === 'HOUSEHOLD') return { units: 1, households: 1 };
  if (item.kind === 'ASSIGNMENT')
    return { units: item.loadWeight * householdsPerLoad, households: item.householdCount };
  return { units: (template?.loadWeight ?? 0) * householdsPerLoad, households: 0 };
}

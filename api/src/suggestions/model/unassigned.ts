import type { Model } from './choices.ts';
import type { Rule } from './hardRules.ts';
import type { Placement } from './placement.ts';

/** Items that nobody can be given, and how many members each rule keeps them from, the rule that keeps most first. */
export type Unassigned = {
  kind: 'HOUSEHOLD' | 'ASSIGNMENT' | 'MEMBER';
  itemKeys: string[];
  groupId: string | null;
  rules: { rule: Rule; count: number }[];
};

/** What a placement leaves, in a stable order. */
export function unassignedOf(model: Model, placement: Placement): Unassigned[] {
  return model.bundles.flatMap(({ item, keys, groupId }, bundle): Unassigned[] => {
    const left = placement.left(bundle);
    if (left === 0) return [];
    const counts = new Map<Rule, number>();
    const count = (rule: Rule) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
    for (const person of model.people) {
      if (item.kind === 'MEMBER' && item.key !== person.id) continue;
      const before = model.refusals[bundle]?.get(person.id);
      if (before) {
        count(before);
        continue;
      }
      const own = model.choices.filter((choice) => choice.bundle === bundle && choice.person.id === person.id);
      const now = own.map((choice) => placement.refusalOf(choice)).find((rule) => rule !== null);
      if (now) count(now);
    }
    const rules = [...counts]
      .map(([rule, number]) => ({ rule, count: number }))
      .sort((one, other) => other.count - one.count);
    return [{ kind: item.kind, itemKeys: keys.slice(keys.length - left), groupId, rules }];
  });
}

import type { Choice, Model } from './choices.ts';
import { leftCost, loadCost, splitCost, spreadOf, tiersOf } from './costs.ts';
import { type Burden, type Rule, refusalOfBurden } from './hardRules.ts';
import type { Person } from './problem.ts';

/** Who is given what, piece by piece, with what it costs and whether a further piece fits. */
export class Placement {
  readonly #model: Model;
  readonly #counts = new Map<Choice, number>();
  readonly #burdens = new Map<string, Burden>();
  readonly #pieces = new Map<string, number>();
  readonly #left: number[];
  #cost: number;

  constructor(model: Model) {
    this.#model = model;
    this.#left = model.bundles.map(({ keys }) => keys.length);
    this.#cost = this.#loadsNow();
    for (const bundle of model.bundles) this.#cost += bundle.keys.length * leftCost(model.problem, bundle);
  }

  /** The points of all aims missed and all pieces left; what the solver makes least. */
  get cost(): number {
    return this.#cost;
  }

  /** Pieces of a bundle that nobody is given. */
  left(bundle: number): number {
    return this.#left[bundle] ?? 0;
  }

  /** The choices made, each with how many pieces. */
  get choices(): [Choice, number][] {
    return [...this.#counts.entries()].filter(([, count]) => count > 0);
  }

  /** What a person has been given. */
  given(person: Person): Burden {
    return this.#burdens.get(person.id) ?? { units: 0, households: 0 };
  }

  /** The hard rule that one more piece by a choice would break; null when it fits. */
  refusalOf({ bundle, person, burden }: Choice): Rule | null {
    const { problem, bundles } = this.#model;
    if (bundles[bundle]?.tasks.some((task) => this.#piecesOf('task', task, person.id) > 0)) return 'ALREADY_HOLDS';
    return refusalOfBurden(person, problem.householdsPerLoad, this.given(person), burden);
  }

  add(choice: Choice): void {
    const before = this.#costOf(choice);
    this.#change(choice, 1);
    this.#cost += choice.cost - this.#leftCostOf(choice) + this.#costOf(choice) - before;
  }

  remove(choice: Choice): void {
    const before = this.#costOf(choice);
    this.#change(choice, -1);
    this.#cost += this.#leftCostOf(choice) - choice.cost + this.#costOf(choice) - before;
  }

  #leftCostOf({ bundle }: Choice): number {
    const own = this.#model.bundles[bundle];
    return own ? leftCost(this.#model.problem, own) : 0;
  }

  #change(choice: Choice, by: 1 | -1): void {
    const { bundle, person, template, burden } = choice;
    const { units, households } = this.given(person);
    this.#counts.set(choice, (this.#counts.get(choice) ?? 0) + by);
    this.#left[bundle] = this.left(bundle) - by;
    this.#burdens.set(person.id, {
      units: units + by * burden.units,
      households: households + by * burden.households,
    });
    const { groupId, tasks = [] } = this.#model.bundles[bundle] ?? { groupId: null };
    if (groupId !== null) this.#count('group', groupId, person.id, by);
    for (const task of tasks) this.#count('task', task, person.id, by);
    if (template) this.#count('template', template.key, '', by);
  }

  /** The part of the cost that a choice has a say in, beyond its own points. */
  #costOf({ bundle, person, template }: Choice): number {
    const { problem, bundles } = this.#model;
    const groupId = bundles[bundle]?.groupId ?? null;
    const isNew = groupId !== null && !person.groupIds.includes(groupId);
    const split = isNew && this.#piecesOf('group', groupId, person.id) > 0 ? splitCost(problem) : 0;
    const { share, slope } = spreadOf(problem);
    const spread = template ? slope * Math.max(0, this.#piecesOf('template', template.key, '') - share) : 0;
    return this.#loadOf(person) + split + spread;
  }

  #loadOf(person: Person): number {
    const units = person.load * this.#model.problem.householdsPerLoad + this.given(person).units;
    return loadCost(tiersOf(this.#model.problem, person), units);
  }

  /** What the loads of those who may be given anything cost before they are. */
  #loadsNow(): number {
    const able = new Set(this.#model.choices.filter(({ burden }) => burden.units > 0).map(({ person }) => person));
    return [...able].reduce((sum, person) => sum + this.#loadOf(person), 0);
  }

  #count(kind: string, id: string, personId: string, by: number): void {
    this.#pieces.set(`${kind} ${id} ${personId}`, this.#piecesOf(kind, id, personId) + by);
  }

  #piecesOf(kind: string, id: string, personId: string): number {
    return this.#pieces.get(`${kind} ${id} ${personId}`) ?? 0;
  }
}

/**
 * The placement that a solver's values stand for, then filled: a piece still left goes to whoever can take it at least cost, so that
 * what stays left fits nobody. Values that break a rule, as a solver stopped early might give, are not followed.
 * @param values how many pieces each choice places
 */
export function placementOf(model: Model, values: ReadonlyMap<Choice, number>): Placement {
  const placement = new Placement(model);
  for (const [choice, value] of values) {
    for (let piece = 0; piece < Math.round(value); piece += 1) {
      if (placement.left(choice.bundle) > 0 && placement.refusalOf(choice) === null) placement.add(choice);
    }
  }
  model.bundles.forEach((_, bundle) => {
    const own = model.choices.filter((choice) => choice.bundle === bundle);
    while (placement.left(bundle) > 0) {
      const best = cheapest(placement, own);
      if (!best) break;
      placement.add(best);
    }
  });
  return placement;
}

/** Of the choices that fit, the one that costs least; the first of equals. */
function cheapest(placement: Placement, choices: readonly Choice[]): Choice | null {
  let best: { choice: Choice; cost: number } | null = null;
  for (const choice of choices) {
    if (placement.refusalOf(choice) !== null) continue;
    placement.add(choice);
    const { cost } = placement;
    placement.remove(choice);
    if (!best || cost < best.cost) best = { choice, cost };
  }
  return best?.choice ?? null;
}

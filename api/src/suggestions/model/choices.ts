import { aimsMet, type Met } from './aims.ts';
import { type Bundle, bundlesOf, burdenOf } from './bundles.ts';
import { type Burden, type Rule, refusalOf, refusalOfBurden } from './hardRules.ts';
import { compare, type Person, type Problem, type Template } from './problem.ts';
import { AIMS } from './weights.ts';

/** One way to place a piece of a bundle. `cost` is in points of the aims missed. */
export type Choice = {
  bundle: number;
  person: Person;
  template: Template | null;
  burden: Burden;
  met: Met;
  cost: number;
};

/** A problem with every way to place it that the hard rules leave open. */
export type Model = {
  problem: Problem;
  bundles: readonly Bundle[];
  people: readonly Person[];
  choices: readonly Choice[];
  /** For each bundle, the rule that keeps it from a person. */
  refusals: readonly ReadonlyMap<string, Rule>[];
};

/** The nearest candidates that a bundle is offered to; fewer is faster, more is better by little. */
export const NEAREST = 12;
/** How far the round moves on from one bundle to the next. */
const STEP = 5;

/** All choices of a problem, in a stable order. */
export function modelOf(problem: Problem): Model {
  const bundles = bundlesOf(problem);
  const people = [...problem.people].sort((one, other) => compare(one.id, other.id));
  const templates = [...problem.templates].sort((one, other) => compare(one.key, other.key));
  const choices: Choice[] = [];
  const refusals = bundles.map((bundle, index) => {
    const refused = new Map<string, Rule>();
    for (const person of people) {
      const rule = refusalOf(problem, bundle.item, person);
      if (rule) refused.set(person.id, rule);
      else {
        const own = choicesFor(problem, bundle, index, person, templates);
        choices.push(...own.choices);
        if (own.choices.length === 0) refused.set(person.id, own.rule);
      }
    }
    return refused;
  });
  return { problem, bundles, people, choices, refusals };
}

function choicesFor(problem: Problem, bundle: Bundle, index: number, person: Person, templates: readonly Template[]) {
  const ways = bundle.item.kind === 'MEMBER' ? templates : [null];
  let rule: Rule = 'NO_TEMPLATE';
  const choices = ways.flatMap((template): Choice[] => {
    const burden = burdenOf(problem, bundle, template);
    const refusal = refusalOfBurden(person, problem.householdsPerLoad, { units: 0, households: 0 }, burden);
    if (refusal) {
      rule = refusal;
      return [];
    }
    const met = aimsMet(problem, bundle.item, person, template);
    return [{ bundle: index, person, template, burden, met, cost: costOf(problem, met, burden) }];
  });
  return { choices, rule };
}

/** Points of the aims that a choice misses. An elderly member's count by what the choice weighs. */
function costOf({ weights, householdsPerLoad }: Problem, met: Met, { units }: Burden): number {
  const missed = AIMS.filter((aim) => aim !== 'ELDERLY' && met[aim] === false);
  const elderly = met.ELDERLY === false ? Math.ceil((weights.ELDERLY * units) / householdsPerLoad) : 0;
  return missed.reduce((sum, aim) => sum + weights[aim], elderly);
}

/**
 * The choices the solver is given: for each bundle the nearest candidates, by cost; among equals those who come next in a round that
 * begins elsewhere for each bundle, so that together the bundles are offered to everybody. More for a bundle of many pieces.
 */
export function nearestChoices({ bundles, choices, people }: Model): Choice[] {
  const byBundle = bundles.map((): Choice[] => []);
  for (const choice of choices) byBundle[choice.bundle]?.push(choice);
  const places = new Map(people.map(({ id }, index) => [id, index]));
  return byBundle.flatMap((own, index) => {
    const limit = Math.max(NEAREST, bundles[index]?.keys.length ?? 0);
    if (own.length <= limit) return own;
    const start = index * STEP;
    const turn = ({ person }: Choice) =>
      ((places.get(person.id) ?? 0) + people.length * STEP * bundles.length - start) % people.length;
    const inTurn = [...own].sort((one, other) => turn(one) - turn(other));
    const cheapest = [...inTurn].sort((one, other) => one.cost - other.cost).slice(0, limit / 2);
    const others = inTurn.filter((choice) => !cheapest.includes(choice));
    return [...cheapest, ...others.slice(0, limit - cheapest.length)];
  });
}

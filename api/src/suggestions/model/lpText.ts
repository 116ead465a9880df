import { type Choice, type Model, nearestChoices } from './choices.ts';
import { leftCost, splitCost, spreadOf, tiersOf } from './costs.ts';
import { unitCap } from './hardRules.ts';
import type { Person } from './problem.ts';

type Term = { factor: number; name: string };
type Row = { terms: Term[]; relation: '<=' | '>=' | '='; bound: number };

/** A model as the solver reads it, and the choice behind each of its `x` variables. */
export type LpProblem = { text: string; choices: readonly Choice[] };

/**
 * The model in CPLEX LP format: x = pieces placed by a choice, s = pieces left, y = a member begins in a group, e = load beyond a tier,
 * f = members beyond a template's share. It always has a solution: everything may be left. Same model, same text.
 */
export function lpOf(model: Model): LpProblem {
  const choices = nearestChoices(model);
  const goal: Term[] = choices.map(({ cost }, index) => ({ factor: cost, name: `x${index}` }));
  const rows: Row[] = [];
  model.bundles.forEach((bundle, index) => {
    const own = termsOf(choices, (choice) => (choice.bundle === index ? 1 : 0));
    rows.push({ terms: [...own, { factor: 1, name: `s${index}` }], relation: '=', bound: bundle.keys.length });
    goal.push({ factor: leftCost(model.problem, bundle), name: `s${index}` });
  });
  addCaps(model, choices, rows);
  addLoadTiers(model, choices, rows, goal);
  addTasks(model, choices, rows);
  addSpread(model, choices, rows, goal);
  const begins = addGroups(model, choices, rows, goal);
  return { choices, text: textOf(model, choices, rows, goal, begins) };
}

function termsOf(choices: readonly Choice[], factorOf: (choice: Choice) => number): Term[] {
  return choices
    .map((choice, index) => ({ factor: factorOf(choice), name: `x${index}` }))
    .filter(({ factor }) => factor !== 0);
}

function addCaps({ problem, people }: Model, choices: readonly Choice[], rows: Row[]): void {
  for (const person of people) {
    const ofPerson = (value: (choice: Choice) => number) =>
      termsOf(choices, (choice) => (choice.person.id === person.id ? value(choice) : 0));
    const cap = unitCap(person, problem.householdsPerLoad);
    const units = ofPerson(({ burden }) => burden.units);
    if (Number.isFinite(cap) && units.length > 0)
      rows.push({ terms: units, relation: '<=', bound: Math.max(0, cap - person.load * problem.householdsPerLoad) });
    const households = ofPerson(({ burden }) => burden.households);
    if (person.householdCap !== null && households.length > 0)
      rows.push({ terms: households, relation: '<=', bound: Math.max(0, person.householdCap - person.householdCount) });
  }
}

/** e >= load now + units given - tier. */
function addLoadTiers({ problem, people }: Model, choices: readonly Choice[], rows: Row[], goal: Term[]): void {
  people.forEach((person, index) => {
    const units = termsOf(choices, (choice) => (choice.person.id === person.id ? choice.burden.units : 0));
    if (units.length === 0) return;
    const now = person.load * problem.householdsPerLoad;
    tiersOf(problem, person).forEach(({ from, slope }, tier) => {
      const name = `e${index}t${tier}`;
      rows.push({ terms: [...units, { factor: -1, name }], relation: '<=', bound: from - now });
      goal.push({ factor: slope, name });
    });
  });
}

/** Nobody is given one task twice. */
function addTasks({ people, bundles }: Model, choices: readonly Choice[], rows: Row[]): void {
  const sharing = new Map<string, number[]>();
  bundles.forEach(({ tasks }, index) => {
    for (const task of tasks) sharing.set(task, [...(sharing.get(task) ?? []), index]);
  });
  for (const indexes of sharing.values()) {
    if (indexes.length < 2) continue;
    for (const { id } of people) {
      const terms = termsOf(choices, ({ person, bundle }) => (person.id === id && indexes.includes(bundle) ? 1 : 0));
      if (terms.length > 1) rows.push({ terms, relation: '<=', bound: 1 });
    }
  }
}

function addSpread({ problem }: Model, choices: readonly Choice[], rows: Row[], goal: Term[]): void {
  const { share, slope } = spreadOf(problem);
  const keys = [...new Set(choices.flatMap(({ template }) => (template ? [template.key] : [])))].sort();
  keys.forEach((key, index) => {
    const terms = termsOf(choices, ({ template }) => (template?.key === key ? 1 : 0));
    rows.push({ terms: [...terms, { factor: -1, name: `f${index}` }], relation: '<=', bound: share });
    goal.push({ factor: slope, name: `f${index}` });
  });
}

/** y = 1 as soon as a member who has no household of a group is given one; answers how many y there are. */
function addGroups({ problem, bundles }: Model, choices: readonly Choice[], rows: Row[], goal: Term[]): number {
  const cost = splitCost(problem);
  if (cost === 0) return 0;
  const pairs = new Map<string, { person: Person; pieces: number; terms: Term[] }>();
  choices.forEach(({ bundle, person }, index) => {
    const { groupId = null, keys = [] } = bundles[bundle] ?? {};
    if (groupId === null || person.groupIds.includes(groupId)) return;
    const pair = pairs.get(`${groupId} ${person.id}`) ?? { person, pieces: 0, terms: [] };
    pair.pieces += keys.length;
    pair.terms.push({ factor: 1, name: `x${index}` });
    pairs.set(`${groupId} ${person.id}`, pair);
  });
  [...pairs.values()].forEach(({ person, pieces, terms }, index) => {
    const free = Math.min(pieces, (person.householdCap ?? Number.POSITIVE_INFINITY) - person.householdCount);
    rows.push({ terms: [...terms, { factor: -Math.max(1, free), name: `y${index}` }], relation: '<=', bound: 0 });
    goal.push({ factor: cost, name: `y${index}` });
  });
  return pairs.size;
}

function textOf(model: Model, choices: readonly Choice[], rows: Row[], goal: Term[], begins: number): string {
  const bounds = choices.map(({ bundle }, index) => ` 0 <= x${index} <= ${model.bundles[bundle]?.keys.length ?? 0}`);
  const named = (count: number, letter: string) => Array.from({ length: count }, (_, index) => ` ${letter}${index}`);
  return [
    'Minimize',
    ` goal: ${linear(goal)}`,
    'Subject To',
    ...rows.map(({ terms, relation, bound }, index) => ` r${index}: ${linear(terms)} ${relation} ${bound}`),
    'Bounds',
    ...bounds,
    ...(choices.length > 0 ? ['General', ...named(choices.length, 'x')] : []),
    ...(begins > 0 ? ['Binary', ...named(begins, 'y')] : []),
    'End',
    '',
  ].join('\n');
}

/** Terms with their signs, broken into lines: the reader has a limit. */
function linear(terms: Term[]): string {
  if (terms.length === 0) return '0 none';
  const written = terms.map(({ factor, name }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`);
  const lines: string[] = [];
  for (let from = 0; from < written.length; from += 12) lines.push(written.slice(from, from + 12).join(' '));
  return lines.join('\n  ');
}

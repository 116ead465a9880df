import type { Bundle } from './bundles.ts';
import { unitCap } from './hardRules.ts';
import type { Person, Problem } from './problem.ts';

/** More than any way to place a piece costs. */
const UNPLACED = 10_000;
/** What a template costs for each member beyond an even share. */
const CROWDED = 5;
/** Loads are compared with this cap where no rule set names one. */
const USUAL_CAP = 6;

/** What leaving one piece of a bundle costs: more than any way to place it, and what somebody had before is not gone on with. */
export function leftCost({ weights }: Problem, { item }: Bundle): number {
  return UNPLACED + (item.kind === 'HOUSEHOLD' && item.lastMemberId !== null ? weights.CONTINUITY : 0);
}

/** A load in units up to which nothing is added, and what each further unit costs; two of them make the cost convex. */
export type Tier = { from: number; slope: number };

/** From a third of what a person can carry, load costs; from two thirds, more. */
export function tiersOf(problem: Problem, person: Person): Tier[] {
  const { householdsPerLoad, weights } = problem;
  if (weights.EVEN_LOAD === 0) return [];
  const cap = unitCap(person, householdsPerLoad);
  const most = Number.isFinite(cap) ? cap : USUAL_CAP * householdsPerLoad;
  const slope = Math.max(1, Math.ceil(weights.EVEN_LOAD / (2 * householdsPerLoad)));
  return [
    { from: Math.ceil(most / 3), slope },
    { from: Math.ceil((2 * most) / 3), slope: 2 * slope },
  ];
}

/** What a load costs by the tiers. */
export function loadCost(tiers: readonly Tier[], units: number): number {
  return tiers.reduce((sum, { from, slope }) => sum + slope * Math.max(0, units - from), 0);
}

/** What it costs to give a person households of a group in which they, or nobody else, had none: households of one group belong to one member. */
export function splitCost({ weights }: Problem): number {
  return 2 * weights.NEARNESS;
}

/** How many members share a template at no cost, and what each further one costs. */
export function spreadOf(problem: Problem): { share: number; slope: number } {
  const members = problem.items.filter(({ kind }) => kind === 'MEMBER').length;
  return { share: Math.ceil(members / Math.max(1, problem.templates.length)), slope: CROWDED };
}

import type { Choice, Model } from '@phan-cong/api/suggestions/model/choices';
import { Placement } from '@phan-cong/api/suggestions/model/placement';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProblem } from './arbitraryProblem.ts';
import { solveHere } from './solveHere.ts';

/** The least cost of all placements, by trying every one: each piece to everybody, or to nobody. */
function leastCost(model: Model): number {
  const pieces = model.bundles.flatMap(({ keys }, bundle) => keys.map(() => bundle));
  const placement = new Placement(model);
  let least = Number.POSITIVE_INFINITY;
  const place = (index: number) => {
    const bundle = pieces[index];
    if (bundle === undefined) {
      least = Math.min(least, placement.cost);
      return;
    }
    place(index + 1);
    for (const choice of model.choices.filter((each: Choice) => each.bundle === bundle)) {
      if (placement.refusalOf(choice) !== null) continue;
      placement.add(choice);
      place(index + 1);
      placement.remove(choice);
    }
  };
  place(0);
  return least;
}

describe('a suggestion', () => {
  test('is as good as the best of all placements of small branches', () => {
    let placed = 0;
    fc.assert(
      fc.property(anyProblem(4, 5), (problem) => {
        const { model, placement, solution } = solveHere(problem);
        expect(solution.Status).toBe('Optimal');
        const least = leastCost(model);
        expect(placement.cost).toBeCloseTo(least, 6);
        expect(solution.ObjectiveValue).toBeCloseTo(least, 3);
        placed += placement.choices.length;
      }),
      { numRuns: 2000 },
    );
    expect(placed).toBeGreaterThan(200);
  }, 240_000);
});

import type { HouseholdItem, Problem } from '@phan-cong/api/suggestions/model/problem';
import { person, problem } from './arbitraryProblem.ts';

/** The same numbers each time, between 0 and 1. */
function numbers(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A branch of so many members with so many households in groups of ten, half of them in somebody's charge before. */
export function largeProblem(members: number, households: number): Problem {
  const next = numbers();
  const pick = (count: number) => Math.floor(next() * count);
  const people = Array.from({ length: members }, (_, index) => {
    const isElderly = pick(4) === 0;
    return person(`m${String(index).padStart(3, '0')}`, {
      isElderly,
      reasonAbove: isElderly ? 3 : null,
      isYoung: !isElderly && pick(4) === 0,
      load: pick(3),
      strengths: pick(3) === 0 ? ['HOUSEHOLD_SUPPORT'] : [],
      groupIds: pick(2) === 0 ? [`g${String(pick(households / 10)).padStart(3, '0')}`] : [],
      householdCount: 0,
    });
  });
  const lastOf = Array.from({ length: households / 5 }, () =>
    pick(2) === 0 ? `m${String(pick(members)).padStart(3, '0')}` : null,
  );
  const items = Array.from(
    { length: households },
    (_, index): HouseholdItem => ({
      kind: 'HOUSEHOLD',
      key: `h${String(index).padStart(4, '0')}`,
      groupId: `g${String(Math.floor(index / 10)).padStart(3, '0')}`,
      lastMemberId: lastOf[Math.floor(index / 5)] ?? null,
      order: String(index).padStart(4, '0'),
    }),
  );
  return problem({ people, items });
}

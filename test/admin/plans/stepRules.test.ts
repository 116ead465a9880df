import { describe, expect, it } from 'vitest';
import type { Preparation } from '../../../admin/src/plans/prepare/queries.ts';
import { leftOf, nextStep, suggestGuides } from '../../../admin/src/plans/prepare/stepRules.ts';

type State = Preparation['planPreparation'];

const member = (changes: Partial<State['members'][number]> = {}): State['members'][number] => ({
  memberId: 'm',
  memberName: 'Lê Thị Hoa',
  membership: 'OFFICIAL',
  age: 40,
  circumstances: 'CURRENT',
  recordedOn: '2026-01-01',
  workCapacity: 'FULL',
  hoursPerWeek: null,
  strengths: [],
  wishes: null,
  assignmentCount: 1,
  unassignedReason: null,
  needsGuide: false,
  isGuideMissing: false,
  ...changes,
});
const plan = (status: string): State['assignmentPlan'] => ({
  id: 'p',
  version: 1,
  status,
  title: 'Kế hoạch',
  resolutionNumber: null,
  submitBy: null,
  adoptBy: null,
  daysLate: 0,
  assignmentCount: 1,
});
const state = (changes: Partial<State> = {}): State => ({
  assignmentPlan: plan('DRAFT'),
  members: [member()],
  guides: [],
  assignedCount: 1,
  householdCount: 4,
  coveredHouseholdCount: 4,
  ...changes,
});
const next = (changes: Partial<State>) => nextStep(leftOf(state(changes)));

describe('the steps to the adopted plan', () => {
  it('go on with the first that is not done', () => {
    expect(next({ assignmentPlan: null })).toBe('rollover');
    expect(next({ members: [member({ circumstances: 'STALE' })] })).toBe('circumstances');
    expect(next({ members: [member({ unassignedReason: 'NOT_CARRIED' })] })).toBe('assign');
    expect(next({ members: [member({ isGuideMissing: true })] })).toBe('guides');
    expect(next({})).toBe('adopt');
    expect(next({ assignmentPlan: plan('ADOPTED') })).toBe('adopt');
  });

  it('are not held up by a household without a member in charge, nor by members who can take on no work', () => {
    expect(next({ coveredHouseholdCount: 1 })).toBe('adopt');
    expect(next({ members: [member({ unassignedReason: 'NO_CAPACITY' })] })).toBe('adopt');
  });

  it('count what is left', () => {
    const members = [member({ circumstances: 'MISSING' }), member({ unassignedReason: 'NEVER_ASSIGNED' }), member()];
    expect(leftOf(state({ members, coveredHouseholdCount: 1 }))).toEqual({
      rollover: 0,
      circumstances: 1,
      assign: 1,
      guides: 0,
      coverage: 3,
      adopt: 1,
    });
  });
});

describe('suggested guides', () => {
  const guides = [
    { memberId: 'a', memberCount: 1 },
    { memberId: 'b', memberCount: 0 },
  ];

  it('are those with the fewest, in turn', () => {
    expect(suggestGuides(['m', 'n', 'o'], guides)).toEqual({ m: 'b', n: 'a', o: 'b' });
  });

  it('are never oneself', () => {
    expect(suggestGuides(['b'], guides)).toEqual({ b: 'a' });
    expect(suggestGuides(['b'], [{ memberId: 'b', memberCount: 0 }])).toEqual({});
  });
});

import {
  type Decision,
  decideReassignment,
  type ReassignOptions,
  type ReassignRow,
  type ReassignTarget,
} from '@phan-cong/api/assignments/reassignRules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const row = (over: Partial<ReassignRow> = {}): ReassignRow => ({
  id: 'r1',
  title: 'Tuyên truyền',
  status: 'ACTIVE',
  startsOn: '2026-01-01',
  memberId: 'old',
  branchId: 'b1',
  communeId: 'c1',
  planId: 'p1',
  guideId: null,
  taskFieldId: 'f1',
  householdGroupId: null,
  isHousehold: false,
  loadWeight: 1,
  year: 2026,
  ...over,
});
const target = (over: Partial<ReassignTarget> = {}): ReassignTarget => ({
  id: 't1',
  status: 'ACTIVE',
  branchId: 'b1',
  communeId: 'c1',
  isWritable: true,
  load: 0,
  loadCap: null,
  reasonAbove: null,
  held: [],
  plans: {},
  ...over,
});
const options = (over: Partial<ReassignOptions> = {}): ReassignOptions => ({
  effectiveOn: '2026-06-01',
  guide: { kind: 'KEEP' },
  errorPolicy: 'SKIP_FAILED',
  loadReason: null,
  ...over,
});
const reason = (decision: Decision | undefined) => (decision?.isMoved === false ? decision.reasonKey : null);
const decideOne = (r: ReassignRow, t: ReassignTarget, o = options()) => decideReassignment([r], [t], o)[0];

describe('a reassignment', () => {
  test.each([
    ['NOT_OPEN', row({ status: 'ENDED' }), target(), options()],
    ['NOT_OPEN', row({ status: 'PROPOSED' }), target(), options()],
    ['BEFORE_START', row({ startsOn: '2026-06-02' }), target(), options()],
    ['NOT_ASSIGNABLE', row(), target({ status: 'EXEMPT' }), options()],
    ['ALREADY_HOLDS', row({ memberId: 't1' }), target(), options()],
    [
      'ALREADY_HOLDS',
      row(),
      target({ held: [{ title: 'tuyen  truyen', taskFieldId: 'f1', householdGroupId: null }] }),
      options(),
    ],
    [
      'ALREADY_HOLDS',
      row({ householdGroupId: 'g' }),
      target({ held: [{ title: 'Khác', taskFieldId: 'f2', householdGroupId: 'g' }] }),
      options(),
    ],
    ['OVER_LOAD_CAP', row({ loadWeight: 2 }), target({ load: 5, loadCap: 6 }), options()],
    ['OVER_LOAD_CAP', row(), target({ loadCap: 0 }), options()],
    ['OTHER_BRANCH', row(), target({ branchId: 'b2', isWritable: false }), options()],
    ['OTHER_COMMUNE', row(), target({ branchId: 'b2', communeId: 'c2' }), options()],
    ['HOUSEHOLDS_STAY', row({ isHousehold: true }), target({ branchId: 'b2', plans: { 2026: 'p2' } }), options()],
    ['PLAN_MISSING', row(), target({ branchId: 'b2', plans: { 2025: 'p2' } }), options()],
    ['GUIDE_IS_MEMBER', row({ guideId: 't1' }), target(), options()],
    ['GUIDE_IS_MEMBER', row(), target(), options({ guide: { kind: 'SET', guideId: 't1', branchId: 'b1' } })],
    ['GUIDE_NOT_COMMITTEE', row(), target(), options({ guide: { kind: 'SET', guideId: 'g1', branchId: 'b9' } })],
  ])('refuses with %s', (key, r, t, o) => {
    expect(reason(decideOne(r, t, o))).toBe(key);
  });

  test('allows a task without weight to a member who is full, and any when no rule set names a cap', () => {
    expect(decideOne(row({ loadWeight: 0 }), target({ loadCap: 0 }))?.isMoved).toBe(true);
    expect(decideOne(row({ loadWeight: 9 }), target({ load: 99 }))?.isMoved).toBe(true);
  });

  test('takes a task to the plan of its year in the new branch, and leaves its guide behind', () => {
    const decision = decideOne(row({ guideId: 'g1' }), target({ branchId: 'b2', plans: { 2026: 'p2' } }));
    expect(decision).toMatchObject({ isMoved: true, branchId: 'b2', planId: 'p2', guideId: null });
    expect(decideOne(row({ guideId: 'g1' }), target())).toMatchObject({ isMoved: true, planId: 'p1', guideId: 'g1' });
  });

  test('shares tasks by load, the earlier named first', () => {
    const rows = ['A', 'B', 'C', 'D'].map((title) => row({ id: title, title }));
    const decisions = decideReassignment(rows, [target({ id: 'x', load: 2 }), target({ id: 'y' })], options());
    expect(decisions.map(({ toMemberId }) => toMemberId)).toEqual(['y', 'y', 'x', 'y']);
  });

  test('holds all back under ALL_OR_NOTHING when one is refused', () => {
    const decisions = decideReassignment(
      [row(), row({ id: 'r2', title: 'B', status: 'ENDED' })],
      [target()],
      options({ errorPolicy: 'ALL_OR_NOTHING' }),
    );
    expect(decisions.map(reason)).toEqual(['HELD_BACK', 'NOT_OPEN']);
  });

  test('sees what earlier rows of the call brought or took away', () => {
    const twice = decideReassignment([row(), row({ id: 'r2' })], [target()], options());
    expect(twice.map(reason)).toEqual([null, 'ALREADY_HOLDS']);
    // x gives its task to y, and has room for another then.
    const rows = [row({ id: 'r1', memberId: 'x' }), row({ id: 'r2', title: 'B', memberId: 'z' })];
    const decisions = decideReassignment(
      rows,
      [target({ id: 'x', load: 1, loadCap: 1 }), target({ id: 'y', load: 0, loadCap: 1 })],
      options(),
    );
    expect(decisions.map(({ toMemberId, isMoved }) => [toMemberId, isMoved])).toEqual([
      ['y', true],
      ['x', true],
    ]);
  });
});

const word = fc.constantFrom('A', 'B', 'C');
const member = fc.constantFrom('m1', 'm2', 'm3', 'm4');
const anyRow = fc.record({
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'ENDED'),
  title: word,
  taskFieldId: word,
  memberId: member,
  householdGroupId: fc.option(word),
  loadWeight: fc.integer({ min: 0, max: 4 }),
  startsOn: fc.constantFrom('2026-01-01', '2026-07-01'),
  guideId: fc.option(member),
});
const anyTarget = fc.record({
  id: member,
  load: fc.integer({ min: 0, max: 6 }),
  loadCap: fc.option(fc.constantFrom(0, 2, 6)),
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'EXEMPT'),
});
const anyCall = fc.record({
  rows: fc.array(anyRow, { maxLength: 30 }).map((list) => list.map((over, index) => row({ ...over, id: `r${index}` }))),
  targets: fc
    .uniqueArray(anyTarget, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
    .map((list) => list.map(target)),
  errorPolicy: fc.constantFrom('ALL_OR_NOTHING' as const, 'SKIP_FAILED' as const),
});

describe('any reassignment', () => {
  test('is decided the same each time, once per row, in order', () => {
    fc.assert(
      fc.property(anyCall, ({ rows, targets, errorPolicy }) => {
        const decisions = decideReassignment(rows, targets, options({ errorPolicy }));
        expect(decideReassignment(structuredClone(rows), structuredClone(targets), options({ errorPolicy }))).toEqual(
          decisions,
        );
        expect(decisions.map(({ assignmentId }) => assignmentId)).toEqual(rows.map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });

  test('moves all or none under ALL_OR_NOTHING, and the same rows as SKIP_FAILED when all can move', () => {
    fc.assert(
      fc.property(anyCall, ({ rows, targets }) => {
        const strict = decideReassignment(rows, targets, options({ errorPolicy: 'ALL_OR_NOTHING' }));
        const lenient = decideReassignment(rows, targets, options());
        if (lenient.every(({ isMoved }) => isMoved)) expect(strict).toEqual(lenient);
        else expect(strict.some(({ isMoved }) => isMoved)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('never brings a member above their cap, to guide themselves, or to a task they already have', () => {
    fc.assert(
      fc.property(anyCall, ({ rows, targets }) => {
        const loads = new Map(targets.map(({ id, load }) => [id, load]));
        decideReassignment(rows, targets, options()).forEach((decision, index) => {
          const moved = rows[index] as ReassignRow;
          if (!decision.isMoved) return;
          const to = targets.find(({ id }) => id === decision.toMemberId) as ReassignTarget;
          expect(moved.status).toBe('ACTIVE');
          expect(to.status).toBe('ACTIVE');
          expect([moved.memberId, decision.guideId]).not.toContain(to.id);
          loads.set(moved.memberId, (loads.get(moved.memberId) ?? 0) - moved.loadWeight);
          loads.set(to.id, (loads.get(to.id) ?? 0) + moved.loadWeight);
          if (to.loadCap !== null && moved.loadWeight > 0) expect(loads.get(to.id)).toBeLessThanOrEqual(to.loadCap);
        });
      }),
      { numRuns: 500 },
    );
  });
});

import { findings, type PreparedMember } from '@phan-cong/api/plans/preparationRules';
import { describe, expect, test } from 'vitest';

const member = (overrides: Partial<PreparedMember> = {}): PreparedMember => ({
  id: 'm',
  isOnCommittee: false,
  membership: 'OFFICIAL',
  age: 50,
  workCapacity: 'FULL',
  recordedOn: '2026-06-01',
  lineCount: 1,
  guidedCount: 0,
  hadTask: true,
  load: 1,
  ...overrides,
});
const thresholds = { youngAge: 35, loadCap: { FULL: 6, LIGHT: 2, NONE: 0 }, currentSince: '2026-01-01' };
const find = (overrides: Partial<PreparedMember>, changes: Partial<typeof thresholds> = {}) =>
  findings(member(overrides), { ...thresholds, ...changes });

describe('what is still to be done for a member', () => {
  test('circumstances are current up to the limit, stale after it, and missing when there are none', () => {
    expect(find({ recordedOn: '2026-01-01' }).circumstances).toBe('CURRENT');
    expect(find({ recordedOn: '2025-12-31' }).circumstances).toBe('STALE');
    expect(find({ recordedOn: null }).circumstances).toBe('MISSING');
    expect(findings(member({ recordedOn: '1990-01-01' }), { ...thresholds, currentSince: null }).circumstances).toBe(
      'CURRENT',
    );
  });

  test('a member without a task has a reason', () => {
    expect(find({}).unassignedReason).toBeNull();
    expect(find({ lineCount: 0, workCapacity: 'NONE' }).unassignedReason).toBe('NO_CAPACITY');
    expect(find({ lineCount: 0 }).unassignedReason).toBe('NOT_CARRIED');
    expect(find({ lineCount: 0, hadTask: false }).unassignedReason).toBe('NEVER_ASSIGNED');
  });

  test('probationary and young members need a guide, up to the age of the rule set; the committee does not', () => {
    expect(find({ membership: 'PROBATIONARY', age: null })).toMatchObject({ needsGuide: true, isGuideMissing: true });
    expect(find({ age: 35 })).toMatchObject({ needsGuide: true, isGuideMissing: true });
    expect(find({ age: 36 }).needsGuide).toBe(false);
    expect(find({ age: 20, isOnCommittee: true }).needsGuide).toBe(false);
    expect(find({ age: 20, guidedCount: 1 }).isGuideMissing).toBe(false);
    expect(find({ age: 20, lineCount: 0 }).isGuideMissing).toBe(false);
    expect(findings(member({ age: 20 }), { ...thresholds, youngAge: null }).needsGuide).toBe(false);
  });

  test('the load cap follows the capacity, full when it is not known', () => {
    expect(find({ workCapacity: 'LIGHT' }).loadCap).toBe(2);
    expect(find({ workCapacity: null }).loadCap).toBe(6);
  });
});

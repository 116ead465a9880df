import { describe, expect, it } from 'vitest';
import { attentionReasons } from '../../../admin/src/assignments/attention.ts';
import { dueAfterStart, notAfter, notBefore } from '../../../admin/src/assignments/dayRules.ts';
import { groupOrHouseholds } from '../../../admin/src/assignments/inputs/groupOrHouseholds.ts';
import { dueState } from '../../../admin/src/shared/assignments/dueState.ts';

const TODAY = '2026-11-25';

describe('what is said about a due day', () => {
  const due = (dueOn: string | null, daysOverdue = 0, status = 'ACTIVE') =>
    dueState({ status, dueOn, daysOverdue }, TODAY);

  it('is how late it is, that it is today, or how few days are left', () => {
    expect(due('2026-11-13', 12)).toEqual({ name: 'overdue', days: 12 });
    expect(due('2026-11-25')).toEqual({ name: 'today' });
    expect(due('2026-11-26')).toEqual({ name: 'left', days: 1 });
    expect(due('2026-12-02')).toEqual({ name: 'left', days: 7 });
  });

  it('is nothing while it is far, without one, and of work that is over', () => {
    expect(due('2026-12-03')).toBeUndefined();
    expect(due(null)).toBeUndefined();
    expect(due('2026-11-26', 0, 'COMPLETED')).toBeUndefined();
  });
});

describe('what needs attention in an assignment', () => {
  const fine = {
    status: 'ACTIVE',
    kind: 'REGULAR',
    daysOverdue: 0,
    guideName: 'Vũ Đức Hải',
    member: { status: 'ACTIVE', membership: 'OFFICIAL' },
    basis: 'RESOLUTION',
    householdGroup: null,
    households: [],
  };

  it('is nothing where all is in order', () => {
    expect(attentionReasons(fine, true)).toEqual([]);
  });

  it.each([
    ['overdue', { daysOverdue: 3 }],
    ['memberGone', { member: { status: 'TRANSFERRED_OUT', membership: 'OFFICIAL' } }],
    ['guideMissing', { guideName: null, member: { status: 'ACTIVE', membership: 'PROBATIONARY' } }],
    ['householdsMissing', { kind: 'HOUSEHOLD' }],
    ['basisNone', { basis: 'NONE' }],
    ['basisMinutes', { basis: 'MINUTES' }],
  ])('is said: %s', (reason, change) => {
    expect(attentionReasons({ ...fine, ...change }, true)).toEqual([reason]);
  });

  it('is not asked of work that is over, nor of what one may not see or has not read', () => {
    expect(attentionReasons({ ...fine, status: 'COMPLETED', basis: 'NONE' }, true)).toEqual([]);
    expect(attentionReasons({ ...fine, kind: 'HOUSEHOLD' }, false)).toEqual([]);
    expect(attentionReasons({ ...fine, member: null }, true)).toEqual([]);
    expect(
      attentionReasons({ ...fine, kind: 'HOUSEHOLD', householdGroup: undefined, households: undefined }, true),
    ).toEqual([]);
  });
});

describe('the rules of the form', () => {
  it('keep the due day at or after the first day', () => {
    expect(dueAfterStart('2026-01-01', { startsOn: '2026-01-02' })).toBeTypeOf('string');
    expect(dueAfterStart('2026-01-02', { startsOn: '2026-01-02' })).toBeUndefined();
    expect(dueAfterStart(null, { startsOn: '2026-01-02' })).toBeUndefined();
    expect(dueAfterStart('2026-01-01', { startsOn: null })).toBeUndefined();
  });

  it('keep a day within its bounds', () => {
    expect(notBefore('2026-01-02', 'early')('2026-01-01')).toBe('early');
    expect(notBefore('2026-01-02', 'early')('2026-01-02')).toBeUndefined();
    expect(notAfter('2026-01-02', 'late')('2026-01-03')).toBe('late');
    expect(notAfter('2026-01-02', 'late')(null)).toBeUndefined();
  });

  it('want a household group or households', () => {
    expect(groupOrHouseholds(null, { householdIds: [] })).toBeTypeOf('string');
    expect(groupOrHouseholds('group', {})).toBeUndefined();
    expect(groupOrHouseholds(null, { householdIds: ['household'] })).toBeUndefined();
  });
});

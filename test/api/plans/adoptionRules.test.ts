import { dayInForce, decideAdoption, type ProposedLine } from '@phan-cong/api/plans/adoptionRules';
import { describe, expect, test } from 'vitest';

const source = (overrides: Partial<NonNullable<ProposedLine['source']>> = {}) => ({
  id: 'old',
  status: 'ACTIVE',
  startsOn: '2026-01-05',
  dueOn: '2026-12-31',
  progress: 40,
  quantityTarget: null,
  quantityDone: null,
  ...overrides,
});
const line = (overrides: Partial<ProposedLine> = {}): ProposedLine => ({
  id: 'new',
  kind: 'HOUSEHOLD',
  basis: 'NONE',
  startsOn: '2027-01-01',
  dueOn: '2027-12-31',
  memberStatus: 'ACTIVE',
  memberIsInBranch: true,
  source: source(),
  ...overrides,
});
const days = { inForceOn: '2027-01-15', today: '2027-01-20' };
const decide = (overrides: Partial<ProposedLine>, on = days) => decideAdoption([line(overrides)], on)[0];

describe('what an adoption does', () => {
  test('a plan is in force from its adoption, but not before its year', () => {
    expect(dayInForce('2027-01-15', 2027)).toBe('2027-01-15');
    expect(dayInForce('2026-12-20', 2027)).toBe('2027-01-01');
  });

  test('a carried line follows its source on the same day, without a gap', () => {
    expect(decide({})).toEqual({
      assignmentId: 'new',
      isActivated: true,
      startsOn: '2027-01-15',
      dueOn: '2027-12-31',
      sourceEnd: { id: 'old', to: 'ENDED', on: '2027-01-15' },
      takesBasis: true,
    });
  });

  test('a source that was done to the full is completed, by its due day at the latest', () => {
    expect(decide({ source: source({ progress: 100 }) })).toMatchObject({
      sourceEnd: { to: 'COMPLETED', on: '2026-12-31' },
    });
    expect(decide({ source: source({ quantityTarget: 5, quantityDone: 6, dueOn: null }) })).toMatchObject({
      sourceEnd: { to: 'COMPLETED', on: '2027-01-15' },
    });
    expect(decide({ source: source({ quantityTarget: 5, quantityDone: 4 }) })).toMatchObject({
      sourceEnd: { to: 'ENDED' },
    });
    expect(decide({ source: source({ quantityTarget: 0, quantityDone: 0 }) })).toMatchObject({
      sourceEnd: { to: 'ENDED' },
    });
  });

  test('a source is never ended before its first day', () => {
    expect(decide({ source: source({ startsOn: '2027-02-01', dueOn: null }) })).toMatchObject({
      sourceEnd: { on: '2027-02-01' },
    });
  });

  test('a line planned for later begins later, unless households go along', () => {
    expect(decide({ kind: 'REGULAR', startsOn: '2027-06-01' })).toMatchObject({ startsOn: '2027-06-01' });
    expect(decide({ startsOn: '2027-06-01' })).toMatchObject({ startsOn: '2027-01-15' });
  });

  test('a new line keeps its days and its basis', () => {
    expect(decide({ source: null, kind: 'REGULAR', startsOn: '2027-01-02', basis: 'REGULATION' })).toMatchObject({
      startsOn: '2027-01-02',
      sourceEnd: null,
      takesBasis: false,
    });
  });

  test('a due day is not before the first day', () => {
    expect(decide({ dueOn: '2027-01-10' })).toMatchObject({ dueOn: '2027-01-15' });
  });

  test.each([
    ['MEMBER_LEFT', { memberIsInBranch: false }],
    ['MEMBER_NOT_ASSIGNABLE', { memberStatus: 'DECEASED' }],
    ['SOURCE_ENDED', { source: source({ status: 'ENDED' }) }],
  ])('is taken back: %s', (reason, overrides) => {
    expect(decide(overrides)).toEqual({ assignmentId: 'new', isActivated: false, reason });
  });

  test('a line without households comes into force although its source has ended', () => {
    expect(decide({ kind: 'REGULAR', source: source({ status: 'ENDED' }) })).toMatchObject({
      isActivated: true,
      sourceEnd: null,
    });
  });
});

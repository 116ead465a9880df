import { decideRollover, planToCopy, type RolloverRow } from '@phan-cong/api/plans/rolloverRules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const row = (overrides: Partial<RolloverRow> = {}): RolloverRow => ({
  id: 'a',
  title: 'Tuyên truyền nghị quyết năm 2026',
  deliverable: 'Báo cáo năm 2026',
  kind: 'REGULAR',
  status: 'ACTIVE',
  endReason: null,
  startsOn: '2026-03-10',
  dueOn: '2026-12-31',
  basis: 'REGULATION',
  memberStatus: 'ACTIVE',
  memberIsInBranch: true,
  workCapacity: 'FULL',
  guideId: 'g',
  guideIsFit: true,
  taskFieldIsActive: true,
  householdGroupIsOver: false,
  householdCount: 0,
  isCarried: false,
  ...overrides,
});
const years = { fromYear: 2026, year: 2027, excludedIds: new Set<string>() };
const decide = (overrides: Partial<RolloverRow>, excluded: string[] = []) =>
  decideRollover([row(overrides)], { ...years, excludedIds: new Set(excluded) })[0];

describe('what is carried over', () => {
  test('a valid task begins with the year, is due a year later, and speaks of the new year', () => {
    expect(decide({})).toEqual({
      assignmentId: 'a',
      isCarried: true,
      title: 'Tuyên truyền nghị quyết năm 2027',
      deliverable: 'Báo cáo năm 2027',
      startsOn: '2027-01-01',
      dueOn: '2027-12-31',
      guideId: 'g',
      isGuideLost: false,
      keepsBasis: true,
    });
  });

  test('a number that only contains the year stays as it is', () => {
    expect(decide({ title: 'Tổ 12026' })).toMatchObject({ title: 'Tổ 12026' });
  });

  test('a task without a due day has none afterwards; the leap day becomes the first of March', () => {
    expect(decide({ dueOn: null })).toMatchObject({ dueOn: null });
    const [leap] = decideRollover([row({ dueOn: '2028-02-29' })], { ...years, fromYear: 2028, year: 2029 });
    expect(leap).toMatchObject({ dueOn: '2029-03-01' });
  });

  test('a guide who may not guide any more is dropped and said so; a resolution of the old year is no basis', () => {
    expect(decide({ guideIsFit: false, basis: 'RESOLUTION' })).toMatchObject({
      isCarried: true,
      guideId: null,
      isGuideLost: true,
      keepsBasis: false,
    });
    expect(decide({ guideId: null, guideIsFit: false })).toMatchObject({ isGuideLost: false });
  });

  test('a new revision of the same year keeps its days', () => {
    const [same] = decideRollover([row()], { ...years, year: 2026 });
    expect(same).toMatchObject({
      startsOn: '2026-03-10',
      dueOn: '2026-12-31',
      title: 'Tuyên truyền nghị quyết năm 2026',
    });
  });

  test.each([
    ['EXCLUDED', {}, ['a']],
    ['ALREADY_CARRIED', { isCarried: true }, []],
    ['ALREADY_CARRIED', { status: 'ENDED', endReason: 'CARRIED_OVER' }, []],
    ['NEVER_IN_FORCE', { status: 'PROPOSED' }, []],
    ['ENDED', { status: 'ENDED', endReason: 'TASK_DROPPED' }, []],
    ['ONE_OFF', { kind: 'AD_HOC' }, []],
    ['COMPLETED', { status: 'COMPLETED', dueOn: '2026-11-30' }, []],
    ['MEMBER_LEFT', { memberIsInBranch: false }, []],
    ['MEMBER_NOT_ASSIGNABLE', { memberStatus: 'EXEMPT' }, []],
    ['NO_CAPACITY', { workCapacity: 'NONE' }, []],
    ['TASK_FIELD_ENDED', { taskFieldIsActive: false }, []],
    ['HOUSEHOLDS_ENDED', { kind: 'HOUSEHOLD', householdCount: 0 }, []],
    ['HOUSEHOLDS_ENDED', { householdGroupIsOver: true }, []],
  ])('is not carried: %s', (reason, overrides, excluded) => {
    expect(decide(overrides, excluded)).toEqual({ assignmentId: 'a', isCarried: false, reason });
  });

  test('a task completed at the end of the year comes again', () => {
    expect(decide({ status: 'COMPLETED', dueOn: '2026-12-15' })).toMatchObject({ isCarried: true });
    expect(decide({ status: 'COMPLETED', dueOn: null })).toMatchObject({ isCarried: true });
  });

  test('whatever the rows, each gets one answer, in their order, days stay in order, and unfit ones never go along', () => {
    const day = fc
      .integer({ min: 0, max: 800 })
      .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
    const arbitrary = fc.record({
      kind: fc.constantFrom('REGULAR', 'HOUSEHOLD', 'AD_HOC'),
      status: fc.constantFrom('ACTIVE', 'COMPLETED', 'ENDED', 'PROPOSED'),
      memberStatus: fc.constantFrom('ACTIVE', 'EXEMPT', 'DECEASED'),
      memberIsInBranch: fc.boolean(),
      workCapacity: fc.constantFrom('FULL', 'LIGHT', 'NONE'),
      guideIsFit: fc.boolean(),
      householdCount: fc.nat(3),
      startsOn: day,
      dueOn: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(arbitrary), fc.integer({ min: 2026, max: 2030 }), (list, year) => {
        const rows = list.map((overrides, index) => row({ ...overrides, id: String(index) }));
        const decisions = decideRollover(rows, { ...years, year });
        expect(decisions.map(({ assignmentId }) => assignmentId)).toEqual(rows.map(({ id }) => id));
        decisions.forEach((decision, index) => {
          if (!decision.isCarried) return;
          const source = rows[index] as RolloverRow;
          expect(source.memberStatus).toBe('ACTIVE');
          expect(source.memberIsInBranch).toBe(true);
          expect(source.kind).not.toBe('AD_HOC');
          expect(source.workCapacity).not.toBe('NONE');
          if (decision.guideId) expect(source.guideIsFit).toBe(true);
          if (decision.dueOn) expect(decision.dueOn >= decision.startsOn).toBe(true);
        });
      }),
    );
  });
});

test('the plan to copy is the adopted one, else the latest that was in force, else the latest', () => {
  const plan = (revision: number, status: string) => ({ revision, status });
  expect(planToCopy([plan(1, 'ADOPTED'), plan(2, 'DRAFT')])).toMatchObject({ revision: 1 });
  expect(planToCopy([plan(1, 'REVISED'), plan(2, 'CLOSED'), plan(3, 'DRAFT')])).toMatchObject({ revision: 2 });
  expect(planToCopy([plan(1, 'DRAFT'), plan(2, 'SUBMITTED')])).toMatchObject({ revision: 2 });
  expect(planToCopy([])).toBeUndefined();
});

import {
  asksOf,
  DETAILS,
  type EventFacts,
  type EventFields,
  eventProblems,
  standingAfter,
} from '@phan-cong/api/events/rules';
import type { Standing } from '@phan-cong/api/events/standing';
import type { MemberEventKind, MemberStatus } from '@phan-cong/prisma/generated/client/enums';
import { describe, expect, test } from 'vitest';

const before: Standing = {
  branchId: 'here',
  status: 'ACTIVE',
  statusSince: '2020-01-01',
  position: 'COMMITTEE_MEMBER',
  isWorkingAway: false,
  workingAwayFrom: null,
  workingAwayTo: null,
  workCapacity: 'FULL',
};
const facts: EventFacts = {
  joinedOn: '2000-02-03',
  latestEventOn: null,
  latestCircumstanceOn: null,
  isStudy: false,
  transferMonths: { min: 3, max: 12, studyMax: 24 },
};
const event = (kind: MemberEventKind, over: Partial<EventFields> = {}): EventFields => ({
  kind,
  effectiveOn: '2026-11-23',
  endsOn: null,
  toBranchId: null,
  toPlace: null,
  positionTo: null,
  workCapacity: null,
  ...over,
});
const problems = (fields: EventFields, standing: Partial<Standing> = {}, more: Partial<EventFacts> = {}) =>
  Object.fromEntries(
    Object.entries(eventProblems(fields, { ...before, ...standing }, { ...facts, ...more })).map(([name, { key }]) => [
      name,
      key,
    ]),
  );

/** A valid event of each kind. */
const VALID: Record<MemberEventKind, [Partial<EventFields>, Partial<Standing>?]> = {
  OFFICIAL_TRANSFER: [{ toBranchId: 'there' }],
  TEMPORARY_TRANSFER: [{ endsOn: '2027-05-23' }],
  TRANSFER_IN: [{ toBranchId: 'there' }, { status: 'TRANSFERRED_OUT' }],
  WORKING_AWAY: [{ endsOn: '2027-11-23' }],
  RETURNED: [{}, { isWorkingAway: true, workingAwayFrom: '2026-01-01' }],
  EXEMPTED: [{}],
  TEMPORARILY_EXEMPTED: [{ endsOn: '2027-11-23' }],
  POSITION_CHANGED: [{ positionTo: 'MEMBER' }],
  CAPACITY_CHANGED: [{ workCapacity: 'LIGHT' }],
  SUSPENDED: [{}],
  REMOVED: [{}],
  EXPELLED: [{}],
  LEFT: [{}],
  DECEASED: [{}],
};
const KINDS = Object.keys(VALID) as MemberEventKind[];

describe('what an event makes of a member', () => {
  test.each<[MemberEventKind, Partial<EventFields>, Partial<Standing>]>([
    ['OFFICIAL_TRANSFER', { toBranchId: 'there' }, { branchId: 'there', status: 'ACTIVE', position: 'MEMBER' }],
    ['OFFICIAL_TRANSFER', { toPlace: 'Lào Cai' }, { branchId: 'here', status: 'TRANSFERRED_OUT', position: 'MEMBER' }],
    [
      'TEMPORARY_TRANSFER',
      { endsOn: '2027-05-23' },
      { status: 'TEMPORARY_TRANSFER_OUT', position: 'COMMITTEE_MEMBER' },
    ],
    ['EXEMPTED', {}, { status: 'EXEMPT' }],
    ['TEMPORARILY_EXEMPTED', { endsOn: '2027-05-23' }, { status: 'TEMPORARILY_EXEMPT' }],
    ['SUSPENDED', {}, { status: 'SUSPENDED', position: 'COMMITTEE_MEMBER' }],
    ['REMOVED', {}, { status: 'REMOVED', position: 'MEMBER' }],
    ['EXPELLED', {}, { status: 'EXPELLED', position: 'MEMBER' }],
    ['LEFT', {}, { status: 'LEFT', position: 'MEMBER' }],
    ['DECEASED', {}, { status: 'DECEASED', position: 'MEMBER' }],
  ])('%s %j gives %j from that day on', (kind, fields, after) => {
    expect(standingAfter(before, event(kind, fields))).toEqual({ ...before, statusSince: '2026-11-23', ...after });
  });

  test('another position or capacity leaves the standing and its day as they were', () => {
    expect(standingAfter(before, event('POSITION_CHANGED', { positionTo: 'SECRETARY' }))).toEqual({
      ...before,
      position: 'SECRETARY',
    });
    expect(standingAfter(before, event('CAPACITY_CHANGED', { workCapacity: 'NONE' }))).toEqual({
      ...before,
      workCapacity: 'NONE',
    });
  });

  test('going away keeps the dates, coming back ends them on that day', () => {
    const away = standingAfter(before, event('WORKING_AWAY', { endsOn: '2027-11-23' }));
    expect(away).toEqual({
      ...before,
      isWorkingAway: true,
      workingAwayFrom: '2026-11-23',
      workingAwayTo: '2027-11-23',
    });
    const back = standingAfter(away, event('RETURNED', { effectiveOn: '2027-03-01' }));
    expect(back).toEqual({ ...away, isWorkingAway: false, workingAwayTo: '2027-03-01' });
    expect(standingAfter(away, event('RETURNED', { effectiveOn: '2026-01-01' })).workingAwayTo).toBe('2026-11-23');
  });

  test.each<MemberStatus>(['TEMPORARILY_EXEMPT', 'EXEMPT', 'TEMPORARY_TRANSFER_OUT', 'SUSPENDED'])(
    'coming back from %s makes a member active again',
    (status) => {
      expect(problems(event('RETURNED'), { status })).toEqual({});
      expect(standingAfter({ ...before, status }, event('RETURNED'))).toMatchObject({
        status: 'ACTIVE',
        statusSince: '2026-11-23',
      });
    },
  );
});

describe('what may be recorded', () => {
  test.each(KINDS)('%s with what it needs', (kind) => {
    const [fields, standing = {}] = VALID[kind];
    expect(problems(event(kind, fields), standing)).toEqual({});
  });

  test.each(KINDS)('%s lacks what it requires and refuses what it does not take', (kind) => {
    const [, standing = {}] = VALID[kind];
    const takes = DETAILS[kind];
    const given = {
      endsOn: '2027-05-23',
      toBranchId: 'there',
      toPlace: 'x',
      positionTo: 'MEMBER',
      workCapacity: 'NONE',
    };
    for (const [name, value] of Object.entries(given)) {
      const refused = problems(event(kind, { ...VALID[kind][0], [name]: value }), standing)[name];
      expect(refused, name).toBe(name in takes ? undefined : 'NOT_ALLOWED_HERE');
      const missing = problems(event(kind, { ...VALID[kind][0], [name]: null }), standing)[name];
      expect(missing, name).toBe(takes[name as keyof typeof takes] === 'required' ? 'REQUIRED' : undefined);
    }
  });

  test.each<MemberStatus>(['TRANSFERRED_OUT', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED'])(
    'nothing more of one who is %s, except coming in again after a transfer',
    (status) => {
      for (const kind of KINDS.filter((each) => each !== 'TRANSFER_IN'))
        expect(problems(event(kind, VALID[kind][0]), { status }), kind).toEqual({ kind: 'EVENT_NOT_POSSIBLE' });
      const comesBack = problems(event('TRANSFER_IN', { toBranchId: 'there' }), { status });
      expect(comesBack).toEqual(status === 'TRANSFERRED_OUT' ? {} : { kind: 'EVENT_NOT_POSSIBLE' });
    },
  );

  test('an arrival of somebody just added changes nothing and is recorded all the same', () => {
    expect(problems(event('TRANSFER_IN', { toPlace: 'Hà Nam' }))).toEqual({});
    expect(problems(event('TRANSFER_IN', { toBranchId: 'there' }))).toEqual({ kind: 'EVENT_NOT_POSSIBLE' });
  });

  test.each<[string, EventFields, Partial<Standing>, Partial<EventFacts>, object]>([
    ['back without having been away', event('RETURNED'), {}, {}, { kind: 'EVENT_NOT_POSSIBLE' }],
    ['away while suspended', event('WORKING_AWAY'), { status: 'SUSPENDED' }, {}, { kind: 'EVENT_NOT_POSSIBLE' }],
    ['exempt twice', event('EXEMPTED'), { status: 'EXEMPT' }, {}, { kind: 'EVENT_CHANGES_NOTHING' }],
    [
      'the position they hold',
      event('POSITION_CHANGED', { positionTo: 'COMMITTEE_MEMBER' }),
      {},
      {},
      { kind: 'EVENT_CHANGES_NOTHING' },
    ],
    [
      'the capacity they have',
      event('CAPACITY_CHANGED', { workCapacity: 'FULL' }),
      {},
      {},
      { kind: 'EVENT_CHANGES_NOTHING' },
    ],
    [
      'a transfer to their own branch',
      event('OFFICIAL_TRANSFER', { toBranchId: 'here' }),
      {},
      {},
      { toBranchId: 'SAME_UNIT' },
    ],
    ['a day before they joined', event('EXEMPTED', { effectiveOn: '1999-12-31' }), {}, {}, { effectiveOn: 'AFTER' }],
    [
      'a day before a later event',
      event('EXEMPTED'),
      {},
      { latestEventOn: '2026-11-24' },
      { effectiveOn: 'EVENT_BEFORE_LATER' },
    ],
    ['the day of another event', event('EXEMPTED'), {}, { latestEventOn: '2026-11-23' }, {}],
    [
      'a capacity before later circumstances',
      event('CAPACITY_CHANGED', { workCapacity: 'NONE' }),
      {},
      { latestCircumstanceOn: '2026-11-24' },
      { effectiveOn: 'EVENT_BEFORE_LATER' },
    ],
    ['another kind before later circumstances', event('EXEMPTED'), {}, { latestCircumstanceOn: '2026-11-24' }, {}],
    ['an end before the beginning', event('WORKING_AWAY', { endsOn: '2026-11-22' }), {}, {}, { endsOn: 'AFTER' }],
  ])('not %s', (_name, fields, standing, more, expected) => {
    expect(problems(fields, standing, more)).toEqual(expected);
  });

  test.each<[string, boolean, boolean]>([
    ['2027-02-22', false, false],
    ['2027-02-23', false, true],
    ['2027-11-22', false, true],
    ['2027-11-23', false, false],
    ['2027-11-23', true, true],
    ['2028-11-23', true, true],
    ['2028-11-24', true, false],
  ])('a temporary transfer to %s (for study: %s) is of a good length: %s', (endsOn, isStudy, isGood) => {
    const found = problems(event('TEMPORARY_TRANSFER', { endsOn }), {}, { isStudy });
    expect(found).toEqual(isGood ? {} : { endsOn: 'TRANSFER_LENGTH' });
    expect(problems(event('TEMPORARY_TRANSFER', { endsOn }), {}, { isStudy, transferMonths: null })).toEqual({});
  });
});

describe('what an event asks for', () => {
  const asks = (
    kind: MemberEventKind,
    fields: Partial<EventFields> = {},
    standing: Partial<Standing> = {},
    load = 4,
  ) => {
    const from = { ...before, ...standing };
    const caps = { FULL: 6, LIGHT: 2, NONE: 0 };
    const after = standingAfter(from, event(kind, fields));
    return asksOf(from, after, { load, loadCap: caps[after.workCapacity] });
  };
  const ALL = { assignments: true, guided: true };
  const NONE = { assignments: false, guided: false };

  test.each<MemberEventKind>([
    'OFFICIAL_TRANSFER',
    'TEMPORARY_TRANSFER',
    'WORKING_AWAY',
    'EXEMPTED',
    'TEMPORARILY_EXEMPTED',
    'SUSPENDED',
    'REMOVED',
    'EXPELLED',
    'LEFT',
    'DECEASED',
  ])('%s: every open task, and every task guided', (kind) => {
    expect(asks(kind, VALID[kind][0])).toEqual(ALL);
  });

  test('coming back or in: nothing', () => {
    expect(asks('RETURNED', {}, { isWorkingAway: true, workingAwayFrom: '2026-01-01' })).toEqual(NONE);
    expect(asks('RETURNED', {}, { status: 'SUSPENDED' })).toEqual(NONE);
    expect(asks('TRANSFER_IN')).toEqual(NONE);
  });

  test('another position: the open tasks; those guided only on leaving the committee', () => {
    expect(asks('POSITION_CHANGED', { positionTo: 'SECRETARY' })).toEqual({ assignments: true, guided: false });
    expect(asks('POSITION_CHANGED', { positionTo: 'MEMBER' })).toEqual(ALL);
    expect(asks('POSITION_CHANGED', { positionTo: 'GROUP_HEAD' }, { position: 'MEMBER' })).toEqual({
      assignments: true,
      guided: false,
    });
  });

  test('less capacity: the open tasks once they are over the cap; those guided when no work is taken at all', () => {
    expect(asks('CAPACITY_CHANGED', { workCapacity: 'LIGHT' }, {}, 2)).toEqual(NONE);
    expect(asks('CAPACITY_CHANGED', { workCapacity: 'LIGHT' }, {}, 3)).toEqual({ assignments: true, guided: false });
    expect(asks('CAPACITY_CHANGED', { workCapacity: 'NONE' }, {}, 0)).toEqual({ assignments: false, guided: true });
    expect(asks('CAPACITY_CHANGED', { workCapacity: 'FULL' }, { workCapacity: 'LIGHT' }, 5)).toEqual(NONE);
  });

  test('nothing of load where no rule set says how much is too much', () => {
    const after: Standing = { ...before, workCapacity: 'LIGHT' };
    expect(asksOf(before, after, { load: 50, loadCap: null })).toEqual(NONE);
  });
});

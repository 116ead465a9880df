import { describe, expect, it } from 'vitest';
import { auditFacets, auditLookups } from '../../../admin/src/auditEntries/auditFilters.ts';
import { kindOf, placeOf } from '../../../admin/src/auditEntries/entryRecord.ts';
import { conditionsOf } from '../../../admin/src/auditEntries/FilterText.tsx';
import { auditQueries, instantsOfDays } from '../../../admin/src/auditEntries/queries.ts';
import { listCriteria } from '../../../admin/src/providers/buildQuery.ts';
import { auditScope } from '../../../admin/src/shared/auditScope.ts';

const filterOf = (filter: Record<string, unknown>) => listCriteria(auditQueries, { filter }).filter;

describe('the list of the trail', () => {
  it("sends the panel's filters in the server's shapes", () => {
    const values = { within: 'unit', from: '2026-11-01', to: '2026-11-23', outcome: ['REFUSED'], kind: 'Member' };
    expect(filterOf({ ...values, action: 'updateMember', actorId: 'u', memberId: 'm' })).toEqual({
      within: 'unit',
      at: { gte: '2026-10-31T17:00:00.000Z', lte: '2026-11-23T16:59:59.999Z' },
      outcome: { in: ['REFUSED'] },
      entityType: 'Member',
      action: 'updateMember',
      actorId: 'u',
      memberId: 'm',
    });
  });

  it('takes days in Viet Nam, either end alone too', () => {
    expect(instantsOfDays('2026-11-01', undefined)).toEqual({ gte: '2026-10-31T17:00:00.000Z' });
    expect(instantsOfDays('', '2026-11-01')).toEqual({ lte: '2026-11-01T16:59:59.999Z' });
    expect(instantsOfDays(undefined, '')).toBeUndefined();
  });

  it('lets those who read accounts look them up, and others choose their own acts', () => {
    const clerk = { id: 'u1', permissions: ['audit:read', 'user:read'] };
    const secretary = { id: 'u2', permissions: ['audit:read'] };
    const sources = (viewer: typeof clerk) => [
      auditFacets(viewer).some(({ source }) => source === 'actorId'),
      auditLookups(viewer, {}).some(({ source }) => source === 'actorId'),
    ];
    expect(sources(clerk)).toEqual([false, true]);
    expect(sources(secretary)).toEqual([true, false]);
    expect(auditFacets(secretary).at(-1)?.choices).toEqual([{ id: 'u2', name: 'resources.auditEntries.filters.mine' }]);
  });

  it("asks for a unit, except for the viewer's only one, where entries about accounts belong too", () => {
    const grant = (id: string) => ({ role: 'COMMUNE_ADMIN', organization: { id, name: id, kind: 'COMMUNE' } });
    expect(auditScope({ grants: [grant('a')] }, { id: 'a' })).toEqual({});
    expect(auditScope({ grants: [grant('a')] }, { id: 'b' })).toEqual({ within: 'b' });
    expect(auditScope({ grants: [grant('a'), grant('b')] }, { id: 'a' })).toEqual({ within: 'a' });
    expect(auditScope({ grants: [grant('a')] }, null)).toEqual({});
  });
});

describe('what an entry is about', () => {
  it('has the page of its kind, circumstances that of their member', () => {
    const entry = { entityType: 'AssignmentPlan', entityId: 'p', memberId: null };
    expect(placeOf(entry)).toEqual({ resource: 'plans', id: 'p' });
    expect(placeOf({ entityType: 'Circumstance', entityId: 'c', memberId: 'm' })).toEqual({
      resource: 'members',
      id: 'm',
      tab: 'circumstances',
    });
    expect(placeOf({ ...entry, entityId: null })).toBeUndefined();
    expect(placeOf({ ...entry, entityType: 'Session' })).toBeUndefined();
  });

  it('an export is about the records of its list', () => {
    expect(kindOf('assignmentPlans')).toBe('AssignmentPlan');
    expect(kindOf('Member')).toBe('Member');
  });

  it("an export's filter reads condition by condition", () => {
    expect(conditionsOf('an')).toEqual([{ values: ['an'] }]);
    expect(conditionsOf({ in: ['A', 'B'] })).toEqual([{ values: ['A', 'B'] }]);
    expect(conditionsOf({ gte: 1, lte: 2 })).toEqual([
      { word: 'resources.auditEntries.atLeast', values: [1] },
      { word: 'resources.auditEntries.atMost', values: [2] },
    ]);
  });
});

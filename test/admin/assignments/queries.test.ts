import { describe, expect, it } from 'vitest';
import { assignmentFacets, assignmentLookups } from '../../../admin/src/assignments/assignmentFilters.ts';
import { DUE_WINDOWS, dueFilter } from '../../../admin/src/assignments/dueWindows.ts';
import { assignmentQueries } from '../../../admin/src/assignments/queries.ts';
import { nextValues, usualValues } from '../../../admin/src/assignments/usualValues.ts';
import { createBuildQuery, listCriteria } from '../../../admin/src/providers/buildQuery.ts';
import { exportUrl } from '../../../admin/src/shared/list/exportUrl.ts';

const build = createBuildQuery({ assignments: assignmentQueries });
const filterOf = (filter: Record<string, unknown>) => listCriteria(assignmentQueries, { filter }).filter;
const inputOf = (method: string, params: object) => build(method, 'assignments', params).variables.input;

describe('the list of assignments', () => {
  it("sends the panel's filters in the server's shapes", () => {
    const values = {
      within: 'unit',
      year: 2026,
      status: ['ACTIVE', 'PROPOSED'],
      kind: ['HOUSEHOLD'],
      taskField: 'field',
      overdue: 'yes',
      hasGuide: 'no',
      memberId: 'member',
      guideId: 'guide',
      householdGroupId: 'group',
      search: 'ho ngheo',
    };
    expect(filterOf(values)).toEqual({
      within: 'unit',
      year: 2026,
      status: { in: ['ACTIVE', 'PROPOSED'] },
      kind: { in: ['HOUSEHOLD'] },
      taskFieldId: 'field',
      isOverdue: true,
      hasGuide: false,
      memberId: 'member',
      guideId: 'guide',
      householdGroupId: 'group',
      search: 'ho ngheo',
    });
  });

  it('counts windows of due days from today, both ends within', () => {
    expect(dueFilter('week', '2026-12-28')).toEqual({ gte: '2026-12-28', lte: '2027-01-04' });
    expect(dueFilter('month', '2028-02-01')).toEqual({ gte: '2028-02-01', lte: '2028-03-02' });
    expect(dueFilter('quarter', '2026-01-01')).toEqual({ gte: '2026-01-01', lte: '2026-04-01' });
    expect(dueFilter('someday', '2026-01-01')).toBeUndefined();
    expect(Object.keys(filterOf({ due: 'week' }))).toEqual(['dueOn']);
    expect(filterOf({ due: 'someday' })).toEqual({});
  });

  it('offers no filter that the server would not be sent', () => {
    const facets = assignmentFacets([{ id: 'field', name: 'Tuyên truyền' }]);
    for (const { source, choices, multiple } of facets) {
      for (const { id } of choices) expect(filterOf({ [source]: multiple ? [id] : id }), source).not.toEqual({});
    }
    const due = facets.find(({ source }) => source === 'due');
    expect(due?.choices.map(({ id }) => id)).toEqual(DUE_WINDOWS.map(({ id }) => id));
    for (const { source } of assignmentLookups({ within: 'unit' }, false)) {
      expect(filterOf({ [source]: 'id' })).toEqual({ [source]: 'id' });
    }
  });

  it('is exported with the filters of the screen', () => {
    const url = new URL(exportUrl('xlsx', assignmentQueries, { filter: { overdue: 'yes' } }, 'vi'), 'http://panel');
    expect(url.pathname).toBe('/exports/assignments.xlsx');
    expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual({ isOverdue: true });
  });
});

describe('the form of an assignment', () => {
  const given = {
    memberId: 'member',
    taskFieldId: 'field',
    title: 'Phụ trách nhóm hộ ngõ 12',
    kind: 'HOUSEHOLD',
    startsOn: '2026-01-01',
    householdGroupId: 'group',
    householdIds: [],
    guideId: null,
  };

  it('sends what was filled in, and households only where the kind asks for them', () => {
    expect(inputOf('CREATE', { data: given })).toEqual({
      memberId: 'member',
      taskFieldId: 'field',
      title: 'Phụ trách nhóm hộ ngõ 12',
      kind: 'HOUSEHOLD',
      startsOn: '2026-01-01',
      householdGroupId: 'group',
    });
    expect(inputOf('CREATE', { data: { ...given, kind: 'REGULAR' } })).not.toHaveProperty('householdGroupId');
  });

  it('sends only what was changed, with the version that was read', () => {
    const previousData = { id: 'a', version: 3, title: 'Cũ', guideId: 'guide', kind: 'REGULAR', dueOn: '2026-12-31' };
    const data = { ...previousData, title: 'Mới', guideId: null };
    expect(inputOf('UPDATE', { id: 'a', data, previousData })).toEqual({
      id: 'a',
      version: 3,
      title: 'Mới',
      guideId: null,
    });
  });

  it('starts today and is due at the end of the year; of another year it starts on its first day', () => {
    expect(usualValues(2026, '2026-11-25')).toMatchObject({ startsOn: '2026-11-25', dueOn: '2026-12-31' });
    expect(usualValues(2027, '2026-11-25')).toMatchObject({ startsOn: '2027-01-01', dueOn: '2027-12-31' });
  });

  it('keeps days and basis for the next task, but not whose it was', () => {
    const next = nextValues({ ...given, basis: 'RESOLUTION', basisText: '03-NQ/CB' });
    expect(next).toMatchObject({
      kind: 'HOUSEHOLD',
      startsOn: '2026-01-01',
      basis: 'RESOLUTION',
      basisText: '03-NQ/CB',
    });
    expect(next).not.toHaveProperty('memberId');
    expect(next).not.toHaveProperty('title');
    expect(next).not.toHaveProperty('householdGroupId');
  });
});

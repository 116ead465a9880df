import { describe, expect, it } from 'vitest';
import { AGE_BANDS, ageFilter } from '../../../admin/src/members/ageBands.ts';
import { memberQueries } from '../../../admin/src/members/queries.ts';
import { listCriteria } from '../../../admin/src/providers/buildQuery.ts';
import { exportUrl } from '../../../admin/src/shared/list/exportUrl.ts';

const filterOf = (filter: Record<string, unknown>) => listCriteria(memberQueries, { filter }).filter;

describe('the list of members', () => {
  it('has each age in exactly one band', () => {
    for (let age = 18; age <= 110; age += 1) {
      const bands = AGE_BANDS.filter(({ gte = 0, lte = 200 }) => age >= gte && age <= lte);
      expect(bands, `age ${age}`).toHaveLength(1);
    }
    expect(ageFilter('over70')).toEqual({ gte: 71 });
  });

  it("sends the panel's filters in the server's shapes", () => {
    const values = {
      ageBand: 'from35',
      status: ['ACTIVE'],
      membership: 'PROBATIONARY',
      assigned: 'no',
      within: 'unit',
    };
    expect(filterOf({ ...values, search: 'dao', position: ['SECRETARY'] })).toEqual({
      age: { gte: 35, lte: 50 },
      status: { in: ['ACTIVE'] },
      membership: { eq: 'PROBATIONARY' },
      position: { in: ['SECRETARY'] },
      assigned: false,
      within: 'unit',
      search: 'dao',
    });
  });

  it('is exported with the filters and the order of the screen', () => {
    const params = { filter: { status: ['ACTIVE'] }, sort: { field: 'fullName', order: 'ASC' } };
    const url = new URL(exportUrl('csv', memberQueries, params, 'vi'), 'http://panel');
    expect(url.pathname).toBe('/exports/members.csv');
    expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual({ status: { in: ['ACTIVE'] } });
    expect(JSON.parse(url.searchParams.get('orderBy') ?? '')).toEqual({ field: 'NAME', direction: 'ASC' });
    expect(exportUrl('xlsx', memberQueries, {}, 'en')).toBe('/exports/members.xlsx?language=en');
  });
});

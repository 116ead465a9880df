import { gql } from '@apollo/client/core';
import { describe, expect, it } from 'vitest';
import { createBuildQuery, type ResourceQueries } from '../../../admin/src/providers/buildQuery.ts';

const LIST = gql`query Things { things { nodes { id } totalCount totalCountIsExact } }`;
const UPDATE = gql`mutation UpdateThing($input: ThingUpdateInput!) { updateThing(input: $input) { thing { id } } }`;

const things: ResourceQueries = {
  record: 'thing',
  list: { document: LIST, field: 'things' },
  update: { document: UPDATE, field: 'updateThing' },
  create: { document: UPDATE, field: 'createThing' },
  delete: { document: UPDATE, field: 'deleteThing' },
  sort: { name: 'NAME', age: '-BIRTH_YEAR' },
  references: { parent: (id) => ({ parentId: id }) },
  input: ({ name, note, parent }) => ({ name, note, parentId: (parent as { id: string } | null)?.id }),
};
const buildQuery = createBuildQuery({ things });

const list = (params: object) => buildQuery('GET_LIST', 'things', params).variables;

describe('buildQuery', () => {
  it('asks for a page by offset, in the order of the server', () => {
    expect(list({ pagination: { page: 3, perPage: 50 }, sort: { field: 'name', order: 'DESC' }, filter: {} })).toEqual({
      first: 50,
      offset: 100,
      filter: {},
      orderBy: { field: 'NAME', direction: 'DESC' },
    });
  });

  it('turns the direction of a field around that runs against its column', () => {
    expect(list({ sort: { field: 'age', order: 'ASC' } }).orderBy).toEqual({ field: 'BIRTH_YEAR', direction: 'DESC' });
    expect(list({ sort: { field: 'age', order: 'DESC' } }).orderBy).toEqual({ field: 'BIRTH_YEAR', direction: 'ASC' });
  });

  it('leaves the order to the server for a field that cannot be sorted by', () => {
    expect(list({ sort: { field: 'id', order: 'ASC' } }).orderBy).toBeUndefined();
  });

  it('drops filters that are unset but keeps false and zero', () => {
    const filter = { search: '', within: undefined, status: [], range: {}, assigned: false, count: 0 };
    expect(list({ filter }).filter).toEqual({ assigned: false, count: 0 });
  });

  it('says whether the total is exact', () => {
    const { parseResponse } = buildQuery('GET_LIST', 'things', {});
    const answer = { things: { nodes: [{ id: '1' }], totalCount: 10_000, totalCountIsExact: false } };
    expect(parseResponse({ data: answer })).toEqual({
      data: [{ id: '1' }],
      total: 10_000,
      meta: { totalCountIsExact: false },
    });
  });

  it('asks for many records by their ids', () => {
    expect(buildQuery('GET_MANY', 'things', { ids: ['a', 'b'] }).variables).toEqual({
      first: 2,
      offset: 0,
      filter: { id: { in: ['a', 'b'] } },
    });
  });

  it('selects the rows of a reference by the named filter, or by eq', () => {
    const filterOf = (target: string) =>
      buildQuery('GET_MANY_REFERENCE', 'things', { target, id: 'x' }).variables.filter;
    expect(filterOf('parent')).toEqual({ parentId: 'x' });
    expect(filterOf('ownerId')).toEqual({ ownerId: { eq: 'x' } });
  });

  it('sends the version that was seen and only what has changed', () => {
    const previousData = { id: '1', version: 4, name: 'A', note: 'n', parent: { id: 'p', name: 'P' }, age: 70 };
    const data = { ...previousData, name: 'B', note: '', age: 71 };
    expect(buildQuery('UPDATE', 'things', { id: '1', data, previousData }).variables).toEqual({
      input: { id: '1', version: 4, name: 'B', note: null },
    });
  });

  it('keeps the version of the form when the record was fetched again meanwhile', () => {
    const data = { id: '1', version: 4, name: 'B' };
    const previousData = { id: '1', version: 5, name: 'A' };
    expect(buildQuery('UPDATE', 'things', { id: '1', data, previousData }).variables.input).toMatchObject({
      version: 4,
    });
  });

  it('sends a relation as its id', () => {
    const previousData = { id: '1', version: 1, parent: { id: 'p' } };
    const data = { ...previousData, parent: { id: 'q' } };
    expect(buildQuery('UPDATE', 'things', { id: '1', data, previousData }).variables.input).toEqual({
      id: '1',
      version: 1,
      parentId: 'q',
    });
  });

  it('creates without empty fields and deletes with the version', () => {
    expect(buildQuery('CREATE', 'things', { data: { name: 'A', note: '' } }).variables).toEqual({
      input: { name: 'A' },
    });
    const previousData = { id: '1', version: 2 };
    expect(buildQuery('DELETE', 'things', { id: '1', previousData }).variables).toEqual({
      input: { id: '1', version: 2 },
    });
  });

  it('refuses what is not done record by record, and names the resource', () => {
    expect(() => buildQuery('DELETE_MANY', 'things', {})).toThrow(/"things"/);
    expect(() => buildQuery('GET_LIST', 'others', {})).toThrow(/"others"/);
    expect(() => buildQuery('GET_ONE', 'things', { id: '1' })).toThrow(/getOne/);
  });
});

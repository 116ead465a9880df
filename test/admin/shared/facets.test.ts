import { describe, expect, it } from 'vitest';
import { chosenIds, type Facet, toggleChoice } from '../../../admin/src/shared/list/facets.ts';

const choices = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
const one: Facet = { source: 'band', label: 'band', choices };
const many: Facet = { source: 'status', label: 'status', choices, multiple: true };

describe('facets', () => {
  it('replaces the choice of a facet with one value', () => {
    expect(toggleChoice(one, 'b', { band: 'a', search: 'x' })).toEqual({ band: 'b', search: 'x' });
  });

  it('adds to a facet with several values', () => {
    expect(toggleChoice(many, 'b', { status: ['a'] })).toEqual({ status: ['a', 'b'] });
  });

  it('leaves no key behind when the last choice goes', () => {
    expect(toggleChoice(one, 'a', { band: 'a', search: 'x' })).toEqual({ search: 'x' });
    expect(toggleChoice(many, 'a', { status: ['a'] })).toEqual({});
  });

  it('reads what is chosen from a text, a list, or nothing', () => {
    expect([chosenIds(one, { band: 'a' }), chosenIds(many, { status: ['a', 'c'] }), chosenIds(many, {})]).toEqual([
      ['a'],
      ['a', 'c'],
      [],
    ]);
  });
});

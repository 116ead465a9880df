import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields, sameValue } from '../../../admin/src/providers/changedFields.ts';

const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue({ maxDepth: 2 }), {
  noNullPrototype: true,
});

describe('changedFields', () => {
  it('finds nothing between a record and its copy', () => {
    fc.assert(
      fc.property(record, (values) => {
        expect(changedFields(values, structuredClone(values))).toEqual({});
      }),
    );
  });

  it('gives the next record when it is laid over the previous one', () => {
    fc.assert(
      fc.property(record, record, (previous, next) => {
        const merged: Record<string, unknown> = { ...previous, ...changedFields(previous, next) };
        expect(Object.keys(next).every((key) => sameValue(merged[key], next[key]))).toBe(true);
      }),
    );
  });

  it('counts an emptied field as cleared, and an empty one as unchanged', () => {
    expect(changedFields({ note: 'x' }, { note: '' })).toEqual({ note: null });
    expect(changedFields({ note: null }, { note: '' })).toEqual({});
  });
});

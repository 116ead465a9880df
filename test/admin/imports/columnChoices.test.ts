import { describe, expect, it } from 'vitest';
import {
  cellName,
  columnLetter,
  columnThatLoses,
  fieldNames,
  samplesOf,
  withChoice,
} from '../../../admin/src/imports/columnChoices.ts';
import { withChanges } from '../../../admin/src/imports/pendingChanges.ts';
import { makeColumn, makeRecord } from './importRecord.ts';

const columns = [
  makeColumn(0, 'TT'),
  makeColumn(1, 'Họ và tên', { field: 'fullName' }),
  makeColumn(2, 'Dân tộc', { use: 'FORBIDDEN' }),
  makeColumn(3, 'Điện thoại', { field: 'phone' }),
];

describe('the columns of a file', () => {
  it('are named as office programs name them', () => {
    expect([0, 25, 26, 51, 52, 99].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'CV']);
    expect(cellName(columns, 'phone', 12)).toBe('D12');
    expect(cellName(columns, 'address', 12)).toBeNull();
    expect(cellName(columns, null, 12)).toBeNull();
  });

  it('give a field to one column only, and send nothing about what must not be read', () => {
    expect(columnThatLoses(columns, 0, 'phone')?.heading).toBe('Điện thoại');
    expect(columnThatLoses(columns, 3, 'phone')).toBeUndefined();
    expect(columnThatLoses(columns, 0, null)).toBeUndefined();
    expect(withChoice(columns, 0, 'phone')).toEqual([
      { index: 0, field: 'phone' },
      { index: 1, field: 'fullName' },
      { index: 3, field: null },
    ]);
    expect(withChoice(columns, 3, null)).toContainEqual({ index: 3, field: null });
  });

  it('show the first different values below the headings', () => {
    const firstRows = [
      { rowNumber: 1, cells: ['DANH SÁCH'] },
      { rowNumber: 2, cells: ['TT', 'Họ và tên'] },
      { rowNumber: 3, cells: ['1', 'An'] },
      { rowNumber: 4, cells: ['2', 'An'] },
      { rowNumber: 5, cells: ['3'] },
      { rowNumber: 6, cells: ['4', 'Bình'] },
    ];
    expect(samplesOf({ firstRows, headerRow: 2 }, 1)).toEqual(['An', 'Bình']);
    expect(samplesOf({ firstRows, headerRow: 2 }, 0)).toEqual(['1', '2', '3']);
    expect(samplesOf({ firstRows, headerRow: 2 }, 7)).toEqual([]);
  });

  it('name their fields in the language of the panel', () => {
    const fields = [{ name: 'fullName', labelVi: 'Họ và tên', labelEn: 'Full name', need: 'REQUIRED' as const }];
    expect(fieldNames(fields, ['fullName', 'unknown'], 'vi')).toEqual(['Họ và tên']);
    expect(fieldNames(fields, ['fullName'], 'en')).toEqual(['Full name']);
  });
});

describe('a choice that is being saved', () => {
  it('shows at once and leaves everything else', () => {
    const record = makeRecord({ columns });
    const changed = withChanges(record, { mapping: withChoice(columns, 0, 'phone') });
    expect(changed.columns.map(({ field, use }) => [field, use])).toEqual([
      ['phone', 'FIELD'],
      ['fullName', 'FIELD'],
      [null, 'FORBIDDEN'],
      [null, 'IGNORED'],
    ]);
    expect({ ...changed, columns }).toEqual(record);
    expect(withChanges(record, { options: { year: 2026, createBranches: true } })).toEqual({
      ...record,
      year: 2026,
      options: { ...record.options, createBranches: true },
    });
    expect(withChanges(record, { kind: 'ASSIGNMENTS', headerRow: 4 })).toMatchObject({
      kind: 'ASSIGNMENTS',
      headerRow: 4,
    });
  });
});

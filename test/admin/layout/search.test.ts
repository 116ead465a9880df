import { describe, expect, test } from 'vitest';
import { recordHits, screenHits } from '../../../admin/src/layout/search/hits.ts';

describe('the search for everything', () => {
  const screens = [
    { name: 'members', label: 'Đảng viên' },
    { name: 'evaluations', label: 'Đánh giá, xếp loại' },
  ];

  test.each([
    ['dang', ['members']],
    ['ĐÁNH GIÁ', ['evaluations']],
    ['vien', ['members']],
    ['xep loai', ['evaluations']],
    ['khong co', []],
  ])('“%s” finds screens with and without marks', (text, names) => {
    expect(screenHits(screens, text).map(({ id }) => id)).toEqual(names);
  });

  test('people come before units, each with what tells them from others of the same name', () => {
    const hits = recordHits({
      organizations: { nodes: [{ id: 'o', name: 'Chi bộ 1', kind: 'BRANCH', path: ['Tỉnh', 'Phường', 'Chi bộ 1'] }] },
      members: {
        nodes: [{ id: 'm', fullName: 'Nguyễn Văn Đức', birthYear: 1960, branch: { id: 'o', name: 'Chi bộ 1' } }],
      },
    });
    expect(hits.map(({ group, label, detail }) => [group, label, detail])).toEqual([
      ['members', 'Nguyễn Văn Đức', '1960 · Chi bộ 1'],
      ['organizations', 'Chi bộ 1', 'Tỉnh › Phường'],
    ]);
  });

  test('what one may not read is left out', () => {
    expect(recordHits({})).toEqual([]);
  });
});

import { type ComparedLine, comparePlans } from '@phan-cong/api/plans/comparisonRules';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const line = (id: string, overrides: Partial<ComparedLine> = {}): ComparedLine => ({
  id,
  title: 'Tuyên truyền',
  memberId: 'm',
  memberName: 'Lê Thị Hoa',
  taskFieldId: 'f',
  taskField: 'Tuyên truyền',
  guideId: null,
  guideName: null,
  startsOn: '2026-01-05',
  dueOn: '2026-12-31',
  deliverable: null,
  quantityTarget: null,
  loadWeight: 1,
  householdGroupId: null,
  households: [],
  copiedFromId: null,
  previousAssignmentId: null,
  ...overrides,
});
const compare = (before: ComparedLine[], after: ComparedLine[]) =>
  comparePlans({ year: 2025, lines: before }, { year: 2026, lines: after });

test('a line that goes on from another is the same line, whatever the year in its words and days', () => {
  const before = line('a', { title: 'Việc năm 2025', dueOn: '2025-06-30' });
  const after = line('b', { title: 'Việc năm 2026', dueOn: '2026-06-30', copiedFromId: 'a' });
  expect(compare([before], [after])).toEqual([{ kind: 'SAME', before, after, changes: [] }]);
});

test('every difference is named', () => {
  const before = line('a', { dueOn: '2025-12-31' });
  const after = line('b', {
    copiedFromId: 'a',
    memberId: 'n',
    title: 'Hòa giải',
    taskFieldId: 'g',
    guideId: 'x',
    dueOn: '2026-06-30',
    deliverable: 'Báo cáo',
    quantityTarget: 2,
    loadWeight: 3,
    households: ['Số 1'],
  });
  expect(compare([before], [after])[0]?.changes).toEqual([
    'MEMBER',
    'TASK',
    'TASK_FIELD',
    'GUIDE',
    'DUE_DAY',
    'DELIVERABLE',
    'TARGET',
    'LOAD',
    'HOUSEHOLDS',
  ]);
});

test('without a link the same task of the same member belongs together, also by household group', () => {
  expect(compare([line('a', { dueOn: '2025-12-31' })], [line('b')]).map(({ kind }) => kind)).toEqual(['SAME']);
  const group = { householdGroupId: 'h', dueOn: null };
  expect(compare([line('a', group)], [line('b', { ...group, title: 'Hộ tổ 3' })])[0]).toMatchObject({
    kind: 'CHANGED',
    changes: ['TASK'],
  });
});

test('a link goes before an equal task, and the rest is added or dropped, in that order', () => {
  const before = [line('a', { dueOn: '2025-12-31' }), line('x', { title: 'Cũ' })];
  const after = [line('b'), line('c', { copiedFromId: 'a' })];
  expect(compare(before, after).map((each) => [each.kind, each.before?.id, each.after?.id])).toEqual([
    ['ADDED', undefined, 'b'],
    ['DROPPED', 'x', undefined],
    ['SAME', 'a', 'c'],
  ]);
});

test('every line of both plans is there once', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.nat(8),
      memberId: fc.constantFrom('m', 'n'),
      title: fc.constantFrom('A', 'B'),
      from: fc.option(fc.nat(8)),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(some, some, (one, other) => {
      const before = one.map(({ id, memberId, title }) => line(`b${id}`, { memberId, title }));
      const after = other.map(({ id, memberId, title, from }) =>
        line(`a${id}`, { memberId, title, copiedFromId: from === null ? null : `b${from}` }),
      );
      const lines = compare(before, after);
      expect(lines.flatMap((each) => each.before?.id ?? []).sort()).toEqual(before.map(({ id }) => id).sort());
      expect(lines.flatMap((each) => each.after?.id ?? []).sort()).toEqual(after.map(({ id }) => id).sort());
    }),
  );
});

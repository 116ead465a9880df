import { describe, expect, it } from 'vitest';
import { begunPeriods, INTERVAL_MONTHS, usualChoice } from '../../../admin/src/reviews/periods.ts';
import { stepOf } from '../../../admin/src/reviews/sheet/moves.ts';
import type { SheetAssignment, SheetReview } from '../../../admin/src/reviews/sheet/queries.ts';
import {
  inputOf,
  isChanged,
  isWritable,
  pastedLines,
  pastedRating,
  rowOf,
  typedProgress,
} from '../../../admin/src/reviews/sheet/rows.ts';

const review: SheetReview = {
  id: 'r1',
  version: 3,
  progress: 40,
  rating: 'GOOD',
  comment: 'Làm đều',
  selfComment: null,
  guideComment: null,
  isClosed: false,
};
const assignment: SheetAssignment = {
  id: 'a1',
  title: 'Thăm hộ',
  memberName: 'Nguyễn Thị An',
  member: { id: 'm1' },
  progress: 25,
  dueOn: null,
  reviews: [],
};
const period = { periodFrom: '2026-10-01', periodTo: '2026-10-31' };

describe('a row of the sheet', () => {
  it("begins with the task's progress and becomes a new review of the period", () => {
    const row = rowOf(assignment);
    expect(row.draft).toEqual({ progress: '25', rating: '', comment: '' });
    expect(isChanged(row)).toBe(false);
    const typed = { ...row, draft: { progress: '50 %', rating: 'GOOD', comment: ' Tốt ' } };
    expect(isChanged(typed)).toBe(true);
    expect(inputOf(typed, period)).toEqual({
      assignmentId: 'a1',
      ...period,
      progress: 50,
      rating: 'GOOD',
      comment: 'Tốt',
    });
  });

  it('shows what is stored and sends the version that was read', () => {
    const row = rowOf({ ...assignment, reviews: [review] });
    expect(row.draft).toEqual({ progress: '40', rating: 'GOOD', comment: 'Làm đều' });
    expect(inputOf({ ...row, draft: { ...row.draft, rating: '', comment: '' } }, period)).toEqual({
      id: 'r1',
      version: 3,
      progress: 40,
      rating: null,
      comment: null,
    });
  });

  it("is not written when it is one's own or closed", () => {
    const row = rowOf({ ...assignment, reviews: [review] });
    expect(isWritable(row, 'm2')).toBe(true);
    expect(isWritable(row, null)).toBe(true);
    expect(isWritable(row, 'm1')).toBe(false);
    expect(isWritable(rowOf({ ...assignment, reviews: [{ ...review, isClosed: true }] }), 'm2')).toBe(false);
  });

  it('takes a percentage from 0 to 100 and nothing else', () => {
    expect(['0', ' 7 ', '100', '55%', '55 %'].map(typedProgress)).toEqual([0, 7, 100, 55, 55]);
    for (const text of ['', '-1', '101', '5.5', 'xong', '1000']) expect(typedProgress(text), text).toBeUndefined();
  });
});

describe('a pasted column', () => {
  const words = { GOOD: 'Tốt', EXCELLENT: 'Xuất sắc' };

  it('is several lines, of Windows too, without the last end', () => {
    expect(pastedLines('10\r\n20\r\n30\r\n')).toEqual(['10', '20', '30']);
    expect(pastedLines('một dòng')).toBeUndefined();
    expect(pastedLines('một dòng\n')).toBeUndefined();
  });

  it('names ratings by their words in any case and form, or by code; other words are left out', () => {
    expect(pastedRating('  TỐT ', words)).toBe('GOOD');
    expect(pastedRating('Xuất sắc'.normalize('NFD'), words)).toBe('EXCELLENT');
    expect(pastedRating('good', words)).toBe('GOOD');
    expect(pastedRating('', words)).toBe('');
    expect(pastedRating('khá', words)).toBeUndefined();
  });
});

describe('the keys of the sheet', () => {
  const key = (name: string, more: object = {}) => ({ key: name, ...more }) as unknown as Parameters<typeof stepOf>[0];

  it('lead up and down, and leave arrows to choices and texts', () => {
    expect(stepOf(key('Enter'), 'comment')).toBe(1);
    expect(stepOf(key('Enter', { shiftKey: true }), 'rating')).toBe(-1);
    expect(stepOf(key('ArrowDown'), 'progress')).toBe(1);
    expect(stepOf(key('ArrowUp'), 'progress')).toBe(-1);
    for (const column of ['rating', 'comment'] as const) {
      expect(stepOf(key('ArrowDown'), column)).toBe(0);
      expect(stepOf(key('ArrowDown', { ctrlKey: true }), column)).toBe(1);
    }
    expect(stepOf(key('Enter', { altKey: true }), 'comment')).toBe(0);
    expect(stepOf(key('a'), 'progress')).toBe(0);
  });
});

describe('the periods of an interval', () => {
  it('are those begun, the latest first', () => {
    expect(begunPeriods('QUARTER', 2026, '2026-07-01').map(({ id }) => id)).toEqual([
      'quarter3',
      'quarter2',
      'quarter1',
    ]);
    expect(begunPeriods('MONTH', 2026, '2026-03-15').map(({ id }) => id)).toEqual(['month3', 'month2', 'month1']);
    expect(begunPeriods('HALF_YEAR', 2025, '2026-03-15').map(({ id }) => id)).toEqual(['secondHalf', 'firstHalf']);
    expect(begunPeriods('YEAR', 2027, '2026-03-15')).toEqual([]);
  });

  it('propose the one that is over or nearly', () => {
    const choice = (interval: string, today: string, soon: string) =>
      usualChoice(interval, 2026, today, soon)?.periodTo;
    expect(choice('MONTH', '2026-03-20', '2026-04-03')).toBe('2026-03-31');
    expect(choice('MONTH', '2026-03-10', '2026-03-24')).toBe('2026-02-28');
    expect(choice('HALF_YEAR', '2026-02-01', '2026-02-15')).toBe('2026-06-30');
    for (const interval of Object.keys(INTERVAL_MONTHS))
      expect(choice(interval, '2026-11-23', '2026-12-07')).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import { acceptedLines, type Choices, type LineChoice, nextInput } from '../../../admin/src/suggestions/choices.ts';
import type { SuggestedLine, SuggestionRun } from '../../../admin/src/suggestions/queries.ts';

const line = (key: string, over: Partial<SuggestedLine> = {}): SuggestedLine => ({
  key,
  kind: 'HOUSEHOLD',
  title: `Việc ${key}`,
  items: ['Số nhà 1', 'Số nhà 2'],
  itemKeys: [`${key}1`, `${key}2`],
  memberId: 'an',
  memberName: 'Nguyễn Thị An',
  templateKey: null,
  guideName: null,
  reasons: [],
  alternatives: [
    { memberId: 'binh', memberName: 'Trần Văn Bình', templateKey: null, title: null, drawbacks: [] },
    { memberId: 'chi', memberName: 'Lê Thị Chi', templateKey: null, title: null, drawbacks: [] },
  ],
  decision: null,
  assignmentId: null,
  ...over,
});

const run = (lines: SuggestedLine[], input: Partial<SuggestionRun['input']> = {}): SuggestionRun => ({
  id: 'r',
  version: 2,
  status: 'DONE',
  progress: 100,
  failure: null,
  effectiveOn: '2026-11-23',
  acceptedAt: null,
  branch: { id: 'b', name: 'Chi bộ 1' },
  plan: { id: 'p', title: 'Kế hoạch' },
  input: {
    allHouseholds: true,
    householdGroupIds: [],
    assignmentIds: [],
    unassignedMembers: false,
    pinned: [],
    excluded: [],
    ...input,
  },
  lines,
  unassigned: [],
});

const choice = (over: Partial<LineChoice>): LineChoice => ({
  isTaken: true,
  way: 0,
  next: 'none',
  loadReason: '',
  ...over,
});

describe('the lines that are taken', () => {
  it('are all as suggested until something is said', () => {
    expect(acceptedLines([line('a'), line('b')], {})).toEqual([{ key: 'a' }, { key: 'b' }]);
  });

  it('leave out what is not wanted, and name another member, task or reason only where it differs', () => {
    const task = line('c', {
      kind: 'MEMBER',
      templateKey: 't1',
      alternatives: [{ memberId: 'an', memberName: 'Nguyễn Thị An', templateKey: 't2', title: 'Việc', drawbacks: [] }],
    });
    const choices: Choices = {
      a: choice({ isTaken: false }),
      b: choice({ way: 2, loadReason: ' Tự nguyện ' }),
      c: choice({ way: 1 }),
    };
    expect(acceptedLines([line('a'), line('b'), task], choices)).toEqual([
      { key: 'b', memberId: 'chi', loadReason: 'Tự nguyện' },
      { key: 'c', templateKey: 't2' },
    ]);
  });
});

describe('what the next run is asked', () => {
  it('is the same, with each kept item pinned to whom it was chosen for', () => {
    const input = nextInput(run([line('a'), line('b')], { pinned: [{ key: 'x', memberId: 'chi' }] }), {
      a: choice({ next: 'pin', way: 1 }),
    });
    expect(input).toMatchObject({ allHouseholds: true, excluded: [] });
    expect(input.pinned).toEqual([
      { key: 'x', memberId: 'chi' },
      { key: 'a1', memberId: 'binh' },
      { key: 'a2', memberId: 'binh' },
    ]);
  });

  it('leaves a member out of the items that are to go to somebody else, and forgets their pin', () => {
    const asked = run([line('a')], { pinned: [{ key: 'a1', memberId: 'an' }] });
    const input = nextInput(asked, { a: choice({ next: 'other' }) });
    expect(input.pinned).toEqual([]);
    expect(input.excluded).toEqual([
      { key: 'a1', memberId: 'an' },
      { key: 'a2', memberId: 'an' },
    ]);
  });
});

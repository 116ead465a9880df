import { readFileSync } from 'node:fs';
import { fc, it as property } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { reassignMessages } from '../../../admin/src/i18n/reassign.ts';
import { toHttpError } from '../../../admin/src/providers/errors.ts';
import { toCsv } from '../../../admin/src/shared/csv.ts';
import { suggestionsOf } from '../../../admin/src/shared/reassign/candidates.ts';
import { describeFailure } from '../../../admin/src/shared/reassign/failure.ts';
import { refusalsOf, rowsOf, sharesOf, waitingCount } from '../../../admin/src/shared/reassign/outcomes.ts';
import { resultFile } from '../../../admin/src/shared/reassign/resultFile.ts';
import { MAX_ROWS, openOnly, originOf, scopesOf } from '../../../admin/src/shared/reassign/selection.ts';
import {
  newRunKey,
  problemsByInput,
  type Settings,
  settingsInput,
} from '../../../admin/src/shared/reassign/settings.ts';
import type { Candidate, ReassignRow } from '../../../admin/src/shared/reassignQueries.ts';

const candidate = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  id,
  fullName: `Đồng chí ${id}`,
  age: 50,
  status: 'ACTIVE',
  branch: { id: 'b1', name: 'Chi bộ 1' },
  openAssignmentCount: 0,
  openLoad: 0,
  ...over,
});

const settings = (over: Partial<Settings> = {}): Settings => ({
  scope: 'selected',
  way: 'one',
  target: candidate('an'),
  targets: [candidate('binh'), candidate('chi')],
  effectiveOn: '2026-11-23',
  reason: 'Chuyển sinh hoạt',
  loadReason: '',
  guideWay: 'keep',
  guide: candidate('guide'),
  errorPolicy: 'SKIP_FAILED',
  ...over,
});

const row = (assignmentId: string, over: Partial<ReassignRow> = {}): ReassignRow => ({
  assignmentId,
  title: `Việc ${assignmentId}`,
  fromMember: { id: 'khai', fullName: 'Đỗ Văn Khải', branch: { id: 'b1', name: 'Chi bộ 1' } },
  toMember: { id: 'an', fullName: 'Nguyễn Thị An', branch: { id: 'b1', name: 'Chi bộ 1' } },
  outcome: 'WILL_MOVE',
  reasonKey: null,
  message: null,
  ...over,
});
const refused = (id: string, reasonKey: string) =>
  row(id, { outcome: 'REFUSED', reasonKey, message: `Vì ${reasonKey}` });
const toBinh = { id: 'binh', fullName: 'Trần Văn Bình', branch: { id: 'b2', name: 'Chi bộ 2' } };

describe('which assignments are meant', () => {
  it('are those of the list that are being carried out, with all its other filters', () => {
    const list = { within: 'unit', year: 2026, search: 'hộ', dueOn: { gte: '2026-01-01' }, kind: undefined };
    const open = { status: { eq: 'ACTIVE' } };
    const rest = { within: 'unit', year: 2026, search: 'hộ', dueOn: { gte: '2026-01-01' } };
    expect(openOnly(list)).toEqual({ ...rest, ...open });
    expect(openOnly({ ...list, status: { in: ['PROPOSED', 'ACTIVE'] } })).toEqual({ ...rest, ...open });
    expect(openOnly({ status: { eq: 'ACTIVE' } })).toEqual(open);
  });

  it('are none where the list shows only what is over or proposed', () => {
    expect(openOnly({ year: 2026, status: { in: ['COMPLETED', 'ENDED'] } })).toBeUndefined();
    expect(openOnly({ status: { eq: 'PROPOSED' } })).toBeUndefined();
  });

  it('are those selected, or all of the list unless nothing says which list it is', () => {
    const selected = { id: 'selected', selection: { ids: ['1', '2'] } };
    const all = { id: 'all', selection: { filter: { planId: 'p', status: { eq: 'ACTIVE' } } } };
    expect(scopesOf(['1', '2'], { planId: 'p' })).toEqual([selected, all]);
    expect(scopesOf(['1', '2'], { planId: 'p', status: { in: ['ENDED'] } })).toEqual([selected]);
    expect(scopesOf(['1', '2'], {})).toEqual([selected]);
    expect(scopesOf(['1', '2'], { status: { in: ['ACTIVE'] }, search: '' })).toEqual([selected]);
  });

  it('come from a branch or a member when all that are selected on the page do', () => {
    const rows = [
      { id: '1', branch: { id: 'b1' }, member: { id: 'm1' } },
      { id: '2', branch: { id: 'b1' }, member: { id: 'm2' } },
      { id: '3', branch: { id: 'b2' }, member: null },
      { id: '4', branch: { id: 'b1' }, member: { id: 'm1' } },
    ];
    expect(originOf(rows, ['1', '4', 'on another page'])).toEqual({ branchId: 'b1', memberId: 'm1' });
    expect(originOf(rows, ['1', '2'])).toEqual({ branchId: 'b1', memberId: undefined });
    expect(originOf(rows, ['1', '3'])).toEqual({ branchId: undefined, memberId: undefined });
    expect(originOf(rows, [])).toEqual({ branchId: undefined, memberId: undefined });
  });

  it('are at most as many as the server takes', () => {
    const schema = readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8');
    expect(schema).toContain(`The assignments, at most ${MAX_ROWS.toLocaleString('en')}.`);
  });
});

describe('whom to give work to', () => {
  it('suggests the own branch first, who carries least first, and those not assignable last', () => {
    const near = [
      candidate('heavy', { openLoad: 9 }),
      candidate('left', { status: 'TRANSFERRED_OUT' }),
      candidate('light', { openLoad: 1 }),
      candidate('also light', { openLoad: 1 }),
      candidate('suspended', { status: 'SUSPENDED' }),
    ];
    const far = [candidate('light', { openLoad: 1 }), candidate('far', { openLoad: 0 })];
    expect(suggestionsOf(near, far, undefined).map(({ id, nearness }) => [id, nearness])).toEqual([
      ['light', 'sameBranch'],
      ['also light', 'sameBranch'],
      ['heavy', 'sameBranch'],
      ['left', 'sameBranch'],
      ['suspended', 'sameBranch'],
      ['far', 'elsewhere'],
    ]);
    expect(suggestionsOf(near, far, 'light').map(({ id }) => id)).not.toContain('light');
  });

  it('sends one member or several, whichever was chosen, and keeps the other choice for later', () => {
    expect(settingsInput(settings()).toMemberIds).toEqual(['an']);
    expect(settingsInput(settings({ way: 'several' })).toMemberIds).toEqual(['binh', 'chi']);
    expect(settingsInput(settings({ target: null })).toMemberIds).toEqual([]);
  });

  it('leaves the guide out, sets or clears them', () => {
    expect(settingsInput(settings())).not.toHaveProperty('guideId');
    expect(settingsInput(settings({ guideWay: 'set' })).guideId).toBe('guide');
    expect(settingsInput(settings({ guideWay: 'clear' })).guideId).toBeNull();
  });

  it("puts the server's problems under the input that was used", () => {
    const problems = { toMemberIds: 'Không tìm thấy.', guideId: 'Không phải chi ủy viên.', reason: 'Dài quá.' };
    expect(problemsByInput(problems, settings())).toEqual({
      target: 'Không tìm thấy.',
      guide: 'Không phải chi ủy viên.',
      reason: 'Dài quá.',
    });
    expect(problemsByInput(problems, settings({ way: 'several' }))).toHaveProperty('targets');
  });

  it('makes a key of its own for every run, within what the server takes', () => {
    const keys = new Set(Array.from({ length: 1000 }, newRunKey));
    expect(keys.size).toBe(1000);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('what becomes of the assignments', () => {
  const rows = [
    row('1'),
    refused('2', 'OVER_LOAD_CAP'),
    row('3', { toMember: toBinh }),
    row('4', { toMember: toBinh, outcome: 'MOVED' }),
    refused('5', 'NOT_OPEN'),
    refused('6', 'OVER_LOAD_CAP'),
    row('7', { toMember: null }),
  ];

  it('is counted by member and by reason, the most first', () => {
    expect(sharesOf(rows).map(({ name, branch, count }) => [name, branch, count])).toEqual([
      ['Trần Văn Bình', 'Chi bộ 2', 2],
      ['Nguyễn Thị An', 'Chi bộ 1', 1],
    ]);
    expect(refusalsOf(rows)).toEqual([
      { reasonKey: 'OVER_LOAD_CAP', count: 2 },
      { reasonKey: 'NOT_OPEN', count: 1 },
    ]);
  });

  it('is shown with what stays first, and each row in one of the two other views', () => {
    const ids = (view: Parameters<typeof rowsOf>[1]) => rowsOf(rows, view).map(({ assignmentId }) => assignmentId);
    expect(ids('all')).toEqual(['2', '5', '6', '1', '3', '4', '7']);
    expect([...ids('refused'), ...ids('moved')]).toEqual(ids('all'));
  });

  it('is nothing when one cannot move and all or nothing was asked for; those that could are counted and come last', () => {
    expect(waitingCount(rows)).toBe(0);
    const held = [refused('1', 'HELD_BACK'), refused('2', 'NOT_OPEN'), refused('3', 'HELD_BACK')];
    expect(waitingCount(held)).toBe(2);
    expect(rowsOf(held, 'all').map(({ assignmentId }) => assignmentId)).toEqual(['2', '1', '3']);
  });

  it('has words for every reason of the server', () => {
    const schema = readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8');
    const reasons = /Why it is refused: ([A-Z_, ]+)\./.exec(schema)?.[1]?.split(', ') ?? [];
    expect(reasons.length).toBeGreaterThan(10);
    for (const { reasons: words } of [reassignMessages.vi, reassignMessages.en]) {
      expect(Object.keys(words ?? {})).toEqual(expect.arrayContaining(reasons));
    }
  });

  it('is kept in a file with a line for each, in the order asked for', () => {
    const text = resultFile(rows, (key) => key);
    const lines: string[][] = parse(text, { bom: true });
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines.slice(1).map(([number, title]) => [number, title])).toEqual(
      rows.map(({ title }, index) => [String(index + 1), title]),
    );
    expect(lines[2]).toEqual([
      '2',
      'Việc 2',
      'Đỗ Văn Khải',
      'Chi bộ 1',
      'Nguyễn Thị An',
      'Chi bộ 1',
      'reassign.outcomes.REFUSED',
      'Vì OVER_LOAD_CAP',
    ]);
    expect(lines[7]?.[4]).toBe('');
  });
});

describe('a CSV file made in the browser', () => {
  it('starts with the mark of UTF-8 and runs no formula', () => {
    expect(toCsv([['Đỗ']])).toBe('\uFEFFĐỗ\r\n');
    const [line] = parse(toCsv([['=1+1', '+84', '-5', '@SUM(A1)', '\tx', '1=1']]), { bom: true }) as string[][];
    expect(line).toEqual(["'=1+1", "'+84", "'-5", "'@SUM(A1)", "'\tx", '1=1']);
  });

  const text = fc.string().filter((value) => value !== '' && !/^[=+\-@\t\r]/.test(value) && !value.includes('\uFEFF'));
  property.prop([fc.array(fc.tuple(text, text), { minLength: 1 })])('gives back every other text as it was', (rows) => {
    expect(parse(toCsv(rows), { bom: true, record_delimiter: '\r\n' })).toEqual(rows);
  });
});

describe('a call that failed', () => {
  const thrown = (extensions: Record<string, unknown>) =>
    toHttpError({ graphQLErrors: [{ message: 'Lời của máy chủ.', extensions }] }, (key) => key);

  it.each([
    ['CONFLICT', 'stale'],
    ['NOT_FOUND', 'stale'],
    ['OVERLOADED', 'busy'],
    ['RATE_LIMITED', 'busy'],
    ['FORBIDDEN', 'refused'],
  ])('%s changed nothing and is %s', (code, kind) => {
    expect(describeFailure(thrown({ code }))).toEqual({ kind, message: 'Lời của máy chủ.' });
  });

  it("names the field's problem where the server names a field", () => {
    const error = thrown({ code: 'BAD_USER_INPUT', fields: { ids: { key: 'TOO_MANY_ROWS' } } });
    expect(describeFailure(error)).toEqual({ kind: 'stale', message: 'TOO_MANY_ROWS' });
  });

  it('took everything back when the server failed and says so; otherwise its outcome is not known', () => {
    expect(describeFailure(thrown({ code: 'INTERNAL', requestId: 'r-1' })).kind).toBe('busy');
    expect(describeFailure(toHttpError(new TypeError('Failed to fetch'), (key) => key))).toEqual({
      kind: 'unknown',
      message: 'error.unreachable',
    });
    expect(describeFailure(thrown({ code: 'INTERNAL' })).kind).toBe('unknown');
  });
});

import { describe, expect, it } from 'vitest';
import { appMessages } from '../../../admin/src/i18n/app.ts';
import { importMessages } from '../../../admin/src/imports/messages.ts';
import type { RowProblem } from '../../../admin/src/imports/previewQueries.ts';
import { IMPORT_KINDS } from '../../../admin/src/imports/rights.ts';
import { choicesFor, decidedWords } from '../../../admin/src/imports/rowChoices.ts';
import { problemsAtOnce } from '../../../admin/src/imports/rowProblems.ts';
import { changedFirst, shownKeys, valueText } from '../../../admin/src/imports/values.ts';
import { createI18nProvider } from '../../../admin/src/providers/i18n.ts';
import { makeRow } from './importRecord.ts';

const problem = (code: string, severity: RowProblem['severity']): RowProblem => ({
  code,
  severity,
  column: null,
  field: null,
  message: code,
});
const person = (id: string, birthDate: string | null) => ({
  id,
  label: 'Nguyễn Văn An',
  birthDate,
  branch: 'Chi bộ 1',
});
const ids = (...args: Parameters<typeof choicesFor>) => choicesFor(...args).map(({ id }) => id);

describe('what can be decided about a row', () => {
  const repeats = { rowNumber: 12, label: 'Nguyễn Văn An', branch: null, values: null };

  it('that repeats another: which one to keep, and in a roster that they are two people', () => {
    const choices = choicesFor(makeRow({ repeats }), 'MEMBERS');
    expect(choices.map(({ words, rowNumbers, decision }) => [words, rowNumbers, decision])).toEqual([
      ['keepFirst', [20], { action: 'SKIP' }],
      ['keepThis', [12], { action: 'SKIP' }],
      ['bothPeople', [20], { action: 'CREATE_NEW' }],
    ]);
    expect(choices.filter(({ isMain }) => isMain)).toHaveLength(1);
    expect(ids(makeRow({ repeats }), 'EVALUATIONS')).toEqual(['SKIP', 'SKIP_FIRST']);
  });

  it('about somebody of several: who, or somebody new in a roster, or nobody', () => {
    const row = makeRow({ candidates: [person('a', '1960'), person('b', null)] });
    expect(ids(row, 'MEMBERS')).toEqual(['a', 'b', 'CREATE_NEW', 'SKIP']);
    expect(ids(row, 'ASSIGNMENTS')).toEqual(['a', 'b', 'SKIP']);
    expect(choicesFor(row, 'MEMBERS').map(({ words }) => words)).toEqual([
      'isPerson',
      'isPersonUnknown',
      'somebodyNew',
      'leaveOut',
    ]);
  });

  it('is shown in words once it is decided', () => {
    const decided = (action: 'SKIP' | 'CREATE_NEW' | 'USE_EXISTING', memberId: string | null = null) =>
      decidedWords(makeRow({ decision: { action, memberId }, candidates: [person('a', '01/02/1960')] }))?.words;
    expect(decidedWords(makeRow())).toBeNull();
    expect(decided('SKIP')).toBe('leaveOut');
    expect(decided('CREATE_NEW')).toBe('somebodyNew');
    expect(decided('USE_EXISTING', 'a')).toBe('isPerson');
    expect(decided('USE_EXISTING', 'gone')).toBe('isChosen');
  });
});

describe('problems of a row', () => {
  it('are shown at once when they are errors or were asked for', () => {
    const all = [
      problem('DATE_IMPOSSIBLE', 'ERROR'),
      problem('LEADING_ZERO_RESTORED', 'WARNING'),
      problem('X', 'NOTE'),
    ];
    expect(problemsAtOnce(all, undefined).map(({ code }) => code)).toEqual(['DATE_IMPOSSIBLE']);
    expect(problemsAtOnce(all, 'X').map(({ code }) => code)).toEqual(['DATE_IMPOSSIBLE', 'X']);
  });
});

describe('values of a row', () => {
  const { translate } = createI18nProvider([appMessages, importMessages], 'vi');

  it('are written as people write them, no more exactly than they are known', () => {
    const text = (key: string, value: string | number | boolean | null) => valueText(translate, key, value);
    expect(['1964-08-14', '1964-08', '1964'].map((day) => text('birthDate', day))).toEqual([
      '14/08/1964',
      '08/1964',
      '1964',
    ]);
    expect(text('phone', '0911222333')).toBe('0911222333');
    expect(text('progress', 0)).toBe('0%');
    expect(text('commonScore', 0)).toBe('0');
    expect(text('decidedLevel', 'GOOD')).toBe('Hoàn thành tốt nhiệm vụ');
    expect([text('isWorkingAway', true), text('isWorkingAway', false), text('address', null)]).toEqual(['Có', '', '']);
  });

  it('stand first where they change something', () => {
    const changes = { phone: { from: null, to: '0911222333' } };
    const keys = ['gender', 'phone', 'address'];
    expect(changedFirst(keys, [makeRow({ action: 'UPDATE', changes })])).toEqual(['phone', 'gender', 'address']);
    expect(changedFirst(keys, [makeRow({ action: 'SKIP', changes })])).toEqual(keys);
  });

  it('make a column only where some row holds one, and every one of them has a name', () => {
    const rows = [makeRow({ values: { phone: null, gender: 'MALE', isWorkingAway: false } }), makeRow()];
    expect(shownKeys('MEMBERS', rows)).toEqual(['gender']);
    for (const kind of IMPORT_KINDS) {
      const everything = new Proxy({}, { get: () => 'x' }) as Record<string, string>;
      for (const key of shownKeys(kind, [{ values: everything }])) {
        expect(translate(`resources.imports.values.${key}`), key).not.toContain('resources.');
      }
    }
  });
});

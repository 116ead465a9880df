import { describe, expect, it } from 'vitest';
import { IMPORT_KINDS, importableKinds, mayMakeBranches } from '../../../admin/src/imports/rights.ts';
import { mayOpen, neighbours, STEPS, stepToShow, whatIsMissing } from '../../../admin/src/imports/steps.ts';
import { makeRecord } from './importRecord.ts';

const ready = makeRecord({ status: 'READY' });
const withoutYear = makeRecord({ kind: 'ASSIGNMENTS' });
const withoutColumn = makeRecord({ status: 'READY', missingFields: ['fullName'] });

describe('the steps of an import', () => {
  it('can all be opened once nothing is missing, and only the first three before', () => {
    expect(whatIsMissing(ready)).toEqual([]);
    expect(STEPS.filter((step) => mayOpen(step, ready))).toEqual([...STEPS]);
    expect(whatIsMissing(withoutYear)).toEqual(['year']);
    expect(whatIsMissing(withoutColumn)).toEqual(['columns']);
    for (const record of [withoutYear, withoutColumn]) {
      expect(STEPS.filter((step) => mayOpen(step, record))).toEqual(['file', 'found', 'columns']);
    }
  });

  it('show the one of the address where it can be opened', () => {
    expect(stepToShow('confirm', ready)).toBe('confirm');
    expect(stepToShow('file', withoutColumn)).toBe('file');
    expect(stepToShow('confirm', withoutColumn)).toBe('columns');
    expect(stepToShow('confirm', withoutYear)).toBe('found');
  });

  it('show where the work stands when the address names none, or one that is not there', () => {
    expect(stepToShow(null, makeRecord())).toBe('found');
    expect(stepToShow(null, ready)).toBe('check');
    expect(stepToShow('nowhere', makeRecord({ status: 'FAILED' }))).toBe('check');
    expect(stepToShow(null, withoutColumn)).toBe('columns');
    expect(stepToShow(null, makeRecord({ missingFields: ['fullName'] }))).toBe('found');
  });

  it('lead from one to the next and back', () => {
    expect(neighbours('file')).toEqual({ previous: undefined, next: 'found' });
    expect(neighbours('people')).toEqual({ previous: 'check', next: 'confirm' });
    expect(neighbours('confirm')).toEqual({ previous: 'people', next: undefined });
  });
});

describe('what one may import', () => {
  const secretary = { permissions: ['import:run', 'member:write', 'assignment:write', 'plan:write'] };
  const clerk = {
    permissions: [...secretary.permissions, 'evaluation:decide', 'evaluationCycle:write', 'organization:write'],
  };

  it('follows what one may do by hand', () => {
    expect(importableKinds(secretary)).toEqual(['MEMBERS', 'ASSIGNMENTS']);
    expect(importableKinds(clerk)).toEqual(IMPORT_KINDS);
    expect(importableKinds(undefined)).toEqual([]);
  });

  it('includes missing branches for who may make branches, by the roster of a commune', () => {
    expect(mayMakeBranches(clerk, ready)).toBe(true);
    expect(mayMakeBranches(secretary, ready)).toBe(false);
    expect(mayMakeBranches(clerk, makeRecord({ kind: 'EVALUATIONS' }))).toBe(false);
    expect(mayMakeBranches(clerk, makeRecord({ organization: { id: 'b', name: 'Chi bộ', kind: 'BRANCH' } }))).toBe(
      false,
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { Adjustment } from '../../../admin/src/adjustments/queries.ts';
import { tasksToSuggest } from '../../../admin/src/adjustments/tasksToSuggest.ts';

const row = (id: string, over: Partial<Adjustment> = {}): Adjustment => ({
  ...{ id, version: 1, kind: 'ASSIGNMENT', title: `Việc ${id}`, assignedTo: 'An', householdCount: 0 },
  ...{ eventKind: 'WORKING_AWAY', eventOn: '2026-10-01', memberName: 'An', member: null },
  ...{ assignment: { id: `task ${id}`, plan: { id: 'plan' } }, branch: { id: 'branch', name: 'Chi bộ' } },
  ...{ openedOn: '2026-10-01', dueOn: '2026-10-31', daysOverdue: 0, resolvedOn: null, resolution: null, reason: null },
  ...over,
});

const ofPlan = (planId: string) => ({ assignment: { id: `task of ${planId}`, plan: { id: planId } } });

describe('suggestions for chosen adjustments', () => {
  test('are asked for their tasks, each once, in their plan', () => {
    const rows = [row('1'), row('2'), row('3', { assignment: { id: 'task 1', plan: { id: 'plan' } } }), row('4')];
    expect(tasksToSuggest(rows, ['1', '2', '3'])).toEqual({ planId: 'plan', assignmentIds: ['task 1', 'task 2'] });
  });

  test('leave hand-overs and what is resolved aside, whichever plan these are of', () => {
    const rows = [
      row('1'),
      row('2', { kind: 'GUIDE_HANDOVER', ...ofPlan('other') }),
      row('3', { resolvedOn: '2026-11-01', ...ofPlan('other') }),
    ];
    expect(tasksToSuggest(rows, ['1', '2', '3'])).toEqual({ planId: 'plan', assignmentIds: ['task 1'] });
    expect(tasksToSuggest(rows, ['2', '3'])).toBeNull();
  });

  test('are not offered for tasks of several plans, hidden ones, or rows of another page', () => {
    expect(tasksToSuggest([row('1'), row('2', ofPlan('other'))], ['1', '2'])).toBeNull();
    expect(tasksToSuggest([row('1'), row('2', { assignment: null })], ['1', '2'])).toBeNull();
    expect(tasksToSuggest([row('1'), row('2', { assignment: { id: 'task', plan: null } })], ['2'])).toBeNull();
    expect(tasksToSuggest([row('1')], ['1', '2'])).toBeNull();
    expect(tasksToSuggest([row('1')], [])).toBeNull();
  });
});

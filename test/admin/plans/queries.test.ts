import { describe, expect, it } from 'vitest';
import { isEditablePlan, PLAN_STATUSES } from '../../../admin/src/plans/planRules.ts';
import { planQueries } from '../../../admin/src/plans/queries.ts';
import { createBuildQuery, listCriteria } from '../../../admin/src/providers/buildQuery.ts';
import { exportUrl } from '../../../admin/src/shared/list/exportUrl.ts';
import { canGo, isEditable, type PlanStatusName } from '../../../api/src/plans/rules.ts';

const build = createBuildQuery({ plans: planQueries });

describe('plans in the panel', () => {
  it("send the panel's filters in the server's shapes", () => {
    const filter = { within: 'unit', year: 2026, status: ['DRAFT', 'SUBMITTED'], branchId: 'branch' };
    expect(listCriteria(planQueries, { filter }).filter).toEqual({
      within: 'unit',
      year: 2026,
      status: { in: ['DRAFT', 'SUBMITTED'] },
      branchId: 'branch',
    });
    expect(exportUrl('csv', planQueries, {}, 'vi')).toBe('/exports/assignmentPlans.csv?language=vi');
  });

  it('send criteria as they stand in the form, without what the server keeps', () => {
    const criteria = [{ id: 'c1', name: 'Sức khỏe', weight: 40 }];
    const { variables } = build('CREATE', 'plans', { data: { branchId: 'branch', year: 2026, criteria } });
    expect(variables.input).toEqual({ branchId: 'branch', year: 2026, criteria: [{ name: 'Sức khỏe', weight: 40 }] });
  });

  it('send all criteria when one is changed, and none when none is', () => {
    const previousData = {
      id: 'p',
      version: 2,
      title: 'Kế hoạch',
      criteria: [{ id: 'c1', name: 'Sức khỏe', weight: 40 }],
    };
    const inputOf = (data: object) => build('UPDATE', 'plans', { id: 'p', data, previousData }).variables.input;
    expect(inputOf({ ...previousData, criteria: [{ id: 'c1', name: 'Sức khỏe', weight: 50 }] })).toEqual({
      id: 'p',
      version: 2,
      criteria: [{ name: 'Sức khỏe', weight: 50 }],
    });
    expect(inputOf({ ...previousData, title: 'Kế hoạch năm' })).toEqual({ id: 'p', version: 2, title: 'Kế hoạch năm' });
    expect(inputOf({ ...previousData, criteria: [] })).toMatchObject({ criteria: [] });
  });

  it.each(PLAN_STATUSES)('may be changed at the stage %s exactly when the server takes it', (status) => {
    expect(isEditablePlan(status)).toBe(isEditable(status as PlanStatusName));
  });

  it('know every stage of the server', () => {
    const reachable = new Set<string>(['DRAFT']);
    for (const from of PLAN_STATUSES) for (const to of PLAN_STATUSES) if (canGo(from, to)) reachable.add(to);
    expect([...reachable].sort()).toEqual([...PLAN_STATUSES].sort());
  });
});

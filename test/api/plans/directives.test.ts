import { daysLate, nearest } from '@phan-cong/api/planDirectives/nearestRules';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makePlanDirective } from '@phan-cong/prisma/factories/makePlanDirective';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let provinceId: string;
let communeId: string;
let branchId: string;
let otherBranchId: string;
let provinceAdmin: string;
let communeAdmin: string;
let secretary: string;

beforeAll(async () => {
  t = await startTestApp();
  provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  const otherCommune = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId })).id;
  otherBranchId = (await makeBranch(t.db, { parentId: otherCommune })).id;
  const user = async (role: 'PROVINCE_ADMIN' | 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  provinceAdmin = await user('PROVINCE_ADMIN', provinceId);
  communeAdmin = await user('COMMUNE_ADMIN', communeId);
  secretary = await user('BRANCH_SECRETARY', branchId);
});
afterAll(() => t.close());

const FIELDS = 'id version year submitBy adoptBy criteria { name weight } organization { id }';
const CREATE = `mutation($input: PlanDirectiveCreateInput!) { createPlanDirective(input: $input) { planDirective { ${FIELDS} } } }`;
const UPDATE = `mutation($input: PlanDirectiveUpdateInput!) { updatePlanDirective(input: $input) { planDirective { ${FIELDS} } } }`;
const DELETE = `mutation($input: DeleteInput!) { deletePlanDirective(input: $input) { id } }`;
const LATE = `query($filter: AssignmentPlanFilter) { assignmentPlans(filter: $filter) { nodes { id submitBy adoptBy daysLate } } }`;
const CREATE_PLAN = `mutation($input: AssignmentPlanCreateInput!) { createAssignmentPlan(input: $input) { assignmentPlan { criteria { name weight } } } }`;
const fieldsOf = (answer: Awaited<ReturnType<TestApp['graphql']>>) => answer.errors?.[0]?.extensions.fields;

describe('what a committee asks of plans', () => {
  test('is set, changed and taken back by it, audited, and read by the branches below', async () => {
    const input = { organizationId: communeId, year: 2040, submitBy: '2040-01-10', adoptBy: '2040-01-20' };
    const created = (await t.graphql(communeAdmin, CREATE, { input })).data.createPlanDirective.planDirective;
    expect(created).toMatchObject({ version: 1, submitBy: '2040-01-10', organization: { id: communeId } });
    const read = await t.graphql(secretary, `query($id: ID!) { planDirective(id: $id) { ${FIELDS} } }`, {
      id: created.id,
    });
    expect(read.data.planDirective).toEqual(created);
    const criteria = [{ name: 'Sát hoàn cảnh', weight: 50 }];
    const change = { id: created.id, version: 1, adoptBy: null, criteria };
    const updated = (await t.graphql(communeAdmin, UPDATE, { input: change })).data.updatePlanDirective.planDirective;
    expect(updated).toMatchObject({ version: 2, submitBy: '2040-01-10', adoptBy: null, criteria });
    expect((await t.graphql(communeAdmin, UPDATE, { input: change })).errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect((await t.graphql(communeAdmin, DELETE, { input: { id: created.id, version: 2 } })).errors).toBeUndefined();
    const actions = await t.db.auditEntry.findMany({
      where: { entityId: created.id, outcome: 'SUCCESS' },
      orderBy: { at: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'createPlanDirective',
      'updatePlanDirective',
      'deletePlanDirective',
    ]);
  });

  test('is refused to branches, above oneself, for branches, twice a year, and with days out of order', async () => {
    const input = { organizationId: communeId, year: 2041 };
    expect((await t.graphql(null, CREATE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await t.graphql(secretary, CREATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const set = (changes: Record<string, unknown>) =>
      t.graphql(communeAdmin, CREATE, { input: { ...input, ...changes } });
    expect(fieldsOf(await set({ organizationId: provinceId }))).toMatchObject({ organizationId: { key: 'FORBIDDEN' } });
    expect(fieldsOf(await set({ organizationId: branchId }))).toMatchObject({
      organizationId: { key: 'NOT_A_COMMITTEE' },
    });
    expect(fieldsOf(await set({ submitBy: '2041-02-01', adoptBy: '2041-01-01' }))).toMatchObject({
      adoptBy: { key: 'AFTER' },
    });
    expect((await set({})).errors).toBeUndefined();
    expect(fieldsOf(await set({}))).toMatchObject({ year: { key: 'ALREADY_USED' } });
  });

  test('gives a new plan its criteria, the nearest committee first', async () => {
    const directive = (organizationId: string, name: string) =>
      t.graphql(provinceAdmin, CREATE, { input: { organizationId, year: 2042, criteria: [{ name, weight: 10 }] } });
    await directive(provinceId, 'Của tỉnh');
    await directive(communeId, 'Của xã');
    const plan = async (branch: string, criteria?: unknown) =>
      (await t.graphql(provinceAdmin, CREATE_PLAN, { input: { branchId: branch, year: 2042, criteria } })).errors?.[0]
        ?.extensions.code;
    expect(await plan(branchId)).toBe('FORBIDDEN');
    const made = async (criteria?: unknown) =>
      (await t.graphql(secretary, CREATE_PLAN, { input: { branchId, year: 2042, criteria } })).data.createAssignmentPlan
        .assignmentPlan.criteria;
    expect(await made()).toEqual([{ name: 'Của xã', weight: 10 }]);
    expect(await made([])).toEqual([]);
    const other = await t.db.organization.findUniqueOrThrow({ where: { id: otherBranchId } });
    const admin = (await makeUser(t.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: other.communeId ?? '' }] }))
      .id;
    const answer = await t.graphql(admin, CREATE_PLAN, { input: { branchId: otherBranchId, year: 2042 } });
    expect(answer.data.createAssignmentPlan.assignmentPlan.criteria).toEqual([{ name: 'Của tỉnh', weight: 10 }]);
  });

  test('makes plans late, by the nearest day above them, or else the rule set', async () => {
    await t.db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow) });
    const plans = {
      own: await makePlan(t.db, { branchId, year: 2026, status: 'DRAFT' }),
      other: await makePlan(t.db, { branchId: otherBranchId, year: 2026, status: 'SUBMITTED' }),
    };
    const late = async () => {
      const { data } = await t.graphql(provinceAdmin, LATE, { filter: { year: 2026, isLate: true } });
      return (data.assignmentPlans.nodes as { id: string }[]).map(({ id }) => id).sort();
    };
    const both = [plans.own.id, plans.other.id].sort();
    // Without a directive the rule set's 31 January counts.
    expect(await late()).toEqual(both);
    const province = await makePlanDirective(t.db, { organizationId: provinceId, adoptBy: new Date('2026-12-31') });
    expect(await late()).toEqual([]);
    const commune = await makePlanDirective(t.db, { organizationId: communeId, submitBy: new Date('2026-11-20') });
    expect(await late()).toEqual([plans.own.id]);
    await t.db.planDirective.update({
      where: { id: commune.id },
      data: { submitBy: null, adoptBy: new Date('2026-11-01') },
    });
    await t.db.planDirective.update({ where: { id: province.id }, data: { submitBy: new Date('2026-01-01') } });
    expect(await late()).toEqual([plans.own.id]);
    const { data } = await t.graphql(provinceAdmin, LATE, { filter: { year: 2026 } });
    const own = data.assignmentPlans.nodes.find(({ id }: { id: string }) => id === plans.own.id);
    expect(own).toMatchObject({ submitBy: '2026-01-01', adoptBy: '2026-11-01', daysLate: 326 });
    const other = data.assignmentPlans.nodes.find(({ id }: { id: string }) => id === plans.other.id);
    expect(other).toMatchObject({ adoptBy: '2026-12-31', daysLate: 0 });
    await t.db.assignmentPlan.update({ where: { id: plans.own.id }, data: { status: 'ADOPTED' } });
    expect(await late()).toEqual([]);
  });
});

test('the nearest directive that sets a value counts', () => {
  const place = { provinceId: 'p', communeId: 'c', subordinateId: null };
  const read = ({ day }: { day: string | null }) => day;
  const directives = [
    { organizationId: 'p', day: 'province' },
    { organizationId: 'c', day: null },
    { organizationId: 'x', day: 'elsewhere' },
  ];
  expect(nearest(directives, place, read)).toBe('province');
  expect(nearest([...directives, { organizationId: 's', day: 'near' }], { ...place, subordinateId: 's' }, read)).toBe(
    'near',
  );
  expect(nearest([], place, read)).toBeNull();
});

test('a plan is late from the day after, by its stage', () => {
  const days = { submitBy: '2026-01-10', adoptBy: '2026-01-20' };
  expect(daysLate('DRAFT', days, '2026-01-10')).toBe(0);
  expect(daysLate('DRAFT', days, '2026-01-11')).toBe(1);
  expect(daysLate('SUBMITTED', days, '2026-01-20')).toBe(0);
  expect(daysLate('SUBMITTED', days, '2026-01-25')).toBe(5);
  expect(daysLate('ADOPTED', days, '2026-06-01')).toBe(0);
  expect(daysLate('DRAFT', { submitBy: null, adoptBy: null }, '2026-06-01')).toBe(0);
});

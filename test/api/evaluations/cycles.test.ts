import { cycleStatusProblem, fieldProblems, isDecidable, periodEnd } from '@phan-cong/api/evaluations/rules';
import { makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphQLAnswer } from '../../helpers/testApp.ts';
import { type EvaluationWorld, evaluationWorld } from './world.ts';

let w: EvaluationWorld;

beforeAll(async () => {
  w = await evaluationWorld();
});
afterAll(() => w.t.close());

const PAYLOAD =
  '{ evaluationCycle { id version year quarter status opensOn closesOn ruleSet { code } organization { id } } }';
const CREATE = `mutation($input: EvaluationCycleCreateInput!) { createEvaluationCycle(input: $input) ${PAYLOAD} }`;
const UPDATE = `mutation($input: EvaluationCycleUpdateInput!) { updateEvaluationCycle(input: $input) ${PAYLOAD} }`;
const OPEN = `mutation($input: EvaluationTransitionInput!) { openEvaluationCycle(input: $input) ${PAYLOAD} }`;
const LOCK = `mutation($input: EvaluationTransitionInput!) { lockEvaluationCycle(input: $input) ${PAYLOAD} }`;
const LIST =
  'query($filter: EvaluationCycleFilter) { evaluationCycles(filter: $filter) { nodes { id year status ruleSet { code } } totalCount } }';
const extensions = (answer: GraphQLAnswer) => answer.errors?.[0]?.extensions;

describe('evaluation cycles', () => {
  test('are read by administrators in their tree and by secretaries and members from above them', async () => {
    for (const user of [w.provinceAdmin, w.communeAdmin, w.secretary, w.self]) {
      expect((await w.t.graphql(user, LIST)).data.evaluationCycles.totalCount).toBe(1);
    }
    for (const user of [w.committee, w.analyst])
      expect(extensions(await w.t.graphql(user, LIST))?.code).toBe('FORBIDDEN');
    expect(extensions(await w.t.graphql(null, LIST))?.code).toBe('UNAUTHENTICATED');
    expect(
      (await w.t.graphql(w.communeAdmin, LIST, { filter: { year: { eq: 2024 } } })).data.evaluationCycles.nodes,
    ).toEqual([]);
    expect(
      (await w.t.graphql(w.communeAdmin, LIST, { filter: { within: w.commune.id, status: { eq: 'OPEN' } } })).data
        .evaluationCycles.totalCount,
    ).toBe(1);
  });

  test('pin the rule set in force on the last day of the period', async () => {
    await w.t.db.ruleSet.updateMany({ data: { effectiveFrom: new Date('2025-08-30'), effectiveTo: null } });
    const old = await makeRuleSet(w.t.db, {
      effectiveFrom: new Date('2023-10-04'),
      effectiveTo: new Date('2025-08-29'),
    });
    const create = async (year: number, quarter?: number) =>
      w.t.graphql(w.communeAdmin, CREATE, { input: { organizationId: w.commune.id, year, quarter } });
    expect((await create(2025, 2)).data.createEvaluationCycle.evaluationCycle).toMatchObject({
      status: 'DRAFT',
      ruleSet: { code: old.code },
    });
    const { code } = (await create(2025, 3)).data.createEvaluationCycle.evaluationCycle.ruleSet;
    expect(code).not.toBe(old.code);
    expect((await create(2025)).data.createEvaluationCycle.evaluationCycle).toMatchObject({
      quarter: 0,
      ruleSet: { code },
    });
    expect(extensions(await create(2021))).toMatchObject({ fields: { year: { key: 'NO_RULE_SET' } } });
    expect(extensions(await create(2026))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { quarter: { key: 'ALREADY_USED' } },
    });
  });

  test('are created for communes in the own tree only', async () => {
    const create = (user: string | null, input: Record<string, unknown>) =>
      w.t.graphql(user, CREATE, { input: { year: 2027, ...input } });
    expect(extensions(await create(w.communeAdmin, { organizationId: w.branch.id }))).toMatchObject({
      fields: { organizationId: { key: 'NOT_A_COMMUNE' } },
    });
    expect(extensions(await create(w.communeAdmin, { organizationId: w.member.id }))).toMatchObject({
      fields: { organizationId: { key: 'UNKNOWN_REFERENCE' } },
    });
    for (const user of [w.secretary, w.provinceAdmin])
      expect(extensions(await create(user, { organizationId: w.commune.id }))?.code).toBe('FORBIDDEN');
    expect(extensions(await create(null, { organizationId: w.commune.id }))?.code).toBe('UNAUTHENTICATED');
    const dates = { organizationId: w.commune.id, opensOn: '2027-12-01', closesOn: '2027-11-01' };
    expect(extensions(await create(w.communeAdmin, dates))).toMatchObject({ fields: { closesOn: { key: 'AFTER' } } });
    expect(
      extensions(await create(w.communeAdmin, { organizationId: w.commune.id, year: 1999, quarter: 5 })),
    ).toMatchObject({ fields: { year: {}, quarter: {} } });
  });

  test('go from draft to open to locked, once every evaluation is decided', async () => {
    const made = (await w.t.graphql(w.communeAdmin, CREATE, { input: { organizationId: w.commune.id, year: 2030 } }))
      .data.createEvaluationCycle.evaluationCycle;
    const step = (document: string, version: number, more = {}) =>
      w.t.graphql(w.communeAdmin, document, { input: { id: made.id, version, ...more } });
    expect(extensions(await step(LOCK, 1))).toMatchObject({ code: 'CONFLICT', key: 'STATUS_CHANGE' });
    expect((await step(OPEN, 1)).data.openEvaluationCycle.evaluationCycle).toMatchObject({
      status: 'OPEN',
      version: 2,
    });
    expect(extensions(await step(OPEN, 2))?.code).toBe('CONFLICT');
    const member = await makeMember(w.t.db, { branchId: w.branch.id });
    const row = await w.t.db.evaluation.create({
      data: { cycleId: made.id, memberId: member.id, branchId: w.branch.id, year: 2030 },
    });
    expect(extensions(await step(LOCK, 2))).toMatchObject({ code: 'CONFLICT', key: 'EVALUATIONS_UNDECIDED' });
    expect((await w.t.db.evaluationCycle.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('OPEN');
    await w.t.db.evaluation.update({ where: { id: row.id }, data: { state: 'DECIDED', decidedLevel: 'GOOD' } });
    expect((await step(LOCK, 2)).data.lockEvaluationCycle.evaluationCycle).toMatchObject({
      status: 'LOCKED',
      version: 3,
    });
    expect(await w.t.db.evaluation.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({
      state: 'LOCKED',
      version: 2,
    });
    expect(extensions(await step(UPDATE, 3, { closesOn: '2030-12-31' }))?.code).toBe('CONFLICT');
  });

  test('change their days under the version that was read', async () => {
    const update = (version: number, more: Record<string, unknown>) =>
      w.t.graphql(w.communeAdmin, UPDATE, { input: { id: w.cycle.id, version, ...more } });
    expect((await update(1, { closesOn: '2026-12-20' })).data.updateEvaluationCycle.evaluationCycle).toMatchObject({
      closesOn: '2026-12-20',
      version: 2,
    });
    expect(extensions(await update(1, { closesOn: null }))).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect(extensions(await update(2, { opensOn: '2027-01-01' }))).toMatchObject({
      fields: { closesOn: { key: 'AFTER' } },
    });
  });
});

describe('rule sets', () => {
  test('are found by code and day in force, and ordered as asked', async () => {
    const FIND = `query($filter: RuleSetFilter, $orderBy: RuleSetOrderBy) { ruleSets(filter: $filter, orderBy: $orderBy) { nodes { code } } }`;
    const codes = async (filter: object, orderBy?: object) =>
      (await w.t.graphql(w.secretary, FIND, { filter, orderBy })).data.ruleSets.nodes.map(
        (node: { code: string }) => node.code,
      );
    const everything = await codes({}, { field: 'CODE', direction: 'ASC' });
    expect(everything).toEqual([...everything].sort());
    expect(await codes({ code: everything[0] })).toEqual([everything[0]]);
    expect(await codes({ inForceOn: '1950-01-01' })).toEqual([]);
    expect((await codes({ inForceOn: '2025-12-31' })).length).toBeGreaterThan(0);
  });

  test('are read newest first by those who evaluate', async () => {
    const RULES = 'query { ruleSets { nodes { id code effectiveFrom bands } } }';
    const { nodes } = (await w.t.graphql(w.secretary, RULES)).data.ruleSets;
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.map((node: { effectiveFrom: string }) => node.effectiveFrom)).toEqual(
      nodes
        .map((node: { effectiveFrom: string }) => node.effectiveFrom)
        .sort()
        .reverse(),
    );
    expect(nodes[0].bands).toMatchObject({ EXCELLENT: 90 });
    expect(extensions(await w.t.graphql(w.self, RULES))?.code).toBe('FORBIDDEN');
    const ONE = 'query($id: ID!) { ruleSet(id: $id) { code } }';
    expect((await w.t.graphql(w.analyst, ONE, { id: nodes[0].id })).data.ruleSet.code).toBe(nodes[0].code);
  });
});

describe('rules', () => {
  const all = { isOwn: false, self: true, propose: true, decide: true };

  test('know the last day of a period', () => {
    expect(periodEnd(2026, 0)).toEqual(new Date('2026-12-31'));
    expect(periodEnd(2026, 1)).toEqual(new Date('2026-03-31'));
    expect(periodEnd(2028, 4)).toEqual(new Date('2028-12-31'));
  });

  test('allow each part at its step only, and nothing when locked', () => {
    for (const state of ['SELF', 'BRANCH', 'SUBMITTED', 'DECIDED', 'LOCKED'] as const) {
      const bad = Object.keys(fieldProblems(['selfLevel', 'branchLevel', 'decidedLevel'], state, all));
      const expected = {
        SELF: ['decidedLevel'],
        BRANCH: ['selfLevel', 'decidedLevel'],
        SUBMITTED: ['selfLevel', 'branchLevel'],
        DECIDED: ['selfLevel', 'branchLevel'],
      };
      expect(bad, state).toEqual(state === 'LOCKED' ? ['selfLevel', 'branchLevel', 'decidedLevel'] : expected[state]);
    }
    expect(isDecidable('LOCKED', 'SECRETARY')).toBe(false);
    expect(isDecidable('BRANCH', 'MEMBER')).toBe(false);
  });

  test('let a cycle go forward only', () => {
    expect(cycleStatusProblem('DRAFT', 'OPEN')).toBeNull();
    expect(cycleStatusProblem('OPEN', 'LOCKED')).toBeNull();
    expect(cycleStatusProblem('LOCKED', 'OPEN')).not.toBeNull();
    expect(cycleStatusProblem('LOCKED', 'LOCKED')).not.toBeNull();
  });
});

import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GraphQLAnswer } from '../../helpers/testApp.ts';
import { type EvaluationWorld, evaluationWorld } from './world.ts';

let w: EvaluationWorld;

beforeAll(async () => {
  w = await evaluationWorld();
});
afterAll(() => w.t.close());

const FIELDS =
  'id version state selfLevel branchLevel decidedLevel commonScore resultScore totalScore remark votesFor votesTotal';
const LIST = `query($filter: EvaluationFilter, $orderBy: EvaluationOrderBy, $first: Int, $after: String) {
  evaluations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { ${FIELDS} member { id fullName } cycle { year ruleSet { code } } branch { id } } totalCount pageInfo { endCursor hasNextPage } } }`;
const ONE = `query($id: ID!) { evaluation(id: $id) { ${FIELDS} } }`;
const mutation = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { evaluation { ${FIELDS} decidedOn reopenReason } } }`;

const UPDATE = mutation('updateEvaluation', 'EvaluationUpdateInput');
const SUBMIT = mutation('submitEvaluation', 'EvaluationTransitionInput');
const DECIDE = mutation('decideEvaluation', 'EvaluationDecideInput');
const LOCK = mutation('lockEvaluation', 'EvaluationTransitionInput');
const REOPEN = mutation('reopenEvaluation', 'EvaluationReopenInput');
const CREATE = mutation('createEvaluation', 'EvaluationCreateInput');

const extensions = (answer: GraphQLAnswer) => answer.errors?.[0]?.extensions;
const names = (answer: GraphQLAnswer) =>
  answer.data.evaluations.nodes.map((node: { member: { fullName: string } }) => node.member.fullName);
const changed = (answer: GraphQLAnswer) => {
  expect(answer.errors).toBeUndefined();
  return (Object.values(answer.data)[0] as { evaluation: Record<string, unknown> & { id: string; version: number } })
    .evaluation;
};

async function set(data: Record<string, unknown>, id = w.evaluation.id) {
  return w.t.db.evaluation.update({
    where: { id },
    data: {
      selfLevel: null,
      branchLevel: null,
      decidedLevel: null,
      commonScore: null,
      resultScore: null,
      remark: null,
      votesFor: null,
      votesTotal: null,
      reopenReason: null,
      state: 'SELF',
      version: 1,
      ...data,
    },
  });
}

const PROPOSAL = {
  branchLevel: 'GOOD',
  commonScore: 27,
  resultScore: 60,
  remark: 'Chủ động, có kết quả rõ.',
  votesFor: 20,
  votesTotal: 22,
};

describe('reading evaluations', () => {
  beforeEach(() => set({ ...PROPOSAL, selfLevel: 'EXCELLENT', state: 'BRANCH' }));

  test('gives each role its own rows', async () => {
    expect(
      names(await w.t.graphql(w.secretary, LIST, { orderBy: { field: 'MEMBER_NAME', direction: 'ASC' } })),
    ).toEqual(['Trần Thị Ánh', 'Nguyễn Văn Đức']);
    expect((await w.t.graphql(w.communeAdmin, LIST)).data.evaluations.totalCount).toBe(3);
    expect((await w.t.graphql(w.provinceAdmin, LIST)).data.evaluations.totalCount).toBe(3);
    expect(names(await w.t.graphql(w.self, LIST))).toEqual(['Nguyễn Văn Đức']);
    expect(extensions(await w.t.graphql(null, LIST))?.code).toBe('UNAUTHENTICATED');
    for (const user of [w.committee, w.analyst])
      expect(extensions(await w.t.graphql(user, LIST))?.code).toBe('FORBIDDEN');
  });

  test('answers the same for a hidden evaluation and a missing one', async () => {
    expect(await w.t.graphql(w.otherSecretary, ONE, { id: w.evaluation.id })).toEqual(
      await w.t.graphql(w.otherSecretary, ONE, { id: w.branch.id }),
    );
  });

  test('hides the proposal from the member until it is decided', async () => {
    const before = (await w.t.graphql(w.self, ONE, { id: w.evaluation.id })).data.evaluation;
    expect(before).toMatchObject({ selfLevel: 'EXCELLENT', state: 'BRANCH' });
    for (const field of [
      'branchLevel',
      'decidedLevel',
      'commonScore',
      'resultScore',
      'totalScore',
      'remark',
      'votesFor',
      'votesTotal',
    ]) {
      expect(before[field], field).toBeNull();
    }
    await set({ ...PROPOSAL, decidedLevel: 'GOOD', state: 'DECIDED' });
    expect((await w.t.graphql(w.self, ONE, { id: w.evaluation.id })).data.evaluation).toMatchObject({
      ...PROPOSAL,
      decidedLevel: 'GOOD',
      totalScore: 87,
    });
  });

  test('finds and orders nothing by what the member may not read yet', async () => {
    const hidden = [
      { filter: { branchLevel: { eq: 'GOOD' } } },
      { filter: { branchLevel: { in: ['GOOD', 'EXCELLENT', 'COMPLETED', 'NOT_COMPLETED', 'NOT_SUBJECT'] } } },
      { filter: { totalScore: { gte: 0 } } },
      { filter: { level: { eq: 'GOOD' } } },
      { orderBy: { field: 'SCORE', direction: 'ASC' } },
    ];
    for (const variables of hidden)
      expect(names(await w.t.graphql(w.self, LIST, variables)), JSON.stringify(variables)).toEqual([]);
    expect(names(await w.t.graphql(w.secretary, LIST, { filter: { branchLevel: { eq: 'GOOD' } } }))).toEqual([
      'Nguyễn Văn Đức',
    ]);
    await set({ ...PROPOSAL, decidedLevel: 'GOOD', state: 'LOCKED' });
    for (const variables of hidden)
      expect(names(await w.t.graphql(w.self, LIST, variables))).toEqual(['Nguyễn Văn Đức']);
  });

  test('searches names without marks, filters by cycle, unit and step, and orders by score', async () => {
    const find = async (filter: Record<string, unknown>) =>
      names(await w.t.graphql(w.communeAdmin, LIST, { filter })).sort();
    expect(await find({ search: 'duc' })).toEqual(['Nguyễn Văn Đức']);
    expect(await find({ within: w.otherBranch.id })).toEqual(['Lê Văn Bình']);
    expect(await find({ cycleId: w.cycle.id, state: { eq: 'BRANCH' } })).toEqual(['Nguyễn Văn Đức']);
    expect(await find({ selfLevel: { eq: 'EXCELLENT' } })).toEqual(['Nguyễn Văn Đức']);
    expect(await find({ year: { eq: 2025 } })).toEqual([]);
    expect(await find({ memberId: w.stranger.id })).toEqual(['Lê Văn Bình']);
    const byScore = await w.t.graphql(w.communeAdmin, LIST, { orderBy: { field: 'SCORE', direction: 'DESC' } });
    expect(byScore.data.evaluations.nodes[0]).toMatchObject({
      totalScore: 87,
      cycle: { year: 2026, ruleSet: { code: expect.any(String) } },
    });
  });

  test('finds by the stage of the cycle, where the viewer may see the cycle', async () => {
    const draft = await makeCycle(w.t.db, { organizationId: w.commune.id, year: 2024, status: 'DRAFT' });
    await makeEvaluation(w.t.db, { cycleId: draft.id, memberId: w.member.id });
    const count = async (user: string, status: string) => {
      const answer = await w.t.graphql(user, LIST, { filter: { cycleStatus: { eq: status }, memberId: w.member.id } });
      expect(answer.errors).toBeUndefined();
      return answer.data.evaluations.totalCount;
    };
    for (const user of [w.communeAdmin, w.secretary, w.self]) {
      expect([await count(user, 'OPEN'), await count(user, 'DRAFT'), await count(user, 'LOCKED')]).toEqual([1, 1, 0]);
    }
    expect(await count(w.otherSecretary, 'OPEN')).toBe(0);
    await w.t.db.evaluation.deleteMany({ where: { cycleId: draft.id } });
    await w.t.db.evaluationCycle.delete({ where: { id: draft.id } });
  });

  test('pages by name and by score without gaps or repeats', async () => {
    for (const field of ['MEMBER_NAME', 'SCORE', 'YEAR']) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const answer = await w.t.graphql(w.communeAdmin, LIST, {
          first: 1,
          after,
          orderBy: { field, direction: 'ASC' },
        });
        expect(answer.errors, field).toBeUndefined();
        const page = answer.data.evaluations;
        seen.push(...page.nodes.map((node: { id: string }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after);
      expect(new Set(seen).size, field).toBe(3);
      expect(seen.length).toBe(3);
    }
  });

  test("leaves the name of a member who moved away out of the former branch's answers", async () => {
    const mover = await makeMember(w.t.db, { branchId: w.branch.id, fullName: 'Phạm Thị Zung' });
    const evaluation = await makeEvaluation(w.t.db, { cycleId: w.cycle.id, memberId: mover.id });
    await w.t.db.member.update({ where: { id: mover.id }, data: { branchId: w.otherBranch.id } });
    const all = await w.t.graphql(w.secretary, LIST);
    expect(all.data.evaluations.nodes.find((node: { id: string }) => node.id === evaluation.id).member).toBeNull();
    expect(names(await w.t.graphql(w.secretary, LIST, { filter: { search: 'zung' } }))).toEqual([]);
    expect(
      names(await w.t.graphql(w.secretary, LIST, { orderBy: { field: 'MEMBER_NAME', direction: 'ASC' } })),
    ).not.toContain('Phạm Thị Zung');
    await w.t.db.evaluation.delete({ where: { id: evaluation.id } });
  });
});

describe('writing evaluations', () => {
  beforeEach(() => set({}));
  const update = (user: string | null, input: Record<string, unknown>, id = w.evaluation.id) =>
    w.t.graphql(user, UPDATE, { input: { id, version: 1, ...input } });

  test('lets the member write the own level, and only that, while evaluating themselves', async () => {
    expect(changed(await update(w.self, { selfLevel: 'EXCELLENT' }))).toMatchObject({
      selfLevel: 'EXCELLENT',
      state: 'SELF',
      version: 2,
    });
    await set({});
    for (const input of [
      { branchLevel: 'GOOD' },
      { commonScore: 30 },
      { remark: 'x' },
      { decidedLevel: 'GOOD' },
      { votesFor: 1, votesTotal: 1 },
    ]) {
      const field = Object.keys(input)[0] as string;
      expect(extensions(await update(w.self, input)), field).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: { [field]: { key: 'FORBIDDEN' } },
      });
    }
    await set({ state: 'BRANCH' });
    expect(extensions(await update(w.self, { selfLevel: 'GOOD' }))).toMatchObject({
      fields: { selfLevel: { key: 'EVALUATION_STATE' } },
    });
  });

  test('lets the secretary propose until it is submitted; the first proposal ends the self part', async () => {
    expect(changed(await update(w.secretary, PROPOSAL))).toMatchObject({
      ...PROPOSAL,
      totalScore: 87,
      state: 'BRANCH',
    });
    await set({ state: 'SUBMITTED' });
    expect(extensions(await update(w.secretary, { branchLevel: 'GOOD' }))).toMatchObject({
      fields: { branchLevel: { key: 'EVALUATION_STATE' } },
    });
    await set({});
    expect(extensions(await update(w.secretary, { decidedLevel: 'GOOD' }))).toMatchObject({
      fields: { decidedLevel: { key: 'FORBIDDEN' } },
    });
    expect(extensions(await update(w.otherSecretary, PROPOSAL))?.code).toBe('NOT_FOUND');
    expect(extensions(await update(w.analyst, PROPOSAL))?.code).toBe('FORBIDDEN');
    expect(extensions(await update(null, PROPOSAL))?.code).toBe('UNAUTHENTICATED');
  });

  test('refuses that secretaries propose about themselves', async () => {
    expect(extensions(await update(w.secretary, { branchLevel: 'EXCELLENT' }, w.headEvaluation.id))).toMatchObject({
      fields: { branchLevel: { key: 'OWN_RECORD' } },
    });
    const submitted = await w.t.graphql(w.secretary, SUBMIT, { input: { id: w.headEvaluation.id, version: 1 } });
    expect(extensions(submitted)).toMatchObject({ fields: { id: { key: 'OWN_RECORD' } } });
  });

  test('names values out of range', async () => {
    const refused = async (input: Record<string, unknown>) =>
      Object.keys((extensions(await update(w.secretary, input))?.fields ?? {}) as object);
    expect(await refused({ commonScore: 31, resultScore: 71 })).toEqual(['commonScore', 'resultScore']);
    expect(await refused({ commonScore: -1 })).toEqual(['commonScore']);
    expect(await refused({ votesFor: 5, votesTotal: 4 })).toEqual(['votesFor']);
    expect(await refused({ votesFor: 5 })).toEqual(['votesTotal']);
    expect(await refused({ remark: 'x'.repeat(2001) })).toEqual(['remark']);
  });

  test('goes from proposal over decision to lock, and back only by the province with a reason', async () => {
    const { id } = w.evaluation;
    const step = (user: string, document: string, version: number, more: Record<string, unknown> = {}) =>
      w.t.graphql(user, document, { input: { id, version, ...more } });
    expect(extensions(await step(w.secretary, SUBMIT, 1))).toMatchObject({
      fields: { branchLevel: { key: 'EVALUATION_INCOMPLETE' } },
    });
    expect(extensions(await step(w.communeAdmin, DECIDE, 1, { decidedLevel: 'GOOD' }))?.code).toBe('CONFLICT');
    await update(w.secretary, PROPOSAL);
    expect(changed(await step(w.secretary, SUBMIT, 2)).state).toBe('SUBMITTED');
    expect(extensions(await step(w.secretary, DECIDE, 3, { decidedLevel: 'GOOD' }))?.code).toBe('FORBIDDEN');
    expect(extensions(await step(w.communeAdmin, LOCK, 3))?.code).toBe('CONFLICT');
    expect(extensions(await step(w.communeAdmin, DECIDE, 2, { decidedLevel: 'GOOD' }))).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 3,
    });
    const decided = changed(await step(w.communeAdmin, DECIDE, 3, { decidedLevel: 'GOOD' }));
    expect(decided).toMatchObject({ state: 'DECIDED', decidedLevel: 'GOOD', decidedOn: '2026-11-23' });
    expect(changed(await step(w.communeAdmin, LOCK, 4)).state).toBe('LOCKED');
    expect(extensions(await step(w.communeAdmin, DECIDE, 5, { decidedLevel: 'COMPLETED' }))?.code).toBe('CONFLICT');
    expect(extensions(await step(w.communeAdmin, REOPEN, 5, { reason: 'Nhầm mức' }))?.code).toBe('FORBIDDEN');
    expect(extensions(await step(w.provinceAdmin, REOPEN, 5, { reason: ' ' }))).toMatchObject({
      fields: { reason: { key: 'REQUIRED' } },
    });
    const reopened = changed(await step(w.provinceAdmin, REOPEN, 5, { reason: 'Có đơn kiến nghị' }));
    expect(reopened).toMatchObject({
      state: 'SUBMITTED',
      decidedLevel: null,
      decidedOn: null,
      reopenReason: 'Có đơn kiến nghị',
    });
    const entries = await w.t.db.auditEntry.findMany({
      where: { entityId: id, outcome: 'SUCCESS' },
      orderBy: { id: 'asc' },
    });
    expect(entries.map((entry) => entry.action).slice(-5)).toEqual([
      'updateEvaluation',
      'submitEvaluation',
      'decideEvaluation',
      'lockEvaluation',
      'reopenEvaluation',
    ]);
    expect(entries.at(-1)).toMatchObject({
      reason: 'Có đơn kiến nghị',
      entityLabel: 'Nguyễn Văn Đức',
      memberId: w.member.id,
    });
  });

  test("lets the commune decide about a branch's secretary without a proposal", async () => {
    await set({}, w.headEvaluation.id);
    const answer = await w.t.graphql(w.communeAdmin, DECIDE, {
      input: { id: w.headEvaluation.id, version: 1, decidedLevel: 'GOOD' },
    });
    expect(changed(answer).state).toBe('DECIDED');
  });

  test('refuses that a commune administrator decides about themselves', async () => {
    await w.t.db.user.update({ where: { id: w.communeAdmin }, data: { memberId: w.member.id } });
    await set({ ...PROPOSAL, state: 'SUBMITTED' });
    const answer = await w.t.graphql(w.communeAdmin, DECIDE, {
      input: { id: w.evaluation.id, version: 1, decidedLevel: 'EXCELLENT' },
    });
    expect(extensions(answer)).toMatchObject({ fields: { id: { key: 'OWN_RECORD' } } });
    expect(extensions(await update(w.communeAdmin, { decidedLevel: 'EXCELLENT' }))).toMatchObject({
      fields: { decidedLevel: { key: 'OWN_RECORD' } },
    });
    await w.t.db.user.update({ where: { id: w.communeAdmin }, data: { memberId: null } });
  });

  test('lets one of two proposals at once win', async () => {
    const both = await Promise.all([
      update(w.secretary, { commonScore: 20 }),
      update(w.secretary, { commonScore: 25 }),
    ]);
    expect(both.filter((answer) => !answer.errors).length).toBe(1);
    expect(both.map((answer) => extensions(answer)?.code).filter(Boolean)).toEqual(['CONFLICT']);
  });

  test('creates an evaluation once for a member of the commune and the own branch', async () => {
    const fresh = await makeMember(w.t.db, { branchId: w.branch.id });
    const create = (user: string, input: Record<string, unknown>) =>
      w.t.graphql(user, CREATE, { input: { cycleId: w.cycle.id, ...input } });
    expect(changed(await create(w.secretary, { memberId: fresh.id }))).toMatchObject({ state: 'SELF', version: 1 });
    expect(extensions(await create(w.secretary, { memberId: fresh.id }))).toMatchObject({
      fields: { memberId: { key: 'ALREADY_USED' } },
    });
    expect(extensions(await create(w.secretary, { memberId: w.stranger.id }))).toMatchObject({
      fields: { memberId: { key: 'UNKNOWN_REFERENCE' } },
    });
    expect(extensions(await create(w.secretary, { memberId: fresh.id, cycleId: w.branch.id }))).toMatchObject({
      fields: { cycleId: { key: 'UNKNOWN_REFERENCE' } },
    });
    expect(extensions(await create(w.self, { memberId: fresh.id }))?.code).toBe('FORBIDDEN');
    const otherCommune = await makeOrganization(w.t.db, { parentId: w.province.id });
    const elsewhere = await makeMember(w.t.db, {
      branchId: (await makeBranch(w.t.db, { parentId: otherCommune.id })).id,
    });
    expect(extensions(await create(w.communeAdmin, { memberId: elsewhere.id }))).toMatchObject({
      fields: { memberId: { key: 'UNKNOWN_REFERENCE' } },
    });
  });
});

describe('evaluations of members', () => {
  const MEMBERS =
    'query { members(first: 100) { nodes { id latestEvaluation { year decidedLevel cycle { quarter } } evaluations { year } } } }';
  const LATEST =
    'query($first: Int) { members(first: $first) { nodes { id latestEvaluation { year decidedLevel branchLevel cycle { quarter } } } } }';

  test('reads the latest of every member in the statement of the list', async () => {
    const statements = async (first: number) => {
      let count = 0;
      const { pool } = w.t.database;
      const query = pool.query;
      pool.query = ((...args: Parameters<typeof query>) => {
        count += 1;
        return query.apply(pool, args);
      }) as typeof query;
      const answer = await w.t.graphql(w.communeAdmin, LATEST, { first });
      pool.query = query;
      expect(answer.errors).toBeUndefined();
      expect(answer.data.members.nodes.length).toBeGreaterThanOrEqual(Math.min(first, 25));
      return count;
    };
    const { year, ...rest } = { year: 2025, organizationId: w.commune.id, ruleSetId: w.cycle.ruleSetId };
    const before = await w.t.db.evaluationCycle.create({ data: { year, ...rest } });
    for (let i = 0; i < 25; i += 1) {
      const member = await makeMember(w.t.db, { branchId: w.branch.id });
      await makeEvaluation(w.t.db, { cycleId: w.cycle.id, memberId: member.id });
      await makeEvaluation(w.t.db, { cycleId: before.id, memberId: member.id });
    }
    await statements(1);
    const one = await statements(1);
    expect(one).toBeGreaterThan(0);
    expect(await statements(25)).toBe(one);
    const nodes = (await w.t.graphql(w.communeAdmin, LATEST, { first: 100 })).data.members.nodes;
    const years = nodes.flatMap(
      (node: { latestEvaluation: { year: number } | null }) => node.latestEvaluation?.year ?? [],
    );
    expect(new Set(years)).toEqual(new Set([2026]));
  });

  test('keeps the row and field rules within members', async () => {
    await set({ ...PROPOSAL, state: 'BRANCH' });
    const [own] = (
      await w.t.graphql(
        w.self,
        'query { members { nodes { latestEvaluation { branchLevel state } evaluations { totalScore } } } }',
      )
    ).data.members.nodes;
    expect(own).toEqual({
      latestEvaluation: { branchLevel: null, state: 'BRANCH' },
      evaluations: [{ totalScore: null }],
    });
    const seen = (await w.t.graphql(w.committee, MEMBERS)).data.members.nodes;
    expect(seen.length).toBeGreaterThan(1);
    for (const node of seen) expect(node).toMatchObject({ latestEvaluation: null, evaluations: [] });
  });
});

import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeRegulation } from '@phan-cong/prisma/factories/makeRegulation';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
const ids: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  const commune = await makeOrganization(t.db);
  const branch = await makeBranch(t.db, { parentId: commune.id });
  const other = await makeBranch(t.db, { parentId: commune.id });
  const memberId = (await makeMember(t.db, { branchId: branch.id })).id;
  const user = async (role: 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  Object.assign(ids, {
    commune: commune.id,
    branch: branch.id,
    other: other.id,
    clerk: await user('COMMUNE_ADMIN', commune.id),
    secretary: await user('BRANCH_SECRETARY', branch.id),
    otherSecretary: await user('BRANCH_SECRETARY', other.id),
    member: (await makeUser(t.db, { memberId, grants: [{ role: 'MEMBER', organizationId: branch.id }] })).id,
  });
});
afterAll(() => t.close());

const FIELDS =
  'id version title revision adoptedOn effectiveFrom effectiveTo isInForce clauses { id number heading text }';
const LIST = `query($filter: WorkingRegulationFilter) { workingRegulations(filter: $filter) { nodes { ${FIELDS} } } }`;
const mutation = (name: string, input: string) =>
  `mutation($input: ${input}!) { ${name}(input: $input) { workingRegulation { ${FIELDS} } } }`;
const CREATE = mutation('createWorkingRegulation', 'WorkingRegulationCreateInput');
const UPDATE = mutation('updateWorkingRegulation', 'WorkingRegulationUpdateInput');
const REVISE = mutation('reviseWorkingRegulation', 'WorkingRegulationReviseInput');
const DELETE = 'mutation($input: DeleteInput!) { deleteWorkingRegulation(input: $input) { id } }';

type Answer = Awaited<ReturnType<TestApp['graphql']>>;
const refusal = (answer: Answer) => answer.errors?.[0]?.extensions;
type Regulation = Record<string, unknown> & {
  id: string;
  version: number;
  clauses: { id: string; number: string }[];
};
const record = (answer: Answer) => {
  const payloads = Object.values(answer.data) as { workingRegulation: Regulation }[];
  return payloads[0]?.workingRegulation as Regulation;
};

const REGULATION = {
  title: 'Quy chế làm việc của chi bộ',
  adoptedOn: '2026-01-05',
  effectiveFrom: '2026-01-10',
  clauses: [
    { number: 'Điều 1', heading: 'Nguyên tắc', text: 'Tập trung dân chủ.\nTập thể lãnh đạo.' },
    { number: 'Điều 2', heading: 'Phân công nhiệm vụ' },
  ],
};

async function branchWith(): Promise<{ branchId: string; secretary: string }> {
  const branchId = (await makeBranch(t.db, { parentId: ids.commune })).id;
  const user = await makeUser(t.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] });
  return { branchId, secretary: user.id };
}

describe('a working regulation', () => {
  test('is made with its clauses in order, read by the branch, and audited', async () => {
    const answer = await t.graphql(ids.secretary ?? '', CREATE, { input: { ...REGULATION, branchId: ids.branch } });
    expect(record(answer)).toMatchObject({
      version: 1,
      revision: 1,
      isInForce: true,
      clauses: [
        { number: 'Điều 1', text: REGULATION.clauses[0]?.text },
        { number: 'Điều 2', text: '' },
      ],
    });
    for (const reader of ['clerk', 'member'])
      expect((await t.graphql(ids[reader] ?? '', LIST)).data.workingRegulations.nodes).toHaveLength(1);
    expect((await t.graphql(ids.otherSecretary ?? '', LIST)).data.workingRegulations.nodes).toEqual([]);
    expect(refusal(await t.graphql(null, LIST))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(
      refusal(await t.graphql(ids.member ?? '', CREATE, { input: { ...REGULATION, branchId: ids.branch } })),
    ).toMatchObject({ code: 'FORBIDDEN' });
    const audit = await t.db.auditEntry.findFirstOrThrow({ where: { action: 'createWorkingRegulation' } });
    expect(audit).toMatchObject({ outcome: 'SUCCESS', branchId: ids.branch });
    expect(JSON.stringify(audit.after)).toContain('Nguyên tắc');
  });

  test('is the only one of its branch in force on a day', async () => {
    const { branchId, secretary } = await branchWith();
    await makeRegulation(t.db, {
      branchId,
      effectiveFrom: new Date('2025-01-01'),
      effectiveTo: new Date('2025-12-31'),
    });
    const create = async (more: object) =>
      t.graphql(secretary, CREATE, { input: { ...REGULATION, branchId, ...more } });
    expect(refusal(await create({ effectiveFrom: '2025-12-31' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { effectiveFrom: { key: 'REGULATION_OVERLAPS' } },
    });
    expect(record(await create({ effectiveFrom: '2026-01-01' }))).toMatchObject({ revision: 2 });
    await expect(
      makeRegulation(t.db, { branchId, revision: 3, effectiveFrom: new Date('2027-01-01') }),
    ).rejects.toThrow(/WorkingRegulation_one_in_force/);
  });

  test('names what is wrong: its branch, its days, a number used twice', async () => {
    const problems = async (more: object) =>
      refusal(await t.graphql(ids.secretary ?? '', CREATE, { input: { ...REGULATION, branchId: ids.branch, ...more } }))
        ?.fields;
    expect(await problems({ branchId: ids.other })).toMatchObject({ branchId: { key: 'UNKNOWN_REFERENCE' } });
    expect(await problems({ adoptedOn: '2026-12-01' })).toMatchObject({ adoptedOn: { key: 'IN_THE_FUTURE' } });
    expect(await problems({ effectiveTo: '2026-01-01' })).toMatchObject({ effectiveTo: { key: 'AFTER' } });
    const [first] = REGULATION.clauses;
    expect(await problems({ clauses: [first, first] })).toMatchObject({ 'clauses.1.number': { key: 'ALREADY_USED' } });
  });

  test('keeps clauses that stay the same clause, trades their numbers, and refuses to drop one in use', async () => {
    const { branchId, secretary } = await branchWith();
    const regulation = await makeRegulation(t.db, { branchId });
    const [first, second] = regulation.clauses;
    await makeAssignment(t.db, { branchId, basis: 'REGULATION', clauseId: second?.id });
    const target = { id: regulation.id, version: 1 };
    const dropped = await t.graphql(secretary, UPDATE, {
      input: { ...target, clauses: [{ id: first?.id, number: 'Điều 5', heading: 'Khác' }] },
    });
    expect(refusal(dropped)).toMatchObject({ code: 'CONFLICT', key: 'CLAUSE_IN_USE' });
    const traded = await t.graphql(secretary, UPDATE, {
      input: {
        ...target,
        clauses: [
          { id: second?.id, number: 'Điều 5', heading: 'Phụ trách hộ' },
          { id: first?.id, number: 'Điều 6', heading: 'Phân công' },
          { number: 'Điều 7', heading: 'Mới' },
        ],
      },
    });
    expect(record(traded)).toMatchObject({
      version: 2,
      clauses: [{ id: second?.id, number: 'Điều 5' }, { id: first?.id, number: 'Điều 6' }, { number: 'Điều 7' }],
    });
    const foreign = await makeRegulation(t.db, { branchId: ids.other });
    const stolen = await t.graphql(secretary, UPDATE, {
      input: {
        id: regulation.id,
        version: 2,
        clauses: [{ id: foreign.clauses[0]?.id, number: 'Điều 1', heading: 'X' }],
      },
    });
    expect(refusal(stolen)?.fields).toMatchObject({ 'clauses.0.id': { key: 'UNKNOWN_REFERENCE' } });
    expect(refusal(await t.graphql(secretary, UPDATE, { input: { ...target, title: 'Cũ' } }))).toMatchObject({
      code: 'CONFLICT',
      yourVersion: 1,
      currentVersion: 2,
    });
    expect(
      refusal(await t.graphql(ids.otherSecretary ?? '', UPDATE, { input: { ...target, title: 'X' } })),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is not changed once it is over', async () => {
    const { branchId, secretary } = await branchWith();
    const over = await makeRegulation(t.db, { branchId, effectiveTo: new Date('2026-11-22') });
    const answer = await t.graphql(secretary, UPDATE, { input: { id: over.id, version: 1, title: 'Khác' } });
    expect(refusal(answer)).toMatchObject({ code: 'CONFLICT', key: 'LOCKED' });
  });

  test('is revised: clauses are copied, the old one ends the day before, old assignments keep their clause', async () => {
    const { branchId, secretary } = await branchWith();
    const old = await makeRegulation(t.db, { branchId });
    const clauseId = old.clauses[0]?.id;
    const assignment = await makeAssignment(t.db, { branchId, basis: 'REGULATION', clauseId });
    const input = { id: old.id, version: 1, adoptedOn: '2026-11-20', effectiveFrom: '2026-12-01' };
    const answer = record(await t.graphql(secretary, REVISE, { input }));
    expect(answer).toMatchObject({
      revision: 2,
      title: old.title,
      effectiveFrom: '2026-12-01',
      effectiveTo: null,
      isInForce: false,
      clauses: [{ number: 'Điều 5' }, { number: 'Điều 6' }],
    });
    expect(answer.clauses.map(({ id }) => id)).not.toContain(clauseId);
    expect(await t.db.workingRegulation.findUnique({ where: { id: old.id } })).toMatchObject({
      effectiveTo: new Date('2026-11-30'),
      version: 2,
    });
    expect(await t.db.assignment.findUnique({ where: { id: assignment.id } })).toMatchObject({ clauseId });
    expect(await t.db.auditEntry.count({ where: { action: 'reviseWorkingRegulation', branchId } })).toBe(2);
    const again = await t.graphql(secretary, REVISE, { input: { ...input, version: 2 } });
    expect(refusal(again)).toMatchObject({ code: 'CONFLICT', key: 'NOT_LATEST' });
    const early = await t.graphql(secretary, REVISE, {
      input: { id: answer.id, version: 1, adoptedOn: '2026-11-20', effectiveFrom: '2026-12-01' },
    });
    expect(refusal(early)?.fields).toMatchObject({ effectiveFrom: { key: 'AFTER' } });
  });

  test('is deleted only while no assignment rests on it', async () => {
    const { branchId, secretary } = await branchWith();
    const regulation = await makeRegulation(t.db, { branchId });
    const assignment = await makeAssignment(t.db, {
      branchId,
      basis: 'REGULATION',
      clauseId: regulation.clauses[0]?.id,
    });
    const input = { id: regulation.id, version: 1 };
    expect(refusal(await t.graphql(secretary, DELETE, { input }))).toMatchObject({ code: 'CONFLICT', key: 'IN_USE' });
    await t.db.assignment.update({ where: { id: assignment.id }, data: { basis: 'NONE', clauseId: null } });
    expect((await t.graphql(secretary, DELETE, { input })).data.deleteWorkingRegulation).toEqual({ id: regulation.id });
    expect(await t.db.regulationClause.count({ where: { regulationId: regulation.id } })).toBe(0);
  });

  test('is found by branch, day and words', async () => {
    const { branchId } = await branchWith();
    await makeRegulation(t.db, {
      branchId,
      title: 'Quy chế tổ dân phố Đông Hồ',
      effectiveFrom: new Date('2024-01-01'),
      effectiveTo: new Date('2024-12-31'),
    });
    const find = async (filter: object) =>
      (await t.graphql(ids.clerk ?? '', LIST, { filter: { branchId, ...filter } })).data.workingRegulations.nodes
        .length;
    expect(await find({ inForceOn: '2024-06-01' })).toBe(1);
    expect(await find({ inForceOn: '2025-06-01' })).toBe(0);
    expect(await find({ search: 'dong ho' })).toBe(1);
    expect(await find({ search: 'tay ho' })).toBe(0);
  });
});

import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let communeId: string;
let branchId: string;
let otherBranchId: string;
let secretary: string;
let otherSecretary: string;
let analyst: string;

beforeAll(async () => {
  t = await startTestApp();
  communeId = (await makeOrganization(t.db)).id;
  branchId = (await makeBranch(t.db, { parentId: communeId })).id;
  otherBranchId = (await makeBranch(t.db, { parentId: communeId })).id;
  secretary = (await makeUser(t.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] })).id;
  otherSecretary = (await makeUser(t.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: otherBranchId }] })).id;
  analyst = (await makeUser(t.db, { grants: [{ role: 'ANALYST', organizationId: communeId }] })).id;
  await makeMember(t.db, { branchId, fullName: 'Nguyễn Văn Đức', birthDate: new Date('1950-01-01') });
  await makeMember(t.db, { branchId, fullName: 'Trần Thị Ánh', birthDate: new Date('1990-01-01') });
  await makeMember(t.db, { branchId: otherBranchId, fullName: 'Lê Văn Bình' });
});

afterAll(() => t.close());

const LIST = `query($filter: MemberFilter, $orderBy: MemberOrderBy, $first: Int, $after: String) {
  members(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id fullName age branch { id name } openAssignmentCount } pageInfo { hasNextPage endCursor } totalCount totalCountIsExact } }`;

const names = (answer: Awaited<ReturnType<TestApp['graphql']>>) =>
  answer.data.members.nodes.map((node: { fullName: string }) => node.fullName);

describe('members', () => {
  test('lists the members of the own branch by given name', async () => {
    const answer = await t.graphql(secretary, LIST);
    expect(answer.errors).toBeUndefined();
    expect(names(answer)).toEqual(['Trần Thị Ánh', 'Nguyễn Văn Đức']);
    expect(answer.data.members).toMatchObject({ totalCount: 2, totalCountIsExact: true });
  });

  test('finds names without marks and filters by age today', async () => {
    expect(names(await t.graphql(secretary, LIST, { filter: { search: 'duc nguyen' } }))).toEqual(['Nguyễn Văn Đức']);
    expect(names(await t.graphql(secretary, LIST, { filter: { age: { gte: 70 } } }))).toEqual(['Nguyễn Văn Đức']);
  });

  test('pages by cursor without gaps or repeats', async () => {
    const first = await t.graphql(secretary, LIST, { first: 1 });
    const second = await t.graphql(secretary, LIST, { first: 1, after: first.data.members.pageInfo.endCursor });
    expect([...names(first), ...names(second)]).toEqual(['Trần Thị Ánh', 'Nguyễn Văn Đức']);
    expect(second.data.members.pageInfo.hasNextPage).toBe(false);
  });

  test('refuses the signed-out and roles without the permission', async () => {
    expect((await t.graphql(null, LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await t.graphql(analyst, LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('answers the same for a member of another branch and a missing one', async () => {
    const [hidden] = (await t.graphql(otherSecretary, LIST)).data.members.nodes;
    const ONE = 'query($id: ID!) { member(id: $id) { id } }';
    expect(await t.graphql(secretary, ONE, { id: hidden.id })).toEqual(
      await t.graphql(secretary, ONE, { id: branchId }),
    );
  });

  test('creates a member, audits it, and refuses a stale update with both versions', async () => {
    const CREATE =
      'mutation($input: MemberCreateInput!) { createMember(input: $input) { member { id version fullName birthYear } } }';
    const created = await t.graphql(secretary, CREATE, {
      input: { branchId, fullName: '  Phạm  Văn Ơn ', birthDate: '1980-02-03' },
    });
    expect(created.data.createMember.member).toMatchObject({ version: 1, fullName: 'Phạm Văn Ơn', birthYear: 1980 });
    const { id } = created.data.createMember.member;
    const UPDATE = 'mutation($input: MemberUpdateInput!) { updateMember(input: $input) { member { version phone } } }';
    const updated = await t.graphql(secretary, UPDATE, { input: { id, version: 1, phone: '0912 345 678' } });
    expect(updated.data.updateMember.member).toEqual({ version: 2, phone: '0912345678' });
    const stale = await t.graphql(secretary, UPDATE, { input: { id, version: 1, phone: null } });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', yourVersion: 1, currentVersion: 2 });
    const entries = await t.db.auditEntry.findMany({
      where: { action: { in: ['createMember', 'updateMember'] } },
      orderBy: { at: 'asc' },
    });
    expect(entries.map((entry) => entry.outcome)).toEqual(['SUCCESS', 'SUCCESS', 'REFUSED']);
    expect(entries[1]?.after).toEqual({ phone: '0912345678' });
  });

  test('explains bad input by field in the language asked for', async () => {
    const CREATE = 'mutation($input: MemberCreateInput!) { createMember(input: $input) { member { id } } }';
    const answer = await t.graphql(
      secretary,
      CREATE,
      { input: { branchId: otherBranchId, fullName: 'A', birthDate: '2000-01-01', joinedOn: '1999-01-01' } },
      'en',
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { joinedOn: { key: 'AFTER' } },
    });
  });
});

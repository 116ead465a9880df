import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let provinceId: string;
let communeId: string;
let otherCommuneId: string;
let branchId: string;
let otherBranchId: string;
let provinceAdmin: string;
let communeAdmin: string;
let secretary: string;
let operator: string;

beforeAll(async () => {
  t = await startTestApp();
  provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE', name: 'Tỉnh ủy Ninh Bình' })).id;
  communeId = (await makeOrganization(t.db, { parentId: provinceId, name: 'Phường Hoa Lư' })).id;
  otherCommuneId = (await makeOrganization(t.db, { parentId: provinceId, name: 'Xã Gia Viễn' })).id;
  branchId = (
    await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 2', areaType: 'RESIDENTIAL_GROUP' })
  ).id;
  await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 10', validTo: new Date('2025-01-01') });
  otherBranchId = (await makeBranch(t.db, { parentId: otherCommuneId, name: 'Chi bộ thôn Đông' })).id;
  provinceAdmin = (await makeUser(t.db, { grants: [{ role: 'PROVINCE_ADMIN', organizationId: provinceId }] })).id;
  communeAdmin = (await makeUser(t.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: communeId }] })).id;
  secretary = (await makeUser(t.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] })).id;
  operator = (await makeUser(t.db, { grants: [{ role: 'SYSTEM_OPERATOR', organizationId: provinceId }] })).id;
});

afterAll(() => t.close());

const LIST = `query($filter: OrganizationFilter, $orderBy: OrganizationOrderBy, $first: Int, $after: String) {
  organizations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { __typename id name kind parent { id } path hasChildren } pageInfo { hasNextPage endCursor } totalCount } }`;
const CREATE =
  'mutation($input: OrganizationCreateInput!) { createOrganization(input: $input) { organization { id version path code } } }';
const UPDATE =
  'mutation($input: OrganizationUpdateInput!) { updateOrganization(input: $input) { organization { version name code } } }';

type Answer = Awaited<ReturnType<TestApp['graphql']>>;
const names = (answer: Answer) => answer.data.organizations.nodes.map((node: { name: string }) => node.name);
const refusal = (answer: Answer) => answer.errors?.[0]?.extensions;

describe('organizations', () => {
  test('lists the own subtree and the units above it', async () => {
    expect(names(await t.graphql(secretary, LIST))).toEqual([
      'Chi bộ Tổ dân phố 2',
      'Phường Hoa Lư',
      'Tỉnh ủy Ninh Bình',
    ]);
  });

  test('finds the root of what the viewer sees, and its children page by page', async () => {
    const roots = await t.graphql(communeAdmin, LIST, { filter: { isRoot: true } });
    expect(roots.data.organizations.nodes).toMatchObject([
      { __typename: 'Committee', id: provinceId, hasChildren: true },
    ]);
    expect(
      names(await t.graphql(provinceAdmin, LIST, { filter: { isRoot: false, kind: { eq: 'COMMUNE' } } })),
    ).toHaveLength(2);
    const children = await t.graphql(communeAdmin, LIST, { filter: { parentId: communeId }, first: 1 });
    expect(names(children)).toEqual(['Chi bộ Tổ dân phố 2']);
    const { endCursor } = children.data.organizations.pageInfo;
    const rest = await t.graphql(communeAdmin, LIST, { filter: { parentId: communeId }, first: 1, after: endCursor });
    expect(names(rest)).toEqual(['Chi bộ Tổ dân phố 10']);
  });

  test('filters by subtree, level, area, end and name without marks', async () => {
    const find = async (filter: Record<string, unknown>) => names(await t.graphql(provinceAdmin, LIST, { filter }));
    expect(await find({ within: otherCommuneId })).toEqual(['Chi bộ thôn Đông', 'Xã Gia Viễn']);
    expect(await find({ kind: { in: ['PROVINCE', 'COMMUNE'] } })).toEqual([
      'Phường Hoa Lư',
      'Tỉnh ủy Ninh Bình',
      'Xã Gia Viễn',
    ]);
    expect(await find({ areaType: { eq: 'RESIDENTIAL_GROUP' } })).toEqual(['Chi bộ Tổ dân phố 2']);
    expect(await find({ isEnded: true })).toEqual(['Chi bộ Tổ dân phố 10']);
    expect(await find({ search: 'dong thon' })).toEqual(['Chi bộ thôn Đông']);
    expect(await find({ id: { in: [branchId, otherBranchId] } })).toHaveLength(2);
  });

  test('finds the branches at work that have no plan for a year, where plans may be read', async () => {
    const lacking = async (user: string, year: number, more = {}) =>
      names(await t.graphql(user, LIST, { filter: { lacksPlanOf: year, ...more } }));
    await makePlan(t.db, { branchId, year: 2026, status: 'DRAFT' });
    expect(await lacking(provinceAdmin, 2026)).toEqual(['Chi bộ thôn Đông']);
    expect(await lacking(provinceAdmin, 2027)).toEqual(['Chi bộ thôn Đông', 'Chi bộ Tổ dân phố 2']);
    expect(await lacking(provinceAdmin, 2027, { within: communeId })).toEqual(['Chi bộ Tổ dân phố 2']);
    expect(await lacking(provinceAdmin, 100_000)).toHaveLength(2);
    expect(await lacking(secretary, 2026)).toEqual([]);
    expect(await lacking(secretary, 2027)).toEqual(['Chi bộ Tổ dân phố 2']);
    expect(await lacking(operator, 2027)).toEqual([]);
  });

  test('orders by level and pages through it both ways without gaps', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const orderBy = { field: 'KIND', direction };
      const whole = names(await t.graphql(provinceAdmin, LIST, { orderBy }));
      const pages: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: Answer = await t.graphql(provinceAdmin, LIST, { orderBy, first: 1, after });
        pages.push(...names(page));
        ({ endCursor: after, hasNextPage: more } = page.data.organizations.pageInfo);
      }
      expect(pages).toEqual(whole);
      expect(whole).toHaveLength(6);
    }
  });

  test('refuses the signed-out', async () => {
    expect(refusal(await t.graphql(null, LIST))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('answers the same for a unit of another commune and a missing one, as list and as single', async () => {
    const ONE = 'query($id: ID!) { organization(id: $id) { id ... on Branch { name } } }';
    const missing = '01900000-0000-7000-8000-000000000000';
    expect(await t.graphql(communeAdmin, ONE, { id: otherBranchId })).toEqual(
      await t.graphql(communeAdmin, ONE, { id: missing }),
    );
    expect((await t.graphql(communeAdmin, ONE, { id: branchId })).data.organization.name).toBe('Chi bộ Tổ dân phố 2');
    expect(names(await t.graphql(communeAdmin, LIST, { filter: { parentId: otherCommuneId } }))).toEqual([]);
    expect(names(await t.graphql(communeAdmin, LIST, { filter: { within: otherCommuneId } }))).toEqual([]);
  });
});

describe('createOrganization', () => {
  const input = () => ({
    kind: 'BRANCH',
    parentId: communeId,
    name: ' Chi bộ  Công an ',
    code: '37.001.002.003.004',
    areaType: 'ARMED_FORCES',
  });

  test('adds a branch below the own commune, with its dated link and one audit row', async () => {
    const answer = await t.graphql(communeAdmin, CREATE, { input: input() });
    const { organization } = answer.data.createOrganization;
    expect(organization).toMatchObject({
      version: 1,
      code: '37001002003004',
      path: ['Tỉnh ủy Ninh Bình', 'Phường Hoa Lư', 'Chi bộ Công an'],
    });
    const links = await t.db.organizationLink.findMany({ where: { organizationId: organization.id } });
    expect(links).toMatchObject([{ parentId: communeId, validFrom: new Date('2026-11-23'), validTo: null }]);
    const entries = await t.db.auditEntry.findMany({ where: { entityId: organization.id } });
    expect(entries).toMatchObject([{ action: 'createOrganization', outcome: 'SUCCESS', communeId }]);
    const again = await t.graphql(communeAdmin, CREATE, { input: input() });
    expect(refusal(again)).toMatchObject({ code: 'BAD_USER_INPUT', fields: { code: { key: 'ALREADY_USED' } } });
  });

  test('refuses the signed-out and roles without the right, operators included', async () => {
    expect(refusal(await t.graphql(null, CREATE, { input: input() }))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(refusal(await t.graphql(secretary, CREATE, { input: input() }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await t.graphql(operator, CREATE, { input: input() }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('answers the same for a parent in another commune and a missing one, and refuses one above the own', async () => {
    const under = (parentId: string, kind = 'BRANCH') =>
      t.graphql(communeAdmin, CREATE, { input: { kind, parentId, name: 'Chi bộ X' } });
    expect(await under(otherCommuneId)).toEqual(await under('01900000-0000-7000-8000-000000000000'));
    expect(refusal(await under(provinceId))).toMatchObject({ fields: { parentId: { key: 'FORBIDDEN' } } });
    expect(refusal(await under(provinceId, 'COMMUNE'))).toMatchObject({ fields: { parentId: { key: 'FORBIDDEN' } } });
  });

  test('explains bad input by field', async () => {
    const refuse = async (change: Record<string, unknown>) =>
      refusal(
        await t.graphql(provinceAdmin, CREATE, {
          input: { kind: 'BRANCH', parentId: communeId, name: 'X', ...change },
        }),
      )?.fields;
    expect(await refuse({ name: ' ' })).toMatchObject({ name: { key: 'REQUIRED' } });
    expect(await refuse({ code: '123' })).toMatchObject({ code: { key: 'CODE_FORM' } });
    expect(await refuse({ kind: 'COMMUNE' })).toMatchObject({
      parentId: { key: 'PARENT_KIND', params: { allowed: 'PROVINCE' } },
    });
    expect(await refuse({ kind: 'PROVINCE' })).toMatchObject({ parentId: { key: 'PARENT_KIND' } });
    expect(await refuse({ kind: 'COMMUNE', parentId: provinceId, areaType: 'HAMLET' })).toMatchObject({
      areaType: { key: 'NOT_ALLOWED_HERE' },
    });
  });
});

describe('updateOrganization', () => {
  test('changes the name, and refuses a stale version', async () => {
    const { id } = await makeBranch(t.db, { parentId: communeId });
    const answer = await t.graphql(communeAdmin, UPDATE, {
      input: { id, version: 1, name: 'Chi bộ Trường học', code: null },
    });
    expect(answer.data.updateOrganization.organization).toEqual({ version: 2, name: 'Chi bộ Trường học', code: null });
    const stale = await t.graphql(communeAdmin, UPDATE, { input: { id, version: 1, name: 'Y' } });
    expect(refusal(stale)).toMatchObject({ code: 'CONFLICT', yourVersion: 1, currentVersion: 2 });
  });

  test('is refused on the own unit of a commune, on other communes as if missing, and to other roles', async () => {
    const update = (user: string | null, id: string) =>
      t.graphql(user, UPDATE, { input: { id, version: 1, name: 'Y' } });
    expect(refusal(await update(communeAdmin, communeId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await update(communeAdmin, otherBranchId)).toEqual(
      await update(communeAdmin, '01900000-0000-7000-8000-000000000000'),
    );
    expect(refusal(await update(secretary, branchId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await update(null, branchId))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('leaves a required name alone when it is null and explains an area where none is allowed', async () => {
    const { id, name } = await makeOrganization(t.db, { parentId: provinceId });
    const answer = await t.graphql(provinceAdmin, UPDATE, { input: { id, version: 1, name: null } });
    expect(answer.data.updateOrganization.organization).toMatchObject({ name });
    const refused = await t.graphql(provinceAdmin, UPDATE, { input: { id, version: 2, areaType: 'HAMLET' } });
    expect(refusal(refused)).toMatchObject({ fields: { areaType: { key: 'NOT_ALLOWED_HERE' } } });
  });
});

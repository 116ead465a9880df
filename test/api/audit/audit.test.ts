import { schema } from '@phan-cong/api/schema';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { hashPassword } from '@phan-cong/prisma/passwords';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GraphQLAnswer, startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let branchId: string;
let communeId: string;
let provinceAdmin: string;
let communeAdmin: string;
let secretary: string;
let otherSecretary: string;
let committee: string;
let operator: string;
let otherOperator: string;
let analyst: string;
let signedOut: string;

beforeAll(async () => {
  t = await startTestApp();
  const provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId })).id;
  const otherBranchId = (await makeBranch(t.db, { parentId: communeId })).id;
  const passwordHash = await hashPassword('một mật khẩu đủ dài');
  const as = async (role: string, organizationId: string) =>
    (await makeUser(t.db, { passwordHash, grants: [{ role: role as never, organizationId }] })).id;
  provinceAdmin = await as('PROVINCE_ADMIN', provinceId);
  communeAdmin = await as('COMMUNE_ADMIN', communeId);
  secretary = await as('BRANCH_SECRETARY', branchId);
  otherSecretary = await as('BRANCH_SECRETARY', otherBranchId);
  committee = await as('COMMITTEE_MEMBER', branchId);
  operator = await as('SYSTEM_OPERATOR', provinceId);
  otherOperator = await as('SYSTEM_OPERATOR', provinceId);
  analyst = await as('ANALYST', provinceId);
  signedOut = await as('COMMUNE_ADMIN', communeId);
});
afterAll(() => t.close());

const LIST = `query($filter: AuditEntryFilter) { auditEntries(filter: $filter, first: 100) {
  nodes { id at actorId actorName action outcome entityType entityId entityLabel before after reason requestId } totalCount } }`;
const CREATE = 'mutation($input: MemberCreateInput!) { createMember(input: $input) { member { id } } }';
const UPDATE = 'mutation($input: MemberUpdateInput!) { updateMember(input: $input) { member { id version } } }';
const code = (answer: GraphQLAnswer) => answer.errors?.[0]?.extensions.code;
const entries = async (user: string, filter?: Record<string, unknown>) => {
  const answer = await t.graphql(user, LIST, { filter });
  expect(answer.errors).toBeUndefined();
  return answer.data.auditEntries.nodes as Record<string, unknown>[];
};

describe('the audit trail', () => {
  test('shows who changed what to those above, and to nobody beside', async () => {
    const made = await t.graphql(secretary, CREATE, {
      input: { branchId, fullName: 'Nguyễn Văn Đức', phone: '0912345678', birthDate: '1960-05-01' },
    });
    const { id } = made.data.createMember.member;
    await t.graphql(secretary, UPDATE, { input: { id, version: 1, phone: '0987654321', educationLevel: 'Đại học' } });
    for (const user of [provinceAdmin, communeAdmin, secretary]) {
      const [updated, created] = await entries(user, { entityType: 'Member', entityId: id });
      expect(updated).toMatchObject({
        action: 'updateMember',
        actorId: secretary,
        before: { phone: '0912345678' },
        after: { phone: '0987654321', educationLevel: 'Đại học' },
      });
      expect(created).toMatchObject({
        action: 'createMember',
        outcome: 'SUCCESS',
        entityLabel: 'Nguyễn Văn Đức',
        before: null,
      });
    }
    for (const user of [otherSecretary, committee, operator]) expect(await entries(user, { memberId: id })).toEqual([]);
    expect(code(await t.graphql(analyst, LIST))).toBe('FORBIDDEN');
    expect(code(await t.graphql(null, LIST))).toBe('UNAUTHENTICATED');
    expect(
      (await entries(communeAdmin, { actorId: secretary, action: 'updateMember', at: { gte: '2020-01-01T00:00:00Z' } }))
        .length,
    ).toBe(1);
    expect(await entries(communeAdmin, { at: { lte: '2020-01-01T00:00:00Z' } })).toEqual([]);
  });

  test('answers one entry by id, and a hidden one as a missing one', async () => {
    const ONE = 'query($id: ID!) { auditEntry(id: $id) { id action } }';
    await t.graphql(secretary, CREATE, { input: { branchId, fullName: 'Lê Thị Một' } });
    const [entry] = await entries(secretary, { action: 'createMember' });
    const id = String(entry?.id);
    for (const user of [provinceAdmin, communeAdmin, secretary]) {
      expect((await t.graphql(user, ONE, { id })).data.auditEntry).toEqual({ id, action: 'createMember' });
      expect(await entries(user, { id: { eq: id } })).toHaveLength(1);
    }
    for (const user of [otherSecretary, committee, operator]) {
      const hidden = await t.graphql(user, ONE, { id });
      expect(hidden).toEqual(await t.graphql(user, ONE, { id: '01900000-0000-7000-8000-000000000000' }));
      expect(hidden.data.auditEntry).toBeNull();
      expect(await entries(user, { id: { eq: id } })).toEqual([]);
    }
    expect((await t.graphql(communeAdmin, ONE, { id: 'không phải mã' })).data.auditEntry).toBeNull();
    expect(code(await t.graphql(analyst, ONE, { id }))).toBe('FORBIDDEN');
    expect(code(await t.graphql(null, ONE, { id }))).toBe('UNAUTHENTICATED');
  });

  test('hides what the viewer may not read on the record today', async () => {
    const member = await makeMember(t.db, { branchId, fullName: 'Trần Thị Ánh' });
    await t.db.auditEntry.create({
      data: {
        actorId: committee,
        action: 'updateMember',
        entityType: 'Member',
        entityId: member.id,
        memberId: member.id,
        branchId,
        communeId,
        before: { phone: '0911111111', position: 'MEMBER', address: null },
        after: { phone: '0922222222', position: 'GROUP_HEAD', cardNumber: '••••••••1234', birthDate: '1950-01-01' },
      },
    });
    const [own] = await entries(committee, { memberId: member.id });
    expect(own).toMatchObject({
      before: { phone: '•••', position: 'MEMBER', address: null },
      after: { phone: '•••', position: 'GROUP_HEAD', cardNumber: '•••', birthDate: '•••' },
    });
    expect((await entries(secretary, { memberId: member.id }))[0]).toMatchObject({ after: { phone: '0922222222' } });
    const elsewhere = await makeBranch(t.db);
    await t.db.member.update({ where: { id: member.id }, data: { branchId: elsewhere.id } });
    expect((await entries(secretary, { memberId: member.id }))[0]).toMatchObject({
      after: { phone: '•••', position: 'GROUP_HEAD' },
    });
  });

  test('shows technical events alone to a system operator, and own acts to a committee member', async () => {
    await t.graphql(signedOut, 'mutation { signOut { viewer { id } } }');
    const seen = await entries(operator);
    expect(seen.length).toBeGreaterThan(0);
    for (const entry of seen) expect(['User', 'Grant', 'Session', 'Setting']).toContain(entry.entityType);
    for (const entry of await entries(committee)) expect(entry.actorId).toBe(committee);
  });

  test('does not tell a system operator whose accounts they are, but for those of operators', async () => {
    const member = await makeMember(t.db, { branchId, fullName: 'Lê Thị Kín Đáo' });
    const input = {
      username: 'kin.dao',
      displayName: 'Lê Thị Kín Đáo',
      memberId: member.id,
      initialPassword: 'mật khẩu lần đầu',
    };
    const created = await t.graphql(
      communeAdmin,
      'mutation($input: UserCreateInput!) { createUser(input: $input) { user { id } } }',
      { input },
    );
    expect(created.errors).toBeUndefined();
    const filter = { entityType: 'User', action: 'createUser' };
    const [seen] = await entries(operator, filter);
    expect(seen).toMatchObject({ actorName: '•••', entityLabel: '•••', actorId: communeAdmin });
    expect(JSON.stringify(seen)).not.toMatch(/Kín Đáo|kin\.dao/);
    expect(JSON.stringify(seen)).not.toContain(member.id);
    expect(await entries(operator, { memberId: member.id })).toEqual([]);
    expect((await entries(provinceAdmin, filter))[0]).toMatchObject({ entityLabel: 'Lê Thị Kín Đáo' });
    await t.graphql(operator, 'mutation { signOut { viewer { id } } }');
    const [own] = (await entries(otherOperator, { actorId: operator })).slice(-1);
    expect(own?.actorName).not.toBe('•••');
    const cookie = await t.cookieFor(otherOperator);
    const file = await t.app.inject({ url: '/exports/auditEntries.csv', headers: { cookie } });
    expect(file.statusCode).toBe(200);
    expect(file.body).toContain('Thêm tài khoản');
    expect(file.body).not.toMatch(/Kín Đáo|kin\.dao/);
  });

  test('hides households from those who read counts of them alone', async () => {
    const CREATE_GROUP =
      'mutation($input: HouseholdGroupCreateInput!) { createHouseholdGroup(input: $input) { householdGroup { id } } }';
    const made = await t.graphql(secretary, CREATE_GROUP, { input: { branchId, code: 'NH-KIN', name: 'Ngõ Kín Đáo' } });
    expect(made.errors).toBeUndefined();
    const filter = { entityType: 'HouseholdGroup' };
    expect((await entries(communeAdmin, filter))[0]).toMatchObject({ entityLabel: 'Ngõ Kín Đáo' });
    const [seen] = await entries(provinceAdmin, filter);
    expect(seen).toMatchObject({ entityLabel: '•••', action: 'createHouseholdGroup' });
    expect(JSON.stringify(seen)).not.toMatch(/Kín Đáo|NH-KIN/);
  });

  test('cannot be changed, not even in the database', async () => {
    await t.graphql(secretary, CREATE, { input: { branchId, fullName: 'A' } });
    for (const statement of [
      'UPDATE "AuditEntry" SET action = \'x\'',
      'DELETE FROM "AuditEntry"',
      'TRUNCATE "AuditEntry"',
    ]) {
      await expect(t.db.$executeRawUnsafe(statement)).rejects.toThrow(/only ever added/);
    }
  });
});

/** A value of an input type that the schema takes, though it may make no sense. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
  }
  if (!isScalarType(type)) return null;
  const samples: Record<string, unknown> = {
    ID: '01900000-0000-7000-8000-000000000000',
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: '2026-01-01',
    JSON: {},
  };
  return type.name in samples ? samples[type.name] : type.name === 'DateTime' ? '2026-01-01T00:00:00Z' : 'không có';
}

/** Signing out is refused to nobody. */
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) => name !== 'signOut');

function documentOf(field: (typeof mutations)[number]) {
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const variables = Object.fromEntries(field.args.map((arg) => [arg.name, sampleOf(arg.type)]));
  return {
    query: `mutation${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} { __typename } }`,
    variables,
  };
}

describe('every mutation', () => {
  const count = () => t.db.auditEntry.count();

  test.each(mutations.map((field) => [field.name, field] as const))(
    '%s leaves exactly one row when refused',
    async (name, field) => {
      const { query, variables } = documentOf(field);
      for (const user of [analyst, communeAdmin, secretary, provinceAdmin]) {
        const before = await count();
        const answer = await t.graphql(user, query, variables);
        expect(['INTERNAL', undefined], `${name} ${JSON.stringify(answer)}`).not.toContain(code(answer));
        expect((await count()) - before, `${name} as ${user}`).toBe(1);
        const [row] = await t.db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 });
        expect(row).toMatchObject({ action: name, outcome: 'REFUSED' });
      }
    },
  );

  test('is refused when the trail cannot be written', async () => {
    await t.db.$executeRawUnsafe(
      'ALTER TABLE "AuditEntry" ADD CONSTRAINT broken CHECK (action <> \'createMember\') NOT VALID',
    );
    const before = await t.db.member.count();
    const answer = await t.graphql(secretary, CREATE, { input: { branchId, fullName: 'B' } });
    expect(answer.errors).toBeDefined();
    expect(await t.db.member.count()).toBe(before);
    await t.db.$executeRawUnsafe('ALTER TABLE "AuditEntry" DROP CONSTRAINT broken');
  });

  test('that fails leaves one row with the outcome and no change', async () => {
    await t.db.$executeRawUnsafe('ALTER TABLE "Member" ADD CONSTRAINT broken CHECK ("fullName" <> \'C\') NOT VALID');
    const before = await count();
    expect(code(await t.graphql(secretary, CREATE, { input: { branchId, fullName: 'C' } }))).toBe('INTERNAL');
    expect((await count()) - before).toBe(1);
    const [row] = await t.db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(row).toMatchObject({ action: 'createMember', outcome: 'FAILED', actorId: secretary });
    await t.db.$executeRawUnsafe('ALTER TABLE "Member" DROP CONSTRAINT broken');
  });
});

import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphQLAnswer } from '../../helpers/testApp.ts';
import { type AccountWorld, accountWorld, PASSWORD } from './world.ts';

let w: AccountWorld;

beforeAll(async () => {
  w = await accountWorld();
});
afterAll(() => w.t.close());

const FIELDS =
  'id version username email displayName isActive mustChangePassword isLocked member { id } grants { role validTo organization { id } }';
const LIST = `query($filter: UserFilter) { users(filter: $filter, first: 100) { nodes { ${FIELDS} } totalCount } }`;
const CREATE = `mutation($input: UserCreateInput!) { createUser(input: $input) { user { ${FIELDS} } } }`;
const UPDATE = `mutation($input: UserUpdateInput!) { updateUser(input: $input) { user { ${FIELDS} } } }`;
const RESET = `mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { user { ${FIELDS} } } }`;
const END = `mutation($input: EndSessionsInput!) { endSessions(input: $input) { user { id } } }`;
const VIEWER = '{ viewer { id } }';

const extensions = (answer: GraphQLAnswer) => answer.errors?.[0]?.extensions;
const ids = (answer: GraphQLAnswer) => new Set(answer.data.users.nodes.map((node: { id: string }) => node.id));
const version = async (id: string) => (await w.t.db.user.findUniqueOrThrow({ where: { id } })).version;

describe('accounts', () => {
  test('are listed within the reach of the viewer', async () => {
    expect(ids(await w.t.graphql(w.communeAdmin, LIST))).toEqual(new Set([w.communeAdmin, w.secretary]));
    expect(ids(await w.t.graphql(w.operator, LIST))).toEqual(new Set([w.operator]));
    const inProvince = [
      w.operator,
      w.provinceAdmin,
      w.communeAdmin,
      w.otherCommuneAdmin,
      w.secretary,
      w.otherSecretary,
    ];
    expect(ids(await w.t.graphql(w.provinceAdmin, LIST))).toEqual(new Set(inProvince));
    expect(extensions(await w.t.graphql(w.secretary, LIST))?.code).toBe('FORBIDDEN');
    expect(extensions(await w.t.graphql(null, LIST))?.code).toBe('UNAUTHENTICATED');
    const ONE = 'query($id: ID!) { user(id: $id) { id } }';
    expect(await w.t.graphql(w.communeAdmin, ONE, { id: w.otherSecretary })).toEqual(
      await w.t.graphql(w.communeAdmin, ONE, { id: w.branch.id }),
    );
  });

  test('are found by name, role, unit and standing', async () => {
    const find = async (filter: Record<string, unknown>, user = w.provinceAdmin) => [
      ...ids(await w.t.graphql(user, LIST, { filter })),
    ];
    expect(await find({ search: 'ha dang' })).toEqual([w.secretary]);
    expect(await find({ role: { eq: 'BRANCH_SECRETARY' }, within: w.commune.id })).toEqual([w.secretary]);
    expect(await find({ organizationId: w.otherBranch.id })).toEqual([w.otherSecretary]);
    expect(await find({ isActive: false })).toEqual([]);
    expect(await find({ organizationId: w.otherBranch.id }, w.communeAdmin)).toEqual([]);
  });

  test('are created without rights, by those who may, and explain bad input by field', async () => {
    const create = (user: string | null, input: Record<string, unknown>) =>
      w.t.graphql(user, CREATE, {
        input: { username: 'Ha.Dang', displayName: ' Đặng  Thị Hà ', initialPassword: PASSWORD, ...input },
      });
    const made = await create(w.communeAdmin, { memberId: w.member.id, email: ' HA@Example.VN ' });
    expect(made.data.createUser.user).toMatchObject({
      username: 'ha.dang',
      email: 'ha@example.vn',
      displayName: 'Đặng Thị Hà',
      mustChangePassword: true,
      member: { id: w.member.id },
      grants: [],
    });
    const { id } = made.data.createUser.user;
    expect(ids(await w.t.graphql(w.communeAdmin, LIST))).toContain(id);
    expect(ids(await w.t.graphql(w.provinceAdmin, LIST))).not.toContain(id);
    expect(extensions(await create(w.communeAdmin, {}))).toMatchObject({
      fields: { username: { key: 'ALREADY_USED' } },
    });
    expect(extensions(await create(w.communeAdmin, { username: 'a b', email: 'x', displayName: '' }))).toMatchObject({
      fields: { username: { key: 'USERNAME_FORM' }, email: { key: 'EMAIL_FORM' }, displayName: { key: 'REQUIRED' } },
    });
    expect(extensions(await create(w.communeAdmin, { username: 'short', initialPassword: 'ngắn' }))).toMatchObject({
      fields: { initialPassword: { key: 'PASSWORD_WEAK' } },
    });
    expect(extensions(await create(w.communeAdmin, { username: 'ha2', memberId: w.otherMember.id }))).toMatchObject({
      fields: { memberId: { key: 'UNKNOWN_REFERENCE' } },
    });
    expect(extensions(await create(w.secretary, {}))?.code).toBe('FORBIDDEN');
    expect(extensions(await create(null, {}))?.code).toBe('UNAUTHENTICATED');
    const audit = await w.t.db.auditEntry.findMany({ where: { action: 'createUser' } });
    expect(JSON.stringify(audit)).not.toMatch(/argon2|mật khẩu/);
  });

  test('are managed only when every grant in force lies below the viewer', async () => {
    const both = await makeUser(w.t.db, {
      grants: [
        { role: 'BRANCH_SECRETARY', organizationId: w.branch.id },
        { role: 'PROVINCE_ADMIN', organizationId: w.province.id },
      ],
    });
    const later = await makeUser(w.t.db, {
      grants: [
        { role: 'BRANCH_SECRETARY', organizationId: w.branch.id },
        { role: 'COMMUNE_ADMIN', organizationId: w.otherCommune.id, validFrom: new Date('2027-01-01') },
      ],
    });
    const past = await makeUser(w.t.db, {
      grants: [
        { role: 'BRANCH_SECRETARY', organizationId: w.branch.id },
        { role: 'PROVINCE_ADMIN', organizationId: w.province.id, validTo: new Date('2026-11-22') },
      ],
    });
    const reset = async (user: string, id: string) =>
      extensions(await w.t.graphql(user, RESET, { input: { id, version: await version(id), newPassword: PASSWORD } }))
        ?.code ?? 'OK';
    expect(await reset(w.communeAdmin, w.secretary)).toBe('OK');
    for (const id of [both.id, later.id, w.communeAdmin, w.otherSecretary, w.provinceAdmin])
      expect(await reset(w.communeAdmin, id)).toBe('NOT_FOUND');
    expect(await reset(w.communeAdmin, past.id)).toBe('OK');
    const admin = await w.as('COMMUNE_ADMIN', w.commune.id);
    for (const id of [both.id, later.id, admin, w.otherSecretary]) expect(await reset(w.provinceAdmin, id)).toBe('OK');
    for (const id of [w.provinceAdmin, w.operator, w.otherProvinceAdmin])
      expect(await reset(w.provinceAdmin, id)).toBe('NOT_FOUND');
    for (const id of [w.secretary, w.provinceAdmin]) expect(await reset(w.operator, id)).toBe('NOT_FOUND');
    // Seen, yet not managed.
    expect(ids(await w.t.graphql(w.communeAdmin, LIST))).toContain(both.id);
    const [row] = (await w.t.graphql(w.communeAdmin, LIST, { filter: { id: { eq: both.id } } })).data.users.nodes;
    expect(row.grants).toEqual([{ role: 'BRANCH_SECRETARY', validTo: null, organization: { id: w.branch.id } }]);
  });

  test('lose their sessions when they are closed, reset or told to', async () => {
    for (const [document, more] of [
      [UPDATE, { isActive: false }],
      [RESET, { newPassword: PASSWORD }],
      [END, null],
    ] as const) {
      const id = await w.as('BRANCH_SECRETARY', w.branch.id);
      expect((await w.t.graphql(id, VIEWER)).data.viewer).toEqual({ id });
      const input = more ? { id, version: 1, ...more } : { id };
      expect((await w.t.graphql(w.communeAdmin, document, { input })).errors).toBeUndefined();
      expect((await w.t.graphql(id, VIEWER)).data.viewer).toBeNull();
    }
  });

  test('refuse a stale version', async () => {
    const id = await w.as('BRANCH_SECRETARY', w.branch.id);
    const update = (displayName: string) =>
      w.t.graphql(w.communeAdmin, UPDATE, { input: { id, version: 1, displayName } });
    const both = await Promise.all([update('A'), update('B')]);
    expect(both.map((answer) => extensions(answer)?.code ?? 'OK').sort()).toEqual(['CONFLICT', 'OK']);
  });
});

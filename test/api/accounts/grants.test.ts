import { mayGive } from '@phan-cong/api/accounts/rules';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Role } from '@phan-cong/prisma/generated/client/enums';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GraphQLAnswer, TODAY } from '../../helpers/testApp.ts';
import { type AccountWorld, accountWorld } from './world.ts';

let w: AccountWorld;

beforeAll(async () => {
  w = await accountWorld();
});
afterAll(() => w.t.close());

const GRANT = `mutation($input: GrantRoleInput!) { grantRole(input: $input) { userId user { grants { id version role validFrom validTo reason organization { id } } } } }`;
const REVOKE = `mutation($input: RevokeGrantInput!) { revokeGrant(input: $input) { userId user { grants { role validTo } } } }`;
const MEMBERS = '{ members { totalCount } }';
const extensions = (answer: GraphQLAnswer) => answer.errors?.[0]?.extensions;

async function made(by: string) {
  return makeUser(w.t.db, { createdById: by });
}

async function grant(by: string, role: string, organizationId: string, more: Record<string, unknown> = {}) {
  const userId = (more.userId as string | undefined) ?? (await made(by)).id;
  return w.t.graphql(by, GRANT, { input: { userId, role, organizationId, ...more } });
}

const outcome = (answer: GraphQLAnswer) => {
  const { code, fields } = extensions(answer) ?? { code: 'OK' };
  return fields
    ? Object.entries(fields as Record<string, { key: string }>)
        .map(([field, { key }]) => `${field} ${key}`)
        .join()
    : code;
};

describe('granting', () => {
  test('never exceeds the own grant', async () => {
    const cases: [by: string, role: Role, place: string, expected: string][] = [
      [w.communeAdmin, 'BRANCH_SECRETARY', w.branch.id, 'OK'],
      [w.communeAdmin, 'MEMBER', w.branch.id, 'OK'],
      [w.communeAdmin, 'COMMUNE_ADMIN', w.subordinate.id, 'OK'],
      [w.communeAdmin, 'COMMUNE_ADMIN', w.commune.id, 'role GRANT_EXCEEDS'],
      [w.communeAdmin, 'PROVINCE_ADMIN', w.province.id, 'role GRANT_EXCEEDS'],
      [w.communeAdmin, 'SYSTEM_OPERATOR', w.commune.id, 'role GRANT_EXCEEDS'],
      [w.communeAdmin, 'ANALYST', w.commune.id, 'role GRANT_EXCEEDS'],
      [w.communeAdmin, 'BRANCH_SECRETARY', w.otherBranch.id, 'organizationId UNKNOWN_REFERENCE'],
      [w.provinceAdmin, 'COMMUNE_ADMIN', w.commune.id, 'OK'],
      [w.provinceAdmin, 'PROVINCE_ADMIN', w.province.id, 'OK'],
      [w.provinceAdmin, 'PROVINCE_ADMIN', w.otherProvince.id, 'organizationId UNKNOWN_REFERENCE'],
      [w.provinceAdmin, 'SYSTEM_OPERATOR', w.province.id, 'role GRANT_EXCEEDS'],
      [w.provinceAdmin, 'BRANCH_SECRETARY', w.commune.id, 'organizationId ROLE_KIND'],
      [w.operator, 'SYSTEM_OPERATOR', w.province.id, 'OK'],
      [w.operator, 'PROVINCE_ADMIN', w.province.id, 'role GRANT_EXCEEDS'],
      [w.secretary, 'MEMBER', w.branch.id, 'FORBIDDEN'],
    ];
    for (const [by, role, place, expected] of cases) {
      expect(outcome(await grant(by, role, place)), `${role} ${place}`).toBe(expected);
    }
    expect(
      extensions(
        await w.t.graphql(null, GRANT, { input: { userId: w.secretary, role: 'MEMBER', organizationId: w.branch.id } }),
      )?.code,
    ).toBe('UNAUTHENTICATED');
  });

  test('never joins the role of one grant with the reach of another', () => {
    const place = {
      id: 'b',
      kind: 'BRANCH' as const,
      provinceId: 'p',
      communeId: 'c2',
      subordinateId: null,
      branchId: 'b',
    };
    const ancestors = { provinceId: 'p', communeId: null, subordinateId: null, branchId: null };
    const grants = [
      { role: 'COMMUNE_ADMIN' as const, organizationId: 'c1', kind: 'COMMUNE' as const, ...ancestors, communeId: 'c1' },
      { role: 'ANALYST' as const, organizationId: 'p', kind: 'PROVINCE' as const, ...ancestors },
    ];
    expect(mayGive(grants, 'BRANCH_SECRETARY', place)).toBe(false);
    expect(mayGive(grants, 'BRANCH_SECRETARY', { ...place, communeId: 'c1' })).toBe(true);
  });

  test('is refused for oneself and for accounts out of reach', async () => {
    expect(outcome(await grant(w.provinceAdmin, 'MEMBER', w.branch.id, { userId: w.provinceAdmin }))).toBe(
      'userId OWN_ACCOUNT',
    );
    expect(outcome(await grant(w.communeAdmin, 'MEMBER', w.branch.id, { userId: w.otherSecretary }))).toBe('NOT_FOUND');
    expect(outcome(await grant(w.communeAdmin, 'MEMBER', w.branch.id, { userId: w.branch.id }))).toBe('NOT_FOUND');
    const foreign = await made(w.otherCommuneAdmin);
    expect(outcome(await grant(w.communeAdmin, 'MEMBER', w.branch.id, { userId: foreign.id }))).toBe('NOT_FOUND');
  });

  test('keeps days in order and one right once', async () => {
    const day = (validFrom: string | undefined, validTo?: string) =>
      grant(w.communeAdmin, 'BRANCH_SECRETARY', w.branch.id, { validFrom, validTo });
    expect(outcome(await day('2026-11-22'))).toBe('validFrom AFTER');
    expect(outcome(await day('2026-12-02', '2026-12-01'))).toBe('validTo AFTER');
    const { id: userId } = await made(w.communeAdmin);
    const give = (more: Record<string, unknown>) =>
      grant(w.communeAdmin, 'BRANCH_SECRETARY', w.branch.id, { userId, ...more });
    const both = await Promise.all([
      give({ validTo: '2026-12-31', reason: 'Đại hội' }),
      give({ validTo: '2026-12-31' }),
    ]);
    expect(both.map(outcome).sort()).toEqual(['OK', 'role GRANT_OVERLAP']);
    expect(outcome(await give({ validFrom: '2026-12-31' }))).toBe('role GRANT_OVERLAP');
    const after = await give({ validFrom: '2027-01-01' });
    expect(after.data.grantRole.user.grants.map((row: { validFrom: string }) => row.validFrom)).toEqual([
      '2027-01-01',
      TODAY,
    ]);
  });
});

describe('revoking', () => {
  test('acts on the next request', async () => {
    const id = await w.as('BRANCH_SECRETARY', w.branch.id);
    expect((await w.t.graphql(id, MEMBERS)).data.members.totalCount).toBe(1);
    const row = await w.t.db.grant.findFirstOrThrow({ where: { userId: id } });
    const answer = await w.t.graphql(w.communeAdmin, REVOKE, { input: { id: row.id, version: 1 } });
    expect(answer.data.revokeGrant.user.grants).toEqual([{ role: 'BRANCH_SECRETARY', validTo: '2026-11-22' }]);
    expect(extensions(await w.t.graphql(id, MEMBERS))?.code).toBe('FORBIDDEN');
  });

  test('removes a right that has not lasted a day, and keeps it in the trail', async () => {
    const { id: userId } = await made(w.communeAdmin);
    const given = await grant(w.communeAdmin, 'BRANCH_SECRETARY', w.branch.id, { userId });
    const [{ id }] = given.data.grantRole.user.grants;
    expect((await w.t.graphql(w.communeAdmin, REVOKE, { input: { id, version: 1 } })).data.revokeGrant).toEqual({
      userId,
      user: { grants: [] },
    });
    const trail = await w.t.db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } });
    expect(trail.map((entry) => entry.action)).toEqual(['grantRole', 'revokeGrant']);
    expect(trail[1]?.before).toMatchObject({ role: 'BRANCH_SECRETARY', userId });
  });

  test('is refused for own grants, for those out of reach, for longer days, and for a stale version', async () => {
    const revoke = async (by: string, userId: string, more: Record<string, unknown> = {}) => {
      const row = await w.t.db.grant.findFirstOrThrow({ where: { userId }, orderBy: { id: 'desc' } });
      return outcome(await w.t.graphql(by, REVOKE, { input: { id: row.id, version: row.version, ...more } }));
    };
    expect(await revoke(w.provinceAdmin, w.provinceAdmin)).toBe('id OWN_ACCOUNT');
    expect(await revoke(w.provinceAdmin, w.operator)).toBe('NOT_FOUND');
    for (const userId of [w.communeAdmin, w.otherSecretary, w.provinceAdmin])
      expect(await revoke(w.communeAdmin, userId)).toBe('NOT_FOUND');
    expect(await revoke(w.secretary, w.secretary)).toBe('FORBIDDEN');
    const id = await w.as('BRANCH_SECRETARY', w.branch.id);
    expect(await revoke(w.communeAdmin, id, { version: 7 })).toBe('CONFLICT');
    expect(await revoke(w.communeAdmin, id, { validTo: '2026-11-22' })).toBe('validTo AFTER');
    expect(await revoke(w.communeAdmin, id, { validTo: '2026-12-31' })).toBe('OK');
    expect(await revoke(w.communeAdmin, id, { validTo: '2027-01-31' })).toBe('validTo BEFORE');
  });
});

describe('the list of rights', () => {
  const LIST = `query($filter: GrantFilter, $orderBy: GrantOrderBy) { grants(first: 100, filter: $filter, orderBy: $orderBy) {
    totalCount nodes { id role validFrom validTo organization { id } user { username grants { id } } } } }`;
  const list = async (by: string, filter: Record<string, unknown> = {}) => {
    const answer = await w.t.graphql(by, LIST, { filter, orderBy: { field: 'VALID_TO', direction: 'ASC' } });
    expect(answer.errors).toBeUndefined();
    return answer.data.grants.nodes as { id: string; role: string; organization: { id: string } | null }[];
  };

  test('shows the rights within reach, by every filter, and one of them by its id', async () => {
    const all = await list(w.communeAdmin);
    const places = await w.t.db.grant.findMany({ where: { communeId: w.commune.id }, select: { id: true } });
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(places.map(({ id }) => id)));
    const mine = await list(w.communeAdmin, { userId: w.secretary });
    expect(mine).toMatchObject([{ role: 'BRANCH_SECRETARY', organization: { id: w.branch.id } }]);
    for (const filter of [
      { role: { eq: 'BRANCH_SECRETARY' }, organizationId: w.branch.id, inForce: true },
      { within: w.branch.id, id: { in: mine.map(({ id }) => id) } },
    ])
      expect((await list(w.communeAdmin, filter)).map(({ id }) => id)).toEqual(
        expect.arrayContaining(mine.map(({ id }) => id)),
      );
    expect(await list(w.communeAdmin, { userId: w.secretary, inForce: false })).toEqual([]);
    expect(await list(w.communeAdmin, { validTo: { gte: '2100-01-01' } })).toEqual([]);
    const ONE = 'query($id: ID!) { grant(id: $id) { id } }';
    const [{ id } = { id: '' }] = mine;
    expect((await w.t.graphql(w.communeAdmin, ONE, { id })).data.grant).toEqual({ id });
    expect((await w.t.graphql(w.otherCommuneAdmin, ONE, { id })).data.grant).toBeNull();
    expect(await list(w.otherCommuneAdmin, { userId: w.secretary })).toEqual([]);
  });

  test('is refused to the signed-out and to those who manage nobody, and takes no bad input', async () => {
    expect(extensions(await w.t.graphql(null, LIST))?.code).toBe('UNAUTHENTICATED');
    expect(extensions(await w.t.graphql(w.secretary, LIST))?.code).toBe('FORBIDDEN');
    const tooMany = { id: { in: Array.from({ length: 1001 }, () => w.branch.id) } };
    expect(outcome(await w.t.graphql(w.communeAdmin, LIST, { filter: tooMany }))).toBe('filter.id.in TOO_MANY_ROWS');
  });
});

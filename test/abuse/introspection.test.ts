import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../helpers/testApp.ts';

let t: TestApp;
let member: string;
let administrator: string;

beforeAll(async () => {
  t = await startTestApp();
  const unit = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const as = async (role: 'MEMBER' | 'PROVINCE_ADMIN') =>
    (await makeUser(t.db, { grants: [{ role, organizationId: unit.id }] })).id;
  member = await as('MEMBER');
  administrator = await as('PROVINCE_ADMIN');
});
afterAll(() => t.close());

const ASKING = {
  plainly: '{ __schema { types { name } } }',
  'by another name': '{ a: __type(name: "Member") { fields { name } } }',
  'in an inline fragment': '{ ... on Query { __schema { types { name } } } }',
  'in a fragment': 'query { ...F } fragment F on Query { ...G } fragment G on Query { __schema { types { name } } }',
  'as tools do': getIntrospectionQuery(),
};

describe('the schema', () => {
  test.each(Object.entries(ASKING))('asked %s is told to those with the right alone', async (_how, document) => {
    for (const [who, code] of [
      [null, 'UNAUTHENTICATED'],
      [member, 'FORBIDDEN'],
    ] as const) {
      const answer = await t.graphql(who, document);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors?.[0]?.extensions.code).toBe(code);
    }
    const answer = await t.graphql(administrator, document);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toContain('name');
  });

  test('leaves the names of types alone: clients ask for them in every document', async () => {
    expect((await t.graphql(null, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});

import { schema } from '@phan-cong/api/schema';
import { hashPassword } from '@phan-cong/prisma/passwords';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld } from '../api/access/world.ts';
import { startTestApp, type TestApp } from '../helpers/testApp.ts';

let t: TestApp;
let users: string[];

beforeAll(async () => {
  t = await startTestApp();
  const { askers } = await makeWorld(t.db);
  await t.db.user.updateMany({ data: { passwordHash: await hashPassword('một mật khẩu đủ dài') } });
  users = askers.filter(({ name }) => ['commune', 'secretary'].includes(name)).map(({ userId }) => userId);
});
afterAll(() => t.close());

const HOSTILE: Record<string, unknown[]> = {
  String: ['', '\0', 'a\0b', '\ud800', '\u202e', '%_\\', `${'đ'.repeat(20_000)}`, "'; --", '{"a":1}'],
  ID: [
    '',
    '\0',
    'không phải id',
    '01890000-0000-7000-8000-000000000000\0',
    '\ud800',
    '01890000-0000-7000-8000-00000000DEAD',
  ],
  Int: [-2_147_483_648, 2_147_483_647, 0, -1],
  Date: ['0001-01-01', '9999-12-31', '2026-02-30', '\0'],
  DateTime: ['0001-01-01T00:00:00Z', '+275760-09-13T00:00:00.000Z', '\0'],
  JSON: [null, '\0', { a: '\0' }, [[[]]]],
};

const MISSING = '01890000-0000-7000-8000-000000000000';
const SAMPLES: Record<string, unknown> = {
  ID: MISSING,
  Int: 1,
  Boolean: true,
  Date: '2026-11-23',
  DateTime: '2026-11-23T00:00:00Z',
  JSON: {},
};

/** A value that the type takes: what it requires and nothing more. */
function sample(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [sample(bare.ofType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) {
    const needed = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, sample(field.type)]));
  }
  return SAMPLES[getNamedType(bare).name] ?? 'một đoạn văn';
}

/** The sample of a type again and again, each time with one hostile value at one place. */
function* spoiled(type: GraphQLInputType, depth = 0): Generator<unknown> {
  const bare = getNullableType(type);
  if (isListType(bare)) for (const value of spoiled(bare.ofType, depth)) yield [value];
  else if (isInputObjectType(bare)) {
    if (depth > 3) return;
    const whole = sample(bare) as Record<string, unknown>;
    for (const field of Object.values(bare.getFields()))
      for (const value of spoiled(field.type, depth + 1)) yield { ...whole, [field.name]: value };
  } else yield* HOSTILE[getNamedType(bare).name] ?? [];
}

function* spoiledCalls(args: readonly GraphQLArgument[]): Generator<Record<string, unknown>> {
  const whole = Object.fromEntries(
    args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, sample(type)]),
  );
  for (const { name, type } of args) for (const value of spoiled(type)) yield { ...whole, [name]: value };
}

const fields = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {})
    .filter(({ args, name }) => args.length > 0 && name !== 'signIn')
    .map((field) => ({ kind, name: field.name, field }));
});

describe('no value that a caller sends is a fault of the server', () => {
  test.each(fields)(
    '$kind $name',
    async ({ kind, field }) => {
      const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
      const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const document = `${kind}(${declared}) { ${field.name}(${passed}) { __typename } }`;
      let calls = 0;
      for (const variables of spoiledCalls(field.args)) {
        const answer = await t.graphql(users[calls % users.length] ?? null, document, variables);
        calls += 1;
        const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
        expect(
          codes,
          `${JSON.stringify(variables).slice(0, 300)} ${JSON.stringify(answer.errors ?? null).slice(0, 300)}`,
        ).not.toContain('INTERNAL');
        expect(answer.status).toBeLessThan(500);
      }
      expect(calls).toBeGreaterThan(0);
    },
    120_000,
  );
});

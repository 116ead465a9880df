import { schema } from '@phan-cong/api/schema';
import type { Database } from '@phan-cong/prisma/client';
import fc from 'fast-check';
import { type GraphQLInputType, isNonNullType, Kind, parse, typeFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { listDocuments, selectionOf, singleFields } from '../access/documents.ts';
import { type Asker, makeWorld } from '../access/world.ts';
import { type Asked, inputValue, listDocument, type Pool } from './arbitraryDocument.ts';
import { panelQueries } from './panelQueries.ts';

/** Whether the compiled statements answer, or Prisma alone; how often each was asked. */
const path = vi.hoisted(() => ({ isCompiled: true, answered: 0, declined: 0 }));

vi.mock('@phan-cong/api/fastread/read', async (load) => {
  const real = await load<typeof import('@phan-cong/api/fastread/read')>();
  const readFast: typeof real.readFast = async (...args) => {
    if (!path.isCompiled) return null;
    const answer = await real.readFast<never>(...args);
    if (answer) path.answered += 1;
    else path.declined += 1;
    return answer;
  };
  return { ...real, readFast };
});

let t: TestApp;
let askers: Asker[];
let pool: Pool;
const ids: Record<string, string[]> = {};

const MODELS = {
  organization: ['organization', 'branch', 'commune'],
  member: ['member'],
  assignment: ['assignment'],
  assignmentPlan: ['assignmentPlan', 'plan'],
  guidanceDocument: ['guidanceDocument'],
  workingRegulation: ['workingRegulation'],
  household: ['household'],
  householdGroup: ['householdGroup'],
  circumstance: ['circumstance'],
  review: ['review'],
  evaluation: ['evaluation'],
  evaluationCycle: ['evaluationCycle'],
  taskField: ['taskField'],
  user: ['user'],
} as const;

beforeAll(async () => {
  t = await startTestApp();
  ({ askers } = await makeWorld(t.db));
  await vary(t.db);
  for (const model of Object.keys(MODELS) as (keyof typeof MODELS)[]) {
    const rows = await (t.db[model] as unknown as { findMany(args: object): Promise<{ id: string }[]> }).findMany({
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    for (const name of MODELS[model]) ids[name] = rows.map(({ id }) => id);
  }
  const some = (name: string) => (ids[name] ?? []).filter((_, index, all) => index % Math.ceil(all.length / 4) === 0);
  pool = {
    ids: Object.keys(ids).flatMap(some),
    texts: ['chi uy', 'Đảng', 'le', '100%', '_', '\\', "o'hara", 'askers', 'CREATE', 'zz'],
    days: ['1950-01-01', '2025-12-31', '2026-01-05', '2026-11-23', '2026-12-31'],
    numbers: [0, 1, 36, 40, 76, 1950, 1990, 2025, 2026, 100_000],
  };
});

afterAll(() => t.close());

/** Empty columns, odd names, equal sort keys, far dates, and stages of every kind, among the rows that the world makes all alike. */
async function vary(db: Database['db']): Promise<void> {
  const members = await db.member.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  const changes = [
    { birthDate: null, birthYear: null, gender: null, joinedOn: null, phone: null },
    { fullName: 'Lê 100% "Ánh" \\ _ \u2028 😀', searchKey: 'le 100% "anh" \\ _', status: 'EXEMPT' },
    {
      fullName: "O'Hara",
      searchKey: "o'hara",
      gender: 'FEMALE',
      isWorkingAway: true,
      workingAwayFrom: new Date('2026-02-28'),
    },
    { birthDate: new Date('1899-12-31'), birthYear: 1899, birthDatePrecision: 'YEAR', status: 'DECEASED' },
    {
      birthDate: new Date('2004-02-29'),
      birthYear: 2004,
      joinedOn: null,
      officialOn: null,
      createdAt: new Date('2026-11-23T17:30:00.123Z'),
    },
  ] as const;
  for (const [index, { id }] of members.entries()) {
    const change = changes[index % 7];
    if (change) await db.member.update({ where: { id }, data: change });
  }
  const assignments = await db.assignment.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  for (const [index, { id }] of assignments.entries()) {
    if (index % 3 === 0)
      await db.assignment.update({ where: { id }, data: { dueOn: null, guideId: null, quantityDone: 0 } });
    if (index % 5 === 1) {
      const data = { status: 'COMPLETED', completedOn: new Date('2026-10-01'), progress: 100 } as const;
      await db.assignment.update({ where: { id }, data });
    }
  }
  const evaluations = await db.evaluation.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  for (const [index, { id }] of evaluations.entries()) {
    if (index % 2)
      await db.evaluation.update({ where: { id }, data: { state: 'LOCKED', decidedLevel: 'GOOD', commonScore: 25 } });
  }
  await db.circumstance.updateMany({ data: { strengths: [] } });
}

/** Both ways of reading give one person the same answer, to the last byte, and neither stumbles. */
async function sameAnswer(asker: Asker, { document, variables }: Asked): Promise<unknown> {
  path.isCompiled = true;
  const compiled = await t.graphql(asker.userId, document, variables);
  path.isCompiled = false;
  const plain = await t.graphql(asker.userId, document, variables);
  path.isCompiled = true;
  expect(withoutRequest(compiled), `${asker.name}: ${document} ${JSON.stringify(variables)}`).toBe(
    withoutRequest(plain),
  );
  // A document beyond the limits is refused without a code.
  expect(compiled.errors?.map(({ extensions }) => extensions?.code) ?? []).not.toContain('INTERNAL');
  return compiled.data;
}

/** An unexpected error names its request, whose id is a random one; the ids of rows are not. */
function withoutRequest(answer: unknown): string {
  return JSON.stringify(answer).replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'a request');
}

const queries = await panelQueries();

/** Values for the variables of a document; an `$id` is that of a record of the kind that the document reads. */
function variablesOf(document: string): fc.Arbitrary<Record<string, unknown>> {
  const operation = parse(document).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  const root = operation.selectionSet.selections[0];
  const kind = root?.kind === Kind.FIELD ? root.name.value : '';
  const values = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const name = variable.name.value;
    const input = typeFromAST(schema, type as never) as GraphQLInputType;
    if (name === 'first') return [name, fc.constantFrom(3, 100)] as const;
    if (name === 'offset') return [name, fc.constantFrom(0, 2)] as const;
    if (name === 'id' && ids[kind]) return [name, fc.constantFrom(...ids[kind])] as const;
    const value = inputValue(pool, input, 2);
    return [name, isNonNullType(input) ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(values));
}

const anyAsker = fc.nat().map((index) => askers[index % askers.length] as Asker);

/** Mostly those who may read much, in turn with all others. */
const reader = fc
  .constantFrom('province', 'commune', 'secretary', 'committee', 'member', 'twoPlaces', '')
  .chain((name) => anyAsker.map((any) => askers.find((asker) => asker.name === name) ?? any));

describe('compiled statements answer requests as Prisma does', () => {
  test.each(queries)('for the panel: %s', { timeout: 60_000 }, async (_name, document) => {
    const property = fc.asyncProperty(anyAsker, variablesOf(document), async (asker, variables) => {
      await sameAnswer(asker, { document, variables });
    });
    await fc.assert(property, { numRuns: 6 });
  });

  test('for every list and every edge, whoever asks', { timeout: 240_000 }, async () => {
    for (const [index, { name, document }] of listDocuments(schema).entries()) {
      // Everybody reads every list; three in turn follow each edge.
      const some = askers.filter((_, place) => !name.includes('.') || (place + index) % 3 === 0);
      for (const asker of some) await sameAnswer(asker, { document, variables: {} });
    }
  });

  test('for every kind of single record', { timeout: 120_000 }, async () => {
    for (const { name, type } of singleFields(schema)) {
      const document = `query($id: ID!) { ${name}(id: $id) { ${selectionOf(schema, schema.getType(type) as never, 2)} } }`;
      for (const asker of askers) {
        for (const id of (ids[name] ?? []).slice(0, 3)) await sameAnswer(asker, { document, variables: { id } });
      }
    }
  });

  test('for any selection, filter, order and page', { timeout: 240_000 }, async () => {
    let found = 0;
    const property = fc.asyncProperty(reader, listDocument(schema, pool), async (asker, asked) => {
      const data = await sameAnswer(asker, asked);
      if (JSON.stringify(data ?? null).includes('"__typename"')) found += 1;
    });
    await fc.assert(property, { numRuns: 300 });
    expect(found).toBeGreaterThan(50);
  });

  test('and nearly all of them were compiled', () => {
    expect(path.answered).toBeGreaterThan(500);
    expect(path.declined / path.answered).toBeLessThan(0.02);
  });
});

import { schema } from '@phan-cong/api/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { listDocuments, objectsOf, singleFields } from './documents.ts';
import { allowedIds, KIND_OF_TYPE, readFacts, relationOf } from './expected.ts';
import { type Asker, makeWorld } from './world.ts';

type Connection = { nodes: { id: string }[]; totalCount: number };

let t: TestApp;
let askers: Asker[];
let facts: Awaited<ReturnType<typeof readFacts>>;
let cells = 0;
/** How many cells there were for rows that stand so to the asker. */
const relations = new Map<string, number>();

function count(asker: Asker, row: Parameters<typeof relationOf>[1]): void {
  cells += 1;
  const relation = relationOf(asker, row);
  relations.set(relation, (relations.get(relation) ?? 0) + 1);
}

beforeAll(async () => {
  t = await startTestApp();
  ({ askers } = await makeWorld(t.db));
  facts = await readFacts(t.db);
});

afterAll(() => t.close());

const lists = listDocuments(schema);
const singles = singleFields(schema).filter(({ type }) => KIND_OF_TYPE[type] ?? type === 'Organization');

describe('what everyone reads is exactly what the table of rights says', () => {
  test('the generated documents cover every list and every nested edge', () => {
    expect(lists.length).toBeGreaterThan(30);
    expect(singles.length).toBeGreaterThanOrEqual(11);
  });

  test.each(lists)('$name shows nobody a row outside their rights, and all rows within', async ({ name, document }) => {
    for (const asker of askers) {
      const answer = await t.graphql(asker.userId, document);
      const allowed = allowedIds(asker, facts);
      const codes = answer.errors?.map((error) => error.extensions.code) ?? [];
      expect(
        codes.filter((code) => code !== 'FORBIDDEN'),
        `${asker.name}: ${JSON.stringify(answer.errors)}`,
      ).toEqual([]);
      const seen = objectsOf(answer.data);
      for (const { type, id } of seen) {
        const kind = KIND_OF_TYPE[type];
        if (!kind) continue;
        cells += 1;
        expect(allowed[kind]?.has(id), `${asker.name} sees ${type} ${id} through ${name}`).toBe(true);
      }
      const [root] = Object.values((answer.data ?? {}) as Record<string, Connection | null>);
      const kind = root && KIND_OF_TYPE[objectsOf(root.nodes)[0]?.type ?? ''];
      if (!kind) continue;
      for (const row of facts[kind] ?? []) count(asker, row);
      expect(new Set(root?.nodes.map((node) => node.id)), `${asker.name} ${name}`).toEqual(allowed[kind]);
      expect(root?.totalCount, `${asker.name} count of ${name}`).toBe(allowed[kind]?.size);
    }
  });

  test.each(singles)('$name answers every hidden record as it answers a missing one', async ({ name, type }) => {
    const kind = KIND_OF_TYPE[type] ?? type;
    const document = `query($id: ID!) { ${name}(id: $id) { __typename id } }`;
    for (const asker of askers) {
      const missing = await t.graphql(asker.userId, document, { id: '01890000-0000-7000-8000-000000000000' });
      const allowed = allowedIds(asker, facts)[kind];
      for (const row of facts[kind] ?? []) {
        count(asker, row);
        const answer = await t.graphql(asker.userId, document, { id: row.id });
        if (allowed?.has(row.id)) expect(answer.data[name].id, `${asker.name} ${name}`).toBe(row.id);
        else expect(answer, `${asker.name} ${name} ${row.id}`).toEqual(missing);
      }
    }
  });

  test('a signed-out caller gets nothing from any list', async () => {
    for (const { document } of lists) {
      const answer = await t.graphql(null, document);
      expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(objectsOf(answer.data)).toEqual([]);
    }
  });

  test('the matrix looked at thousands of cells', () => {
    expect(cells).toBeGreaterThan(7000);
    const expected = ['no grant', 'other commune', 'other province', 'own', 'parent', 'sibling', 'within'];
    expect([...relations.keys()].sort()).toEqual(expected);
    for (const relation of expected) expect(relations.get(relation), relation).toBeGreaterThan(20);
  });
});

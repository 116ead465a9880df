import { schema } from '@phan-cong/api/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { listDocuments, objectsOf, singleFields } from './documents.ts';
import { allowedIds, KIND_OF_TYPE, readFacts } from './expected.ts';
import { type Asker, makeWorld } from './world.ts';

let t: TestApp;
let askers: Asker[];
let facts: Awaited<ReturnType<typeof readFacts>>;
let cells = 0;

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
    expect(singles.length).toBeGreaterThanOrEqual(8);
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
      const root = answer.data?.[name];
      const kind = root && KIND_OF_TYPE[objectsOf(root.nodes)[0]?.type ?? ''];
      if (!kind || kind === 'Grant') continue;
      expect(new Set(root.nodes.map((node: { id: string }) => node.id)), `${asker.name} ${name}`).toEqual(
        allowed[kind],
      );
      expect(root.totalCount, `${asker.name} count of ${name}`).toBe(allowed[kind]?.size);
    }
  });

  test.each(singles)('$name answers every hidden record as it answers a missing one', async ({ name, type }) => {
    const kind = KIND_OF_TYPE[type] ?? type;
    const document = `query($id: ID!) { ${name}(id: $id) { __typename id } }`;
    for (const asker of askers) {
      const missing = await t.graphql(asker.userId, document, { id: '01890000-0000-7000-8000-000000000000' });
      const allowed = allowedIds(asker, facts)[kind];
      for (const row of facts[kind] ?? []) {
        cells += 1;
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
    expect(cells).toBeGreaterThan(2500);
  });
});

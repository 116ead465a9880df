import { schema } from '@phan-cong/api/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { allowedIds, KINDS, readFacts } from './expected.ts';
import { mutationCases } from './inputs.ts';
import { type Asker, makeWorld } from './world.ts';

const MISSING = '01890000-0000-7000-8000-00000000dead';

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

const cases = mutationCases(schema).filter(({ kind }) => KINDS.includes(kind));

/** Two answers are alike when nothing but the request's own number tells them apart. */
const shape = (answer: unknown, hidden: string) =>
  JSON.stringify(answer)
    .replaceAll(hidden, MISSING)
    .replace(/"requestId":"[^"]+"/g, '');

describe('nobody changes or refers to a record outside their rights', () => {
  test('the generated cases cover the mutations', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBeGreaterThan(15);
  });

  test.each(cases)(
    '$name refuses a hidden $field as it refuses a missing one',
    async ({ name, field, kind, document, fill }) => {
      for (const asker of askers) {
        const allowed = allowedIds(asker, facts);
        const own = Object.fromEntries(KINDS.map((each) => [each, [...(allowed[each] ?? [])][0] ?? MISSING]));
        const missing = await t.graphql(asker.userId, document, { input: fill({ ...own, [kind]: MISSING }) });
        expect(missing.errors?.length, `${asker.name} ${name}.${field}`).toBe(1);
        const hidden = (facts[kind] ?? []).filter((row) => !allowed[kind]?.has(row.id)).slice(0, 6);
        for (const row of hidden) {
          cells += 1;
          const answer = await t.graphql(asker.userId, document, { input: fill({ ...own, [kind]: row.id }) });
          expect(shape(answer, row.id), `${asker.name} ${name}.${field}`).toBe(shape(missing, MISSING));
        }
      }
    },
  );

  test('a signed-out caller is asked to sign in by every mutation', async () => {
    for (const { document, fill } of cases) {
      const answer = await t.graphql(null, document, { input: fill({}) });
      expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('no row was added or changed by all these tries', async () => {
    expect(cells).toBeGreaterThan(1000);
    const after = await readFacts(t.db);
    for (const kind of KINDS) expect(after[kind], kind).toEqual(facts[kind]);
  });
});

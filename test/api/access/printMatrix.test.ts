import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperRows } from '../../helpers/papers.ts';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { allowedIds, readFacts } from './expected.ts';
import { type Asker, makeWorld } from './world.ts';

let t: TestApp;
let askers: Asker[];
let facts: Awaited<ReturnType<typeof readFacts>>;

beforeAll(async () => {
  t = await startTestApp();
  ({ askers } = await makeWorld(t.db));
  facts = await readFacts(t.db);
});
afterAll(() => t.close());

async function get(userId: string, paper: string) {
  const cookie = await t.cookieFor(userId);
  return t.app.inject({ url: `/print/${paper}`, headers: { cookie } });
}

describe('a printed list holds the rows that its list shows, and no other', () => {
  test.each([
    ['assignments', 'Assignment'],
    ['reviews', 'Review'],
    ['adjustments', 'Adjustment'],
  ])('%s', async (paper, kind) => {
    for (const asker of askers) {
      const allowed = allowedIds(asker, facts)[kind] ?? new Set();
      const response = await get(asker.userId, `${paper}.docx`);
      if (response.statusCode === 403) {
        expect(allowed.size, `${asker.name} is refused ${paper}`).toBe(0);
        continue;
      }
      expect(response.statusCode, `${asker.name} ${paper}`).toBe(200);
      expect(paperRows(response.rawPayload).length, `${asker.name} ${paper}`).toBe(allowed.size);
    }
  });
});

describe('a printed record is had by those who may read it, and answered to others as a missing one', () => {
  test.each([
    ['plan', 'AssignmentPlan'],
    ['memberRecord', 'Member'],
  ])('%s', async (paper, kind) => {
    for (const asker of askers) {
      const allowed = allowedIds(asker, facts)[kind];
      const missing = await get(asker.userId, `${paper}.docx?id=01890000-0000-7000-8000-000000000000`);
      for (const { id } of facts[kind] ?? []) {
        const response = await get(asker.userId, `${paper}.docx?id=${id}`);
        if (allowed?.has(id)) expect(response.statusCode, `${asker.name} ${paper}`).toBe(200);
        else expect([response.statusCode, response.body], asker.name).toEqual([missing.statusCode, missing.body]);
      }
    }
  });

  test('a record holds the tasks, reviews, evaluations, circumstances, events and notes that the asker may read', async () => {
    const MEMBERS = (facts.Member ?? []).map(({ id }) => id);
    const kinds = ['Assignment', 'Review', 'Evaluation', 'Circumstance', 'MemberEvent', 'GuidanceNote'];
    for (const asker of askers) {
      const allowed = allowedIds(asker, facts);
      for (const id of MEMBERS) {
        if (!allowed.Member?.has(id)) continue;
        const readable = kinds.flatMap((kind) =>
          (facts[kind] ?? []).filter((row) => row.memberId === id && allowed[kind]?.has(row.id)),
        );
        const response = await get(asker.userId, `memberRecord.docx?id=${id}&fromYear=2020&toYear=2030`);
        expect(paperRows(response.rawPayload).length, `${asker.name}`).toBe(readable.length);
      }
    }
  });
});

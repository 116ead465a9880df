import { exportResources } from '@phan-cong/api/exports/resources';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { allowedIds, readFacts } from './expected.ts';
import { type Asker, makeWorld } from './world.ts';

const KIND_OF_LIST: Record<string, string> = {
  members: 'Member',
  organizations: 'Organization',
  households: 'Household',
  householdGroups: 'HouseholdGroup',
  householdVisits: 'HouseholdVisit',
  assignments: 'Assignment',
  assignmentPlans: 'AssignmentPlan',
  planDirectives: 'PlanDirective',
  memberEvents: 'MemberEvent',
  adjustments: 'Adjustment',
  reviews: 'Review',
  guidanceNotes: 'GuidanceNote',
  evaluations: 'Evaluation',
  circumstances: 'Circumstance',
  guidanceDocuments: 'GuidanceDocument',
  workingRegulations: 'WorkingRegulation',
  grants: 'Grant',
};

let t: TestApp;
let askers: Asker[];
let facts: Awaited<ReturnType<typeof readFacts>>;

beforeAll(async () => {
  t = await startTestApp();
  ({ askers } = await makeWorld(t.db));
  facts = await readFacts(t.db);
});
afterAll(() => t.close());

async function rowsOf(userId: string, list: string): Promise<string[][] | null> {
  const cookie = await t.cookieFor(userId);
  const response = await t.app.inject({ url: `/exports/${list}.csv?language=en`, headers: { cookie } });
  if (response.statusCode === 403) return null;
  expect(response.statusCode, list).toBe(200);
  return parse(response.body, { bom: true }).slice(1);
}

describe('a file holds the rows that its list shows, and no other', () => {
  test.each([...exportResources.keys()].filter((list) => list in KIND_OF_LIST))('%s', async (list) => {
    const kind = KIND_OF_LIST[list] ?? '';
    const branches = new Map((facts.Organization ?? []).map(({ id, name }) => [id, String(name)]));
    for (const asker of askers) {
      const allowed = allowedIds(asker, facts)[kind] ?? new Set();
      const rows = await rowsOf(asker.userId, list);
      if (rows === null) {
        expect(allowed.size, `${asker.name} is refused ${list}`).toBe(0);
        continue;
      }
      expect(rows.length, `${asker.name} ${list}`).toBe(allowed.size);
      const readable = (facts[kind] ?? []).filter(({ id }) => allowed.has(id));
      const names = new Set(readable.flatMap((row) => [branches.get(String(row.branchId)), branches.get(row.id)]));
      const others = [...branches.values()].filter((name) => /^Chi bộ/.test(name) && !names.has(name));
      for (const cell of rows.flat()) expect(others, `${asker.name} ${list}`).not.toContain(cell);
    }
  });

  test('every list of the API that has one is here, or is written down as having none', () => {
    expect([...exportResources.keys()].filter((list) => !(list in KIND_OF_LIST)).sort()).toEqual([
      'auditEntries',
      'evaluationCycles',
      'imports',
      'reassignments',
      'ruleSets',
      'taskFields',
      'users',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { permissionTable, reachesOf } from '@phan-cong/api/access/permissions';
import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { features } from '../../../admin/src/features.ts';
import { createPanel } from '../../../admin/src/panel.ts';
import { listCriteria } from '../../../admin/src/providers/buildQuery.ts';
import { countLists, countQuery, MOST_COUNTS } from '../../../admin/src/providers/countQuery.ts';
import { addressOf, countsOf, linesFor, TODO_LINES } from '../../../admin/src/todo/lines.ts';
import { awaitsSelf } from '../../../admin/src/todo/OwnWorkSection.tsx';
import { isEmpty, mayAskForSetup, SETUP_COUNTS, setupSteps } from '../../../admin/src/todo/setup.ts';

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));
const resources = Object.fromEntries(
  features.flatMap(({ resource, queries }) => (queries ? [[resource.name, queries]] : [])),
);
const place = { unit: { id: 'unit' }, year: 2026, today: '2026-11-23' };

/** The viewer that the server would describe for one role on one unit. */
function viewerOf(role: string) {
  const names = Object.keys(permissionTable) as (keyof typeof permissionTable)[];
  return {
    permissions: names.filter((permission) => reachesOf(permission, role as never).length > 0) as string[],
    grants: [{ role, organization: { id: 'unit', name: 'Đơn vị', kind: 'COMMUNE' } }],
  };
}

const idsFor = (role: string) => linesFor(viewerOf(role)).map(({ id }) => id);

function queriesOf(resource: string) {
  const queries = resources[resource];
  if (!queries) throw new Error(`There is no resource ${resource}.`);
  return queries;
}

describe('the lines of the to-do page', () => {
  it.each(TODO_LINES.map((line) => [line.id, line] as const))(
    '%s leads to a registered screen whose list takes every filter of the address',
    (_id, line) => {
      const address = new URL(addressOf(line, place), 'http://panel');
      const screen = features.find(({ resource }) => `/${resource.name}` === address.pathname);
      expect(screen?.resource.list).toBeDefined();
      const held = JSON.parse(address.searchParams.get('filter') ?? '{}') as Record<string, unknown>;
      const criteria = listCriteria(queriesOf(line.resource), { filter: held }).filter;
      expect(Object.keys(criteria).length).toBeGreaterThan(0);
      for (const name of Object.keys(held)) {
        const { [name]: _left, ...rest } = held;
        const without = listCriteria(queriesOf(line.resource), { filter: rest }).filter;
        expect(without, `${name} changes what is listed`).not.toEqual(criteria);
      }
    },
  );

  it('are counted by the very filters of the lists, in a document that fits the schema', () => {
    for (const role of ['PROVINCE_ADMIN', 'COMMUNE_ADMIN', 'BRANCH_SECRETARY', 'COMMITTEE_MEMBER', 'SYSTEM_OPERATOR']) {
      const viewer = viewerOf(role);
      const asked = [...countsOf(linesFor(viewer), place, viewer), ...SETUP_COUNTS];
      for (let from = 0; from < asked.length; from += MOST_COUNTS) {
        const batch = asked.slice(from, from + MOST_COUNTS);
        const { query, variables } = countQuery(resources, batch);
        expect(validate(schema, parse(print(query))).map((error) => error.message)).toEqual([]);
        for (const { id, resource, filter } of batch) {
          expect(variables[id], `${role} ${id}`).toEqual(listCriteria(queriesOf(resource), { filter }).filter);
        }
      }
    }
  });

  it('stand in the unit and year one works in', () => {
    const secretary = viewerOf('BRANCH_SECRETARY');
    const counts = countsOf(linesFor(secretary), place, secretary);
    for (const { filter } of counts) expect(filter).toMatchObject({ within: 'unit' });
    expect(counts.find(({ id }) => id === 'overdue')?.filter).toMatchObject({ year: 2026 });
    expect(counts.find(({ id }) => id === 'planMissing')?.filter).toMatchObject({ lacksPlanOf: '2026' });
    const everywhere = countsOf(linesFor(secretary), { ...place, unit: null }, secretary);
    for (const { filter } of everywhere) expect(filter).not.toHaveProperty('within');
  });

  it('are those that a role can see the whole of', () => {
    expect(idsFor('BRANCH_SECRETARY')).toEqual(
      expect.arrayContaining([
        'workLeftOpen',
        'unassigned',
        'households',
        'reviewClose',
        'evaluationPropose',
        'imports',
      ]),
    );
    expect(idsFor('BRANCH_SECRETARY')).not.toContain('evaluationDecide');
    expect(idsFor('COMMUNE_ADMIN')).toEqual(expect.arrayContaining(['evaluationDecide', 'planMissing', 'refused']));
    expect(idsFor('COMMUNE_ADMIN')).not.toContain('reviewClose');
    expect(idsFor('PROVINCE_ADMIN')).not.toContain('households');
    expect(idsFor('COMMITTEE_MEMBER')).toEqual([
      'overdue',
      'dueSoon',
      'reviewMissing',
      'households',
      'guideSilent',
      'reviewGuide',
    ]);
    expect(idsFor('SYSTEM_OPERATOR')).toEqual(['refused']);
    expect(idsFor('MEMBER')).toEqual([]);
    expect(idsFor('ANALYST')).toEqual([]);
    expect(linesFor(undefined)).toEqual([]);
  });

  it('have all their words', () => {
    const { i18nProvider } = createPanel(features, 'vi');
    for (const { id } of TODO_LINES) {
      for (const part of ['text', 'hint', 'button', 'none']) {
        const key = `resources.todo.lines.${id}.${part}`;
        expect(i18nProvider.translate(key, { smart_count: 2, year: '2026', _: '' }), key).not.toBe('');
      }
    }
  });
});

describe('counting lists', () => {
  it('sends at most fifteen at once and brings the answers together', async () => {
    const asked = Array.from({ length: 17 }, (_, index) => ({ id: `n${index}`, resource: 'members', filter: {} }));
    const sizes: number[] = [];
    const counts = await countLists(resources, asked, async ({ variables }) => {
      const ids = Object.keys(variables);
      sizes.push(ids.length);
      return Object.fromEntries(ids.map((id) => [id, { totalCount: 3, totalCountIsExact: id !== 'n16' }]));
    });
    expect(sizes).toEqual([15, 2]);
    expect(Object.keys(counts)).toHaveLength(17);
    expect(counts.n0).toEqual({ total: 3, isExact: true });
    expect(counts.n16).toEqual({ total: 3, isExact: false });
  });

  it('refuses a resource that nobody registered', () => {
    expect(() => countQuery(resources, [{ id: 'a', resource: 'nothing', filter: {} }])).toThrow('nothing');
  });
});

describe('a new installation', () => {
  const counts = (units: number, members: number, plans: number) => ({
    setupUnits: { total: units, isExact: true },
    setupMembers: { total: members, isExact: true },
    setupPlans: { total: plans, isExact: true },
  });
  const clerk = viewerOf('COMMUNE_ADMIN');

  it('shows three steps, the done ones as done, until the first plan is there', () => {
    const steps = setupSteps(counts(0, 0, 0), clerk);
    expect(steps?.map(({ id, isDone }) => [id, isDone])).toEqual([
      ['unit', false],
      ['roster', false],
      ['plan', false],
    ]);
    expect(isEmpty(steps)).toBe(true);
    const later = setupSteps(counts(2, 30, 0), clerk);
    expect(later?.map(({ isDone }) => isDone)).toEqual([true, true, false]);
    expect(isEmpty(later)).toBe(false);
    expect(setupSteps(counts(2, 30, 1), clerk)).toBeUndefined();
    expect(isEmpty(undefined)).toBe(false);
    expect(setupSteps(undefined, clerk)).toBeUndefined();
  });

  it('leads only to what one may do', () => {
    const addresses = (role: string) => setupSteps(counts(0, 0, 0), viewerOf(role))?.map(({ address }) => address);
    expect(addresses('COMMUNE_ADMIN')).toEqual(['/organizations/create', '/imports/create', '/plans/create']);
    expect(addresses('BRANCH_SECRETARY')).toEqual([undefined, '/imports/create', '/plans/create']);
    expect(addresses('PROVINCE_ADMIN')).toEqual(['/organizations/create', undefined, undefined]);
    expect(mayAskForSetup(viewerOf('SYSTEM_OPERATOR'))).toBe(false);
    expect(mayAskForSetup(viewerOf('COMMITTEE_MEMBER'))).toBe(false);
  });
});

describe("a member's own evaluation", () => {
  const evaluation = {
    id: 'e',
    year: 2026,
    state: 'SELF',
    selfLevel: null,
    decidedLevel: null,
    cycle: { id: 'c', year: 2026, quarter: 0, status: 'OPEN' },
  };

  it('waits for them while the round is open and their level is not written', () => {
    expect(awaitsSelf(evaluation)).toBe(true);
    expect(awaitsSelf({ ...evaluation, selfLevel: 'GOOD' })).toBe(false);
    expect(awaitsSelf({ ...evaluation, state: 'BRANCH' })).toBe(false);
    expect(awaitsSelf({ ...evaluation, cycle: { ...evaluation.cycle, status: 'DRAFT' } })).toBe(false);
    expect(awaitsSelf({ ...evaluation, cycle: null })).toBe(false);
  });
});

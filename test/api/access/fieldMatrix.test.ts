import { schema } from '@phan-cong/api/schema';
import { type GraphQLNamedType, getNamedType, isInputObjectType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { listDocuments, selectionOf } from './documents.ts';
import { type Asker, makeWorld } from './world.ts';

let t: TestApp;
let committee: Asker;
let member: Asker;
/** A text that stands in a hidden field of some row and nowhere else → who must not find it. */
const canaries: { text: string; hiddenFrom: string[] }[] = [];

const people: { id: string; birth: string }[] = [];

beforeAll(async () => {
  t = await startTestApp();
  const { askers } = await makeWorld(t.db);
  committee = askers.find(({ name }) => name === 'committee') as Asker;
  member = askers.find(({ name }) => name === 'member') as Asker;
  const guided = await t.db.assignment.findMany({ where: { guideId: committee.memberId }, select: { memberId: true } });
  const branchId = committee.grants[0]?.unit.id;
  const rows = await t.db.member.findMany({ where: { branchId }, orderBy: { id: 'asc' } });
  for (const [index, { id }] of rows.entries()) {
    const birth = `${1941 + index}-07-1${index}`;
    const phone = `09871234${10 + index}`;
    const address = `Ngách kín ${700 + index}`;
    const note = `Ghi chú kín ${800 + index}`;
    const cardNumber = `0370990077${10 + index}`;
    await t.db.member.update({
      where: { id },
      data: { birthDate: new Date(birth), birthYear: 1941 + index, phone, address, note, cardNumber },
    });
    people.push({ id, birth });
    const hiddenFrom = [
      ...(guided.some(({ memberId }) => memberId === id) || id === committee.memberId ? [] : ['committee']),
      ...(id === member.memberId ? [] : ['member']),
    ];
    for (const text of [birth, phone, address, note]) canaries.push({ text, hiddenFrom });
    canaries.push({ text: cardNumber.slice(-4), hiddenFrom: ['committee', ...hiddenFrom] });
    canaries.push({ text: cardNumber, hiddenFrom: ['committee', 'member'] });
  }
  await t.db.evaluation.updateMany({
    where: { branchId },
    data: { state: 'BRANCH', branchLevel: 'EXCELLENT', commonScore: 29, resultScore: 62, remark: 'Nhận xét kín 900' },
  });
  canaries.push({ text: 'Nhận xét kín 900', hiddenFrom: ['committee', 'member'] });
});
afterAll(() => t.close());

function expectHidden(asker: Asker, text: string, where: string): void {
  for (const canary of canaries)
    if (canary.hiddenFrom.includes(asker.name))
      expect(text.includes(canary.text), `${where}: ${canary.text}`).toBe(false);
}

const decodedCursors = (text: string) =>
  [...text.matchAll(/"(?:cursor|endCursor|startCursor)":"([^"]+)"/g)]
    .map(([, cursor = '']) => Buffer.from(cursor, 'base64url').toString())
    .join(' ');

describe('a value that may not be read is found in no way', () => {
  test('the canaries are there for those who may see them', async () => {
    const secretary = (await t.db.user.findFirstOrThrow({ where: { username: 'asker-secretary' } })).id;
    const seen = JSON.stringify(
      await t.graphql(
        secretary,
        '{ members(first: 40) { nodes { birthDate phone address note cardNumber } } evaluations { nodes { remark } } }',
      ),
    );
    const open = canaries.filter(({ text }) => !/^\d{12}$/.test(text));
    for (const { text } of open) expect(seen).toContain(text);
    expect(canaries.length).toBeGreaterThan(15);
  });

  test.each(listDocuments(schema))(
    'nor by $name, by its edges, its cursors or its fragments',
    async ({ name, document }) => {
      for (const asker of [committee, member]) {
        const answer = JSON.stringify(await t.graphql(asker.userId, document));
        expectHidden(asker, answer, name);
      }
    },
  );

  test('nor by another name, a fragment, or a record read by its id', async () => {
    const fields = selectionOf(schema, schema.getType('Member') as GraphQLNamedType, 1);
    for (const asker of [committee, member]) {
      for (const { id } of people) {
        const answer = await t.graphql(
          asker.userId,
          `query($id: ID!) { a: member(id: $id) { ...F b: birthDate c: phone } } fragment F on Member { ${fields} d: cardNumber }`,
          { id },
        );
        expectHidden(asker, JSON.stringify(answer), id);
      }
    }
  });

  test('nor by any order: neither its rows nor its cursors', async () => {
    let orders = 0;
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const orderArg = field.args.find(({ name }) => name === 'orderBy');
      const type = orderArg && getNamedType(orderArg.type);
      if (!type || !isInputObjectType(type)) continue;
      const values = getNamedType(type.getFields().field?.type as never) as unknown as {
        getValues(): { name: string }[];
      };
      for (const { name } of values.getValues()) {
        const document = `{ ${field.name}(first: 40, orderBy: { field: ${name}, direction: ASC }) { edges { cursor } pageInfo { startCursor endCursor } } }`;
        for (const asker of [committee, member]) {
          const answer = JSON.stringify(await t.graphql(asker.userId, document));
          expectHidden(asker, `${answer} ${decodedCursors(answer)}`, `${field.name} ${name}`);
          orders += 1;
        }
      }
    }
    expect(orders).toBeGreaterThan(60);
    const hidden = await t.graphql(
      member.userId,
      '{ evaluations(orderBy: { field: SCORE, direction: ASC }) { totalCount } }',
    );
    expect(hidden.data.evaluations.totalCount).toBe(0);
  });

  test('nor by a filter: an age is asked only of those whose birth date may be read, a level or score only once decided', async () => {
    const visible = await t.graphql(committee.userId, '{ members { nodes { id birthDate } } }');
    const known = new Set(
      visible.data.members.nodes
        .filter((row: { birthDate: unknown }) => row.birthDate)
        .map(({ id }: { id: string }) => id),
    );
    for (let age = 70; age < 95; age += 1) {
      const answer = await t.graphql(
        committee.userId,
        'query($age: Int!) { members(filter: { age: { eq: $age } }) { totalCount nodes { id } } }',
        { age },
      );
      for (const { id } of answer.data.members.nodes) expect(known.has(id)).toBe(true);
      expect(answer.data.members.totalCount).toBe(answer.data.members.nodes.length);
    }
    for (const filter of [
      { level: { eq: 'EXCELLENT' } },
      { branchLevel: { eq: 'EXCELLENT' } },
      { totalScore: { gte: 0 } },
    ]) {
      const answer = await t.graphql(
        member.userId,
        'query($filter: EvaluationFilter) { evaluations(filter: $filter) { totalCount } }',
        { filter },
      );
      expect(answer.data.evaluations.totalCount).toBe(0);
    }
  });

  test('nor by a search: none looks at telephone, address, note, card or birth date', async () => {
    for (const { text } of canaries) {
      for (const list of ['members', 'assignments', 'evaluations']) {
        const answer = await t.graphql(
          committee.userId,
          `query($search: String) { ${list}(filter: { search: $search }) { totalCount } }`,
          { search: text },
        );
        expect(answer.data?.[list].totalCount ?? 0, `${list} ${text}`).toBe(0);
      }
    }
  });

  test('nor in a file', async () => {
    for (const asker of [committee, member]) {
      const cookie = await t.cookieFor(asker.userId);
      for (const list of [
        'members',
        'assignments',
        'reviews',
        'evaluations',
        'households',
        'householdGroups',
        'auditEntries',
        'organizations',
      ]) {
        const response = await t.app.inject({ url: `/exports/${list}.csv`, headers: { cookie } });
        expect([200, 403]).toContain(response.statusCode);
        // Files write days as dd/mm/yyyy.
        expectHidden(asker, response.body.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, '$3-$2-$1'), list);
      }
    }
  });

  test('filters and orders name no field that some reader of the rows may not see, but for those above', () => {
    const guarded = [
      'birthDate',
      'phone',
      'address',
      'note',
      'cardNumber',
      'commonScore',
      'resultScore',
      'remark',
      'votesFor',
      'votesTotal',
    ];
    const inputs = Object.values(schema.getTypeMap()).filter(
      (type) => isInputObjectType(type) && type.name.endsWith('Filter'),
    );
    const names = inputs.flatMap((type) => (isInputObjectType(type) ? Object.keys(type.getFields()) : []));
    expect(inputs.length).toBeGreaterThan(15);
    expect(names.filter((name) => guarded.includes(name))).toEqual([]);
    const memberType = schema.getType('Member');
    const leaves = isObjectType(memberType)
      ? Object.values(memberType.getFields()).filter((f) => isLeafType(getNamedType(f.type)))
      : [];
    expect(leaves.map(({ name }) => name)).toEqual(expect.arrayContaining(guarded.slice(0, 5)));
  });
});

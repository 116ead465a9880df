import { schema } from '@phan-cong/api/schema';
import { type GraphQLEnumType, type GraphQLInputObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { type Asker, makeWorld } from '../access/world.ts';

let t: TestApp;
let askers: Asker[];
let followed = 0;

beforeAll(async () => {
  t = await startTestApp();
  ({ askers } = await makeWorld(t.db));
});

afterAll(() => t.close());

type Pages = { nodes: { id: string }[]; edges: { cursor: string }[]; pageInfo: { from: string; endCursor: string } };

/** The lists that can be ordered, with each field they can be ordered by. */
const orders = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) => {
  const orderBy = args.find((argument) => argument.name === 'orderBy');
  if (!orderBy) return [];
  const { field } = (getNamedType(orderBy.type) as GraphQLInputObjectType).getFields();
  const values = (getNamedType(field?.type) as GraphQLEnumType).getValues();
  return values.map((value) => ({ list: name, type: getNamedType(type).name, field: value.name }));
});

const fragments = (type: string) => `
  fragment E on ${type.replace('Connection', 'Edge')} { cursor }
  fragment All on ${type} { nodes { id } edges { ...E node { id } } pageInfo { from: startCursor endCursor } }`;

/** The first who may read the list. */
async function readerOf(list: string): Promise<string> {
  for (const { userId } of askers) {
    if (userId && !(await t.graphql(userId, `{ ${list} { nodes { id } } }`)).errors) return userId;
  }
  throw new Error(`Nobody may read ${list}.`);
}

/** A cursor holds the columns of the order, which are read only where one is selected. */
describe('a cursor is the same however it is selected', () => {
  test.each(orders)('of $list by $field', async ({ list, type, field }) => {
    const userId = await readerOf(list);
    const ask = async (selection: string, direction: string, after?: string): Promise<Pages> => {
      const at = after ? `, after: ${JSON.stringify(after)}` : '';
      const document = `{ ${list}(first: 3, orderBy: { field: ${field}, direction: ${direction} }${at}) { ${selection} } }
        ${selection.includes('...All') ? fragments(type) : ''}`;
      const { data, errors } = await t.graphql(userId, document);
      expect(errors, document).toBeUndefined();
      return data[list];
    };
    for (const direction of ['ASC', 'DESC']) {
      const all = await ask('...All', direction);
      const { edges } = await ask('nodes { id } edges { cursor }', direction);
      expect(edges.map(({ cursor }) => cursor)).toEqual(all.edges.map(({ cursor }) => cursor));
      const { pageInfo } = await ask(`... on ${type} { pageInfo { endCursor } }`, direction);
      expect(pageInfo.endCursor).toBe(all.pageInfo.endCursor);
      if (all.nodes.length < 3) continue;
      const second = all.edges[1]?.cursor;
      const rest = await ask('nodes { id } edges { node { id } } pageInfo { hasNextPage }', direction, second);
      expect(rest.nodes[0]).toEqual(all.nodes[2]);
      followed += 1;
    }
  });

  test('and many were followed to the next row', () => expect(followed).toBeGreaterThan(20));
});

import { encodeCursor } from '@phan-cong/api/read/order';
import type { Database } from '@phan-cong/prisma/client';
import type { FloorStatement } from './floorStatements.ts';
import { type Administrator, administratorsOf } from './viewers.ts';

/** One request to the product, and the values that give the floor's statement the same answer. */
export type Request = { cookie: string; variables: Record<string, unknown>; values: unknown[] };

/** A read that is measured: least share of the floor's requests per second, and a list of requests that are sent in turn. */
export type Case = {
  name: string;
  bar: number;
  statement: FloorStatement;
  root: string;
  document: string;
  requests: Request[];
};

const RELATIONS = `branch { id name }
  assignments { id title status progress dueOn taskField { id name } householdGroup { id name } }
  latestEvaluation { id year decidedLevel commonScore resultScore }`;
const LIST = `query List { members(first: 25, orderBy: { field: NAME, direction: ASC }) {
  nodes { id fullName birthYear status branch { id name } openAssignmentCount } totalCount totalCountIsExact } }`;
const NESTED = `query Nested { members(first: 25) { nodes { id fullName birthYear ${RELATIONS} } } }`;
const ONE = `query One($id: ID!) { member(id: $id) { id fullName gender birthDate status joinedOn phone ${RELATIONS} } }`;
const KEYSET = `query Page($after: String) { members(first: 25, after: $after) { nodes { id fullName birthYear status branch { id name } } } }`;

const ORDER = [{ column: 'sortKey', direction: 'ASC' as const }];
const DEEP_PAGE = 2000;

/** The reads of the first bars on a filled database. */
export async function casesOn(db: Database['db']): Promise<Case[]> {
  const communes = await administratorsOf(db, 'COMMUNE', 'COMMUNE_ADMIN');
  const provinces = await administratorsOf(db, 'PROVINCE', 'PROVINCE_ADMIN');
  const byUnit = (administrators: Administrator[]) =>
    administrators.map(({ cookie, unitId }) => ({ cookie, variables: {}, values: [unitId] }));
  const shared = { root: 'members' };
  return [
    {
      ...shared,
      name: 'list of a commune',
      bar: 0.18,
      statement: 'communeList',
      document: LIST,
      requests: byUnit(communes),
    },
    {
      ...shared,
      name: 'list of a province',
      bar: 0.4,
      statement: 'provinceList',
      document: LIST,
      requests: byUnit(provinces),
    },
    {
      ...shared,
      name: '25 members, nested',
      bar: 0.16,
      statement: 'nested',
      document: NESTED,
      requests: byUnit(communes),
    },
    {
      name: 'one member by id',
      bar: 0.12,
      statement: 'one',
      root: 'member',
      document: ONE,
      requests: await oneEach(db, communes),
    },
    {
      ...shared,
      name: 'page 2,000 by keyset',
      bar: 0.3,
      statement: 'keyset',
      document: KEYSET,
      requests: await deepPages(db, provinces),
    },
  ];
}

async function oneEach(db: Database['db'], communes: Administrator[]): Promise<Request[]> {
  const requests = communes.map(async ({ cookie, unitId }, index) => {
    const member = await db.member.findFirstOrThrow({
      where: { communeId: unitId },
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      skip: index * 7,
    });
    return { cookie, variables: { id: member.id }, values: [member.id, unitId] };
  });
  return Promise.all(requests);
}

/** Pages around the 2,000th of each province; the last full pages of a province that has fewer. */
async function deepPages(db: Database['db'], provinces: Administrator[]): Promise<Request[]> {
  const requests: Request[] = [];
  for (const { cookie, unitId } of provinces) {
    const where = { provinceId: unitId };
    const pages = Math.floor((await db.member.count({ where })) / 25);
    for (const page of [0, 1, 2, 3, 4, 5].map((step) => Math.min(DEEP_PAGE, pages - 1) - step)) {
      const before = await db.member.findFirstOrThrow({
        where,
        orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
        skip: (page - 1) * 25 - 1,
      });
      requests.push({
        cookie,
        variables: { after: encodeCursor(before, ORDER) },
        values: [unitId, before.sortKey, before.id],
      });
    }
  }
  return requests;
}

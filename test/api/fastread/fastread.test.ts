import { readFast } from '@phan-cong/api/fastread/read';
import type { ReadArgs } from '@phan-cong/api/fastread/select';
import type { Database } from '@phan-cong/prisma/client';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../helpers/testDatabase.ts';

let database: Database;
const branchIds: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  const communeId = (await makeOrganization(db)).id;
  const cycleId = (await makeCycle(db, { organizationId: communeId })).id;
  for (let index = 0; index < 3; index += 1) branchIds.push((await makeBranch(db, { parentId: communeId })).id);
  const names = ['Nguyễn Văn Đức', 'Trần Thị Ánh', 'Lê 100% Bình', 'Phạm_Hòa', "O'Hara \\ Dũng"];
  for (const [index, fullName] of names.entries()) {
    const branchId = branchIds[index % 2] as string;
    const birthDate = index === 0 ? null : new Date(Date.UTC(1940 + index * 12, index, 1 + index));
    const phone = index % 2 ? `09${index}` : null;
    const status = index === 3 ? 'EXEMPT' : 'ACTIVE';
    const member = await makeMember(db, {
      branchId,
      fullName,
      birthDate,
      phone,
      status,
      joinedOn: null,
      officialOn: null,
    });
    if (index < 3) await makeAssignment(db, { memberId: member.id, title: `Việc ${index}` });
    if (index < 2) await makeAssignment(db, { memberId: member.id, status: 'PROPOSED', dueOn: null });
    if (index !== 1) await makeEvaluation(db, { memberId: member.id, cycleId });
  }
});

afterAll(() => database.close());

/** What Prisma answers for the same arguments. */
const slow = (args: ReadArgs) => database.db.member.findMany({ ...args, relationLoadStrategy: 'join' } as never);

const day = fc.constantFrom('1940-01-01', '1952-02-02', '1964-03-03', '1988-05-05').map((text) => new Date(text));
const text = fc.constantFrom('', 'a', 'duc', '%', '_', "'", '\\', 'nguyen');
const status = fc.constantFrom('ACTIVE', 'EXEMPT', 'LEFT');
const branch = fc.nat(2).map((index) => ({ branchId: branchIds[index] }));
const column = fc.oneof(
  branch,
  status.map((value) => ({ status: value })),
  fc.array(status, { maxLength: 2 }).map((values) => ({ status: { in: values } })),
  day.map((value) => ({ birthDate: { gte: value } })),
  day.map((value) => ({ birthDate: { lt: value } })),
  fc.constantFrom(
    { birthDate: null },
    { phone: { not: null } },
    { phone: { not: '091' } },
    { phone: { equals: null } },
    {},
  ),
  fc.integer({ min: 1930, max: 2000 }).map((value) => ({ birthYear: { gt: value, lte: value + 30 } })),
  text.map((value) => ({ searchKey: { contains: value } })),
  fc.constantFrom(
    { assignments: { some: { status: 'ACTIVE' } } },
    { assignments: { none: {} } },
    { assignments: { some: { AND: [{ status: 'PROPOSED' }, { NOT: { dueOn: { not: null } } }] } } },
  ),
);
const where = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    column,
    fc.array(tie('node'), { maxLength: 3 }).map((parts) => ({ AND: parts })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((parts) => ({ OR: parts })),
    tie('node').map((part) => ({ NOT: part })),
  ),
})).node;
const RELATED = { where: { status: 'ACTIVE' }, orderBy: [{ startsOn: 'desc' }, { id: 'desc' }], take: 1 };
const select = fc.constantFrom(
  { id: true },
  {
    id: true,
    birthDate: true,
    createdAt: true,
    branch: { select: { name: true, parent: { select: { id: true, updatedAt: true } } } },
  },
  {
    fullName: true,
    assignments: { ...RELATED, select: { startsOn: true, guide: { select: { id: true } }, plan: true } },
  },
  { phone: true, evaluations: true, _count: { select: { assignments: { where: { status: 'ACTIVE' } } } } },
);
const orderBy = fc.constantFrom(
  [{ branch: { sortKey: 'desc' } }, { branch: { id: 'asc' } }, { id: 'asc' }],
  [{ sortKey: 'desc' }, { sortKey: 'asc' }, { id: 'asc' }],
  [{ sortKey: 'asc' }, { id: 'asc' }],
  [{ birthDate: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  [{ birthYear: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
);

describe('the fast read path', () => {
  test('answers what Prisma answers, rows and order and dates, for any filter and selection', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.record({ where, select, orderBy, take: fc.nat(6), skip: fc.nat(2) }), async (args) => {
        const fast = await readFast(database.db, 'Member', args as ReadArgs);
        if (!fast) return;
        answered += 1;
        expect(fast.rows).toEqual(await slow(args as ReadArgs));
      }),
      { numRuns: 300 },
    );
    expect(answered).toBeGreaterThan(150);
  });

  test('counts the rows that fit up to the limit', async () => {
    await fc.assert(
      fc.asyncProperty(where, async (filter) => {
        const fast = await readFast(
          database.db,
          'Member',
          { select: { id: true }, take: 1 },
          { where: filter as Record<string, unknown>, limit: 3 },
        );
        if (!fast) return;
        const total = await database.db.member.count({ where: filter });
        expect(fast.count).toBe(Math.min(total, 3));
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    { where: { fullName: { startsWith: 'N' } } },
    { where: { NOT: { branch: { kind: 'BRANCH' } } } },
    { where: { noSuchColumn: 1 } },
    { where: { assignments: { every: { status: 'ACTIVE' } } } },
    { where: { NOT: { AND: [] } } },
    { where: { OR: [{}, { status: 'ACTIVE' }] } },
    { where: { branch: { is: { kind: 'BRANCH' } } } },
    { where: { assignments: { some: undefined } } },
    { where: { fullName: { contains: 'a', mode: 'insensitive' } } },
    { orderBy: { assignments: { _count: 'asc' } } },
    { orderBy: { branch: { parent: { name: 'asc' } } } },
    { select: { id: true }, distinct: ['status'] },
    { select: { id: true }, take: 1.5 },
    { select: { branch: { select: { id: true }, where: { kind: 'BRANCH' } } } },
    { select: { _count: true } },
    { select: { id: true }, cursor: { id: 'x' } },
    { select: { id: true }, take: -1 },
  ])('leaves what it does not know to Prisma: %j', async (args) => {
    expect(await readFast(database.db, 'Member', args as ReadArgs)).toBeNull();
  });

  test('finds nothing where an OR has no conditions, wherever it stands', async () => {
    for (const where of [{ OR: [] }, { AND: [{ OR: [] }] }, { AND: [{ status: 'ACTIVE' }, { OR: [] }] }]) {
      expect((await readFast(database.db, 'Member', { where, select: { id: true } }))?.rows).toEqual([]);
    }
  });

  test('never puts a value into the text of a statement', async () => {
    const hostile = `'; DROP TABLE "Member"; --`;
    const fast = await readFast(database.db, 'Member', {
      select: { id: true },
      where: { OR: [{ fullName: hostile }, { searchKey: { contains: hostile } }] },
    });
    expect(fast?.rows).toEqual([]);
    expect(await database.db.member.count()).toBe(5);
  });
});

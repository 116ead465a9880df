import { fc, test as property } from '@fast-check/vitest';
import type { Database } from '@phan-cong/prisma/client';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import type { Member, Prisma } from '@phan-cong/prisma/generated/client/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onDay } from '../helpers/onDay.ts';
import { openTestDatabase } from '../helpers/testDatabase.ts';

let database: Database;
let db: Database['db'];
let branches: [string, string];

beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  const commune = await makeOrganization(db);
  const [one, other] = [await makeBranch(db, { parentId: commune.id }), await makeBranch(db, { parentId: commune.id })];
  branches = [one.id, other.id];
}, 120_000);
afterAll(() => database.close());

const LAST = 40;
const dayAt = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
const text = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;
const standing = ({ branchId, status, membership, position, isWorkingAway }: Member | Row) => ({
  branchId,
  status,
  membership,
  position,
  isWorkingAway,
});
type Row = Prisma.MemberTermGetPayload<object>;
type Standing = ReturnType<typeof standing>;

const termsOf = (memberId: string) => db.memberTerm.findMany({ where: { memberId }, orderBy: { validFrom: 'asc' } });
const shortTerms = async (memberId: string) =>
  (await termsOf(memberId)).map((term) => [text(term.validFrom), text(term.validTo), term.status, term.isWorkingAway]);

describe('the terms of a member', () => {
  test('begin with the year of recording, or with the admission when that is later', async () => {
    const today = new Date();
    const old = await makeMember(db, { joinedOn: new Date('2000-02-03') });
    const [term] = await termsOf(old.id);
    expect(text(term?.validFrom ?? null)).toBe(
      `${today.toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).slice(0, 4)}-01-01`,
    );
    const young = await onDay(db, '2026-01-01', (tx) =>
      makeMember(tx, { joinedOn: new Date('2026-05-19'), officialOn: null, membership: 'PROBATIONARY' }),
    );
    expect(await shortTerms(young.id)).toEqual([['2026-05-19', null, 'ACTIVE', false]]);
  });

  test('of somebody entered with a standing that began later say what held before it', async () => {
    const enter = (tx: Prisma.TransactionClient) =>
      makeMember(tx, {
        status: 'EXEMPT',
        statusSince: new Date('2026-04-01'),
        isWorkingAway: true,
        workingAwayFrom: new Date('2026-02-01'),
      });
    const member = await onDay(db, '2026-01-01', enter, '2026-06-01');
    expect(await shortTerms(member.id)).toEqual([
      ['2026-01-01', '2026-01-31', 'ACTIVE', false],
      ['2026-02-01', '2026-03-31', 'ACTIVE', true],
      ['2026-04-01', null, 'EXEMPT', true],
    ]);
  });

  test('follow the day that is entered with a change of status', async () => {
    const member = await onDay(db, '2026-01-01', (tx) => makeMember(tx));
    const statusSince = new Date('2026-03-01');
    await db.member.update({ where: { id: member.id }, data: { status: 'SUSPENDED', statusSince } });
    expect(await shortTerms(member.id)).toEqual([
      ['2026-01-01', '2026-02-28', 'ACTIVE', false],
      ['2026-03-01', null, 'SUSPENDED', false],
    ]);
  });

  test('become one again when a change is taken back', async () => {
    const member = await onDay(db, '2026-01-01', (tx) => makeMember(tx));
    const become = (status: 'EXEMPT' | 'ACTIVE') =>
      onDay(db, '2026-03-01', (tx) => tx.member.update({ where: { id: member.id }, data: { status } }));
    await become('EXEMPT');
    await become('ACTIVE');
    expect(await shortTerms(member.id)).toEqual([['2026-01-01', null, 'ACTIVE', false]]);
  });

  const change = fc.record({
    day: fc.integer({ min: -3, max: LAST }),
    data: fc.record(
      {
        branch: fc.constantFrom(0, 1),
        status: fc.constantFrom('ACTIVE', 'EXEMPT', 'TRANSFERRED_OUT'),
        membership: fc.constantFrom('OFFICIAL', 'PROBATIONARY'),
        position: fc.constantFrom('MEMBER', 'SECRETARY'),
        isWorkingAway: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  });

  property.prop([fc.array(change, { minLength: 1, maxLength: 6 })], { numRuns: 25 })(
    'leave no gap, never overlap, end in the row, and change nothing before the day of a change',
    async (changes) => {
      const member = await onDay(db, dayAt(0), (tx) => makeMember(tx, { branchId: branches[0] }));
      let row = standing(member);
      let first = 0;
      let days = Array.from({ length: LAST + 1 }, () => row);
      for (const { day, data } of changes) {
        const { branch, ...rest } = data;
        const wanted = {
          ...rest,
          ...(branch === undefined ? {} : { branchId: branches[branch as 0 | 1] }),
        } as Partial<Standing>;
        const changed = Object.fromEntries(
          Object.entries(wanted).filter(([column, value]) => value !== row[column as keyof Standing]),
        );
        const after = await onDay(db, dayAt(day), (tx) => tx.member.update({ where: { id: member.id }, data: wanted }));
        row = standing(after);
        if (Object.keys(changed).length === 0) continue;
        const known = days[0] ?? row;
        if (day < first) days = [...Array.from({ length: first - day }, () => known), ...days];
        first = Math.min(first, day);
        days = days.map((each, index) => (index + first >= day ? { ...each, ...changed } : each));
      }
      const terms = await termsOf(member.id);
      const found = Array.from({ length: days.length }, (_, index) => {
        const day = dayAt(first + index);
        const held = terms.filter(
          ({ validFrom, validTo }) =>
            String(text(validFrom)) <= day && (validTo === null || String(text(validTo)) >= day),
        );
        return held.map(standing);
      });
      expect(found).toEqual(days.map((each) => [each]));
      expect(terms.filter(({ validTo }) => validTo === null).map(standing)).toEqual([row]);
      expect(text(terms[0]?.validFrom ?? null)).toBe(dayAt(first));
      for (const [index, term] of terms.slice(1).entries())
        expect(standing(term)).not.toEqual(standing(terms[index] as Row));
    },
    120_000,
  );
});

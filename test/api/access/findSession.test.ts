import { findSession } from '@phan-cong/api/access/findSession.sql';
import { endSession, openSession, tokenHash } from '@phan-cong/api/access/sessions';
import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, TODAY } from '../../helpers/testApp.ts';

type Person = { userId: string; hash: string; role: string | null; isIn: boolean };

const HOURS = 12;
const LATER = new Date(NOW.getTime() + (HOURS + 1) * 3_600_000);

let t: TestApp;
let people: Person[];

beforeAll(async () => {
  t = await startTestApp();
  const unit = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const enter = async (user: { id: string }, role: string | null, isIn: boolean): Promise<Person> => {
    const { token } = await openSession(t.db, user.id, NOW, HOURS, 'test');
    return { userId: user.id, hash: tokenHash(token), role, isIn };
  };
  const roles = ['PROVINCE_ADMIN', 'COMMUNE_ADMIN', 'ANALYST'] as const;
  const administrators = await Promise.all(
    roles.map(async (role) => enter(await makeUser(t.db, { grants: [{ role, organizationId: unit.id }] }), role, true)),
  );
  const ended = await enter(await makeUser(t.db), null, false);
  const session = await t.db.session.findFirstOrThrow({ where: { tokenHash: ended.hash } });
  await endSession(t.db, session.id, NOW);
  people = [
    ...administrators,
    await enter(await makeUser(t.db), null, true),
    ended,
    await enter(await makeUser(t.db, { isActive: false }), null, false),
    { userId: '', hash: tokenHash('never opened'), role: null, isIn: false },
  ];
});

afterAll(() => t.close());

const asked = fc.record({
  place: fc.nat(),
  isLater: fc.boolean(),
  isBefore: fc.boolean(),
  pause: fc.constantFrom(0, 0, 0, 2),
});

test('each of many who ask at the same time is answered for their own secret, instant and day', {
  timeout: 60_000,
}, async () => {
  const property = fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 130 }), async (questions) => {
    const answers = questions.map(async ({ place, isLater, isBefore, pause }) => {
      const person = people[place % people.length] as Person;
      if (pause > 0) await new Promise((done) => setTimeout(done, pause));
      const found = await findSession(t.db, person.hash, isLater ? LATER : NOW, isBefore ? '2019-12-31' : TODAY);
      const roles = isBefore || !person.role ? [] : [person.role];
      const expected = person.isIn && !isLater ? { userId: person.userId, roles } : null;
      expect(found && { userId: found.userId, roles: found.grants.map(({ role }) => role) }).toEqual(expected);
    });
    await Promise.all(answers);
  });
  await fc.assert(property, { numRuns: 25 });
});

test('who asks after the end of a session is answered so, whatever was asked before', async () => {
  const user = await makeUser(t.db);
  for (let round = 0; round < 5; round += 1) {
    const { token } = await openSession(t.db, user.id, NOW, HOURS, 'test');
    const hash = tokenHash(token);
    const before = await Promise.all([1, 2, 3].map(() => findSession(t.db, hash, NOW, TODAY)));
    expect(before.map((found) => found?.userId)).toEqual([user.id, user.id, user.id]);
    const others = people.map((person) => findSession(t.db, person.hash, NOW, TODAY));
    await t.db.session.updateMany({ where: { tokenHash: hash }, data: { endedAt: NOW } });
    expect(await findSession(t.db, hash, NOW, TODAY)).toBeNull();
    await Promise.all(others);
  }
});

test('a statement that fails is told to all who waited for it, and the next is asked again', async () => {
  const known = people[0] as Person;
  const wrong = findSession(t.db, known.hash, NOW, 'no day');
  const beside = findSession(t.db, known.hash, NOW, TODAY);
  await expect(wrong).rejects.toThrow();
  await expect(beside).rejects.toThrow();
  expect((await findSession(t.db, known.hash, NOW, TODAY))?.userId).toBe(known.userId);
});

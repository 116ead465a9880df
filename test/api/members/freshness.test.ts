import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let secretary: string;
let committee: string;
let analyst: string;
let otherSecretary: string;

const LIST = `query($filter: MemberFilter) { members(filter: $filter) { nodes { fullName } totalCount } }`;

async function found(user: string, circumstances: Record<string, unknown>) {
  const answer = await t.graphql(user, LIST, { filter: { circumstances } });
  expect(answer.errors).toBeUndefined();
  const names = answer.data.members.nodes.map((node: { fullName: string }) => node.fullName).sort();
  expect(answer.data.members.totalCount).toBe(names.length);
  return names;
}

beforeAll(async () => {
  t = await startTestApp();
  const commune = await makeOrganization(t.db);
  const branchId = (await makeBranch(t.db, { parentId: commune.id })).id;
  const otherBranchId = (await makeBranch(t.db, { parentId: commune.id })).id;
  const as = async (role: string, organizationId: string, memberId?: string) =>
    (await makeUser(t.db, { memberId, grants: [{ role: role as never, organizationId }] })).id;
  const named = (fullName: string) => makeMember(t.db, { branchId, fullName });
  await named('Chưa có');
  const [fresh, lastDay, old, both] = [
    await named('Mới'),
    await named('Vừa đủ'),
    await named('Cũ'),
    await named('Cả hai'),
  ];
  const record = (memberId: string, day: string) =>
    makeCircumstance(t.db, { memberId, branchId, recordedOn: new Date(day) });
  await record(fresh.id, '2026-10-01');
  // Today is 23 November 2026; the rule set allows 365 days.
  await record(lastDay.id, '2025-11-23');
  await record(old.id, '2025-11-22');
  await record(both.id, '2024-01-01');
  await record(both.id, '2026-01-01');
  secretary = await as('BRANCH_SECRETARY', branchId);
  committee = await as('COMMITTEE_MEMBER', branchId);
  analyst = await as('ANALYST', commune.id);
  otherSecretary = await as('BRANCH_SECRETARY', otherBranchId);
});

afterAll(() => t.close());

describe('members by how old their circumstances are', () => {
  test('without a rule set in force nothing is too old', async () => {
    expect(await found(secretary, { eq: 'STALE' })).toEqual([]);
    expect(await found(secretary, { eq: 'MISSING' })).toEqual(['Chưa có']);
  });

  test('are found by the number of days that the rule set in force allows', async () => {
    await makeRuleSet(t.db);
    expect(await found(secretary, { eq: 'CURRENT' })).toEqual(['Cả hai', 'Mới', 'Vừa đủ']);
    expect(await found(secretary, { eq: 'STALE' })).toEqual(['Cũ']);
    expect(await found(secretary, { eq: 'MISSING' })).toEqual(['Chưa có']);
    expect(await found(secretary, { in: ['STALE', 'MISSING'] })).toEqual(['Chưa có', 'Cũ']);
    expect(await found(secretary, { in: [] })).toEqual([]);
    expect(await found(secretary, { eq: 'STALE', in: ['MISSING'] })).toEqual([]);
    expect(await found(secretary, {})).toHaveLength(5);
  });

  test('are found only where the viewer may read circumstances', async () => {
    for (const freshness of ['CURRENT', 'STALE', 'MISSING']) {
      expect(await found(committee, { eq: freshness })).toEqual([]);
      expect(await found(otherSecretary, { eq: freshness })).toEqual([]);
    }
    const refused = await t.graphql(analyst, LIST, { filter: { circumstances: { eq: 'MISSING' } } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

const MISSING = '01900000-0000-7000-8000-000000000000';

let t: TestApp;
let branchId: string;
let otherBranchId: string;
let secretary: string;
let otherSecretary: string;
let communeAdmin: string;
let analyst: string;

beforeAll(async () => {
  t = await startTestApp();
  const commune = await makeOrganization(t.db);
  branchId = (await makeBranch(t.db, { parentId: commune.id })).id;
  otherBranchId = (await makeBranch(t.db, { parentId: commune.id })).id;
  const user = async (role: 'BRANCH_SECRETARY' | 'COMMUNE_ADMIN' | 'ANALYST', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  secretary = await user('BRANCH_SECRETARY', branchId);
  otherSecretary = await user('BRANCH_SECRETARY', otherBranchId);
  communeAdmin = await user('COMMUNE_ADMIN', commune.id);
  analyst = await user('ANALYST', commune.id);
  await makeTaskField(t.db, { code: 'PROPAGANDA' });
  await makeTaskField(t.db, { code: 'OLD', isActive: false });
});

afterAll(() => t.close());

const LIST = `query($filter: CircumstanceFilter) { circumstances(filter: $filter) {
  nodes { id recordedOn workCapacity strengths wishes member { id } consultedBy { id } } } }`;
const ONE = 'query($id: ID!) { circumstance(id: $id) { id } }';
const CREATE = `mutation($input: CircumstanceCreateInput!) { createCircumstance(input: $input) {
  circumstance { id version recordedOn workCapacity hoursPerWeek strengths wishes consultedOn } } }`;
const UPDATE =
  'mutation($input: CircumstanceUpdateInput!) { updateCircumstance(input: $input) { circumstance { version wishes workCapacity strengths } } }';

type Answer = Awaited<ReturnType<TestApp['graphql']>>;
const refusal = (answer: Answer) => answer.errors?.[0]?.extensions;
const days = (answer: Answer) => answer.data.circumstances.nodes.map((node: { recordedOn: string }) => node.recordedOn);

/** A member of the branch with an account of their own. */
async function makeMemberUser() {
  const member = await makeMember(t.db, { branchId });
  return {
    member,
    user: (await makeUser(t.db, { memberId: member.id, grants: [{ role: 'MEMBER', organizationId: branchId }] })).id,
  };
}

describe('circumstances', () => {
  test('lists those of a member, latest first, and filters by capacity, day and subtree', async () => {
    const { id: memberId } = await makeMember(t.db, { branchId });
    await makeCircumstance(t.db, { memberId, recordedOn: new Date('2025-01-05'), workCapacity: 'LIGHT' });
    await makeCircumstance(t.db, { memberId, recordedOn: new Date('2026-01-05') });
    const find = async (filter: Record<string, unknown>) =>
      days(await t.graphql(communeAdmin, LIST, { filter: { memberId, ...filter } }));
    expect(await find({})).toEqual(['2026-01-05', '2025-01-05']);
    expect(await find({ workCapacity: { eq: 'LIGHT' } })).toEqual(['2025-01-05']);
    expect(await find({ recordedOn: { gte: '2026-01-01' } })).toEqual(['2026-01-05']);
    expect(await find({ within: branchId })).toHaveLength(2);
    expect(await find({ within: otherBranchId })).toEqual([]);
  });

  test('stand on the member, all and the latest, in one document', async () => {
    const { id: memberId } = await makeMember(t.db, { branchId });
    await makeCircumstance(t.db, { memberId, recordedOn: new Date('2025-01-05') });
    await makeCircumstance(t.db, { memberId, recordedOn: new Date('2026-01-05') });
    const MEMBER =
      'query($id: ID!) { member(id: $id) { circumstances { recordedOn } latestCircumstance { recordedOn workCapacity } } }';
    expect((await t.graphql(secretary, MEMBER, { id: memberId })).data.member).toEqual({
      circumstances: [{ recordedOn: '2026-01-05' }, { recordedOn: '2025-01-05' }],
      latestCircumstance: { recordedOn: '2026-01-05', workCapacity: 'FULL' },
    });
    const LATEST = 'query($id: ID!) { member(id: $id) { latestCircumstance { recordedOn } } }';
    expect((await t.graphql(secretary, LATEST, { id: memberId })).data.member.latestCircumstance).toEqual({
      recordedOn: '2026-01-05',
    });
  });

  test('of a member whom a committee member does not guide stay hidden, on the member too', async () => {
    const [guided, other, guide] = [
      await makeMember(t.db, { branchId }),
      await makeMember(t.db, { branchId }),
      await makeMember(t.db, { branchId }),
    ];
    await makeAssignment(t.db, { memberId: guided.id, guideId: guide.id });
    const { id: user } = await makeUser(t.db, {
      memberId: guide.id,
      grants: [{ role: 'COMMITTEE_MEMBER', organizationId: branchId }],
    });
    await makeCircumstance(t.db, { memberId: guided.id });
    const hidden = await makeCircumstance(t.db, { memberId: other.id });
    const MEMBERS =
      'query($filter: MemberFilter) { members(filter: $filter) { nodes { id latestCircumstance { recordedOn } circumstances { id } } } }';
    const { nodes } = (await t.graphql(user, MEMBERS, { filter: { id: { in: [guided.id, other.id] } } })).data.members;
    const of = (id: string) => nodes.find((node: { id: string }) => node.id === id);
    expect(of(guided.id).latestCircumstance).toEqual({ recordedOn: '2026-01-02' });
    expect(of(other.id)).toEqual({ id: other.id, latestCircumstance: null, circumstances: [] });
    expect(await t.graphql(user, ONE, { id: hidden.id })).toEqual(await t.graphql(user, ONE, { id: MISSING }));
  });

  test('are refused to the signed-out and analysts, and hidden from other branches', async () => {
    const { id, memberId } = await makeCircumstance(t.db, { branchId });
    expect(refusal(await t.graphql(null, LIST))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(refusal(await t.graphql(analyst, LIST))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await t.graphql(secretary, ONE, { id })).data.circumstance).toEqual({ id });
    expect(await t.graphql(otherSecretary, ONE, { id })).toEqual(await t.graphql(otherSecretary, ONE, { id: MISSING }));
    expect(days(await t.graphql(otherSecretary, LIST, { filter: { memberId } }))).toEqual([]);
  });
});

describe('createCircumstance and updateCircumstance', () => {
  test('record and change circumstances, audited under the member', async () => {
    const [{ id: memberId }, { id: consultedById }] = [
      await makeMember(t.db, { branchId }),
      await makeMember(t.db, { branchId }),
    ];
    const input = {
      memberId,
      workCapacity: 'LIGHT',
      hoursPerWeek: 4,
      strengths: ['PROPAGANDA', 'PROPAGANDA'],
      wishes: ' Gần nhà ',
      consultedById,
      consultedOn: '2026-11-20',
    };
    const { circumstance } = (await t.graphql(secretary, CREATE, { input })).data.createCircumstance;
    expect(circumstance).toMatchObject({
      version: 1,
      recordedOn: '2026-11-23',
      workCapacity: 'LIGHT',
      strengths: ['PROPAGANDA'],
      wishes: 'Gần nhà',
    });
    const updated = await t.graphql(secretary, UPDATE, {
      input: { id: circumstance.id, version: 1, wishes: null, workCapacity: null, strengths: null },
    });
    expect(updated.data.updateCircumstance.circumstance).toEqual({
      version: 2,
      wishes: null,
      workCapacity: 'LIGHT',
      strengths: [],
    });
    const stale = await t.graphql(secretary, UPDATE, { input: { id: circumstance.id, version: 1, wishes: 'x' } });
    expect(refusal(stale)).toMatchObject({ code: 'CONFLICT', yourVersion: 1, currentVersion: 2 });
    const entries = await t.db.auditEntry.findMany({ where: { entityId: circumstance.id }, orderBy: { at: 'asc' } });
    expect(entries).toMatchObject([
      { action: 'createCircumstance', memberId },
      { action: 'updateCircumstance', after: { wishes: null, strengths: [] } },
    ]);
  });

  test('explain bad input by field', async () => {
    const { id: memberId } = await makeMember(t.db, { branchId });
    const elsewhere = await makeMember(t.db, { branchId: otherBranchId });
    const refuse = async (change: Record<string, unknown>) =>
      refusal(await t.graphql(secretary, CREATE, { input: { memberId, ...change } }))?.fields;
    expect(await refuse({ strengths: ['NO_SUCH'] })).toMatchObject({ strengths: { key: 'UNKNOWN_REFERENCE' } });
    expect(await refuse({ strengths: ['OLD'] })).toMatchObject({ strengths: { key: 'UNKNOWN_REFERENCE' } });
    expect(await refuse({ hoursPerWeek: 81 })).toMatchObject({ hoursPerWeek: { key: 'TOO_LARGE' } });
    expect(await refuse({ recordedOn: '2026-11-24' })).toMatchObject({ recordedOn: { key: 'IN_THE_FUTURE' } });
    expect(await refuse({ consultedById: elsewhere.id })).toEqual(await refuse({ consultedById: MISSING }));
    expect(await refuse({ consultedById: memberId })).toMatchObject({ consultedById: { key: 'WRONG_BRANCH' } });
    await makeCircumstance(t.db, { memberId, recordedOn: new Date('2026-11-23') });
    expect(await refuse({})).toMatchObject({ recordedOn: { key: 'ALREADY_USED' } });
  });

  test('keep a strength that has gone out of use when it was recorded before', async () => {
    const { id } = await makeCircumstance(t.db, { branchId, strengths: ['OLD'] });
    const answer = await t.graphql(secretary, UPDATE, { input: { id, version: 1, strengths: ['OLD', 'PROPAGANDA'] } });
    expect(answer.data.updateCircumstance.circumstance.strengths).toEqual(['OLD', 'PROPAGANDA']);
  });

  test('are refused to readers, and answer the same for another branch and a missing record', async () => {
    const { id, memberId } = await makeCircumstance(t.db, { branchId });
    const update = (user: string | null, circumstance: string) =>
      t.graphql(user, UPDATE, { input: { id: circumstance, version: 1, wishes: 'x' } });
    const create = (user: string | null, member: string) => t.graphql(user, CREATE, { input: { memberId: member } });
    for (const operation of [() => update(null, id), () => create(null, memberId)]) {
      expect(refusal(await operation())).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    for (const operation of [() => update(communeAdmin, id), () => create(communeAdmin, memberId)]) {
      expect(refusal(await operation())).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await update(otherSecretary, id)).toEqual(await update(otherSecretary, MISSING));
    expect(await create(otherSecretary, memberId)).toEqual(await create(otherSecretary, MISSING));
  });
});

describe("a member's own wishes", () => {
  test('make a record that carries over what the branch recorded', async () => {
    const { member, user } = await makeMemberUser();
    await makeCircumstance(t.db, {
      memberId: member.id,
      workCapacity: 'LIGHT',
      hoursPerWeek: 3,
      strengths: ['PROPAGANDA'],
    });
    const { circumstance } = (
      await t.graphql(user, CREATE, { input: { memberId: member.id, wishes: 'Làm tuyên truyền' } })
    ).data.createCircumstance;
    expect(circumstance).toMatchObject({
      recordedOn: '2026-11-23',
      workCapacity: 'LIGHT',
      hoursPerWeek: 3,
      strengths: ['PROPAGANDA'],
      wishes: 'Làm tuyên truyền',
      consultedOn: '2026-01-02',
    });
  });

  test('change in the latest record only', async () => {
    const { member, user } = await makeMemberUser();
    const old = await makeCircumstance(t.db, { memberId: member.id, recordedOn: new Date('2025-01-02') });
    const latest = await makeCircumstance(t.db, { memberId: member.id });
    const answer = await t.graphql(user, UPDATE, { input: { id: latest.id, version: 1, wishes: 'Gần nhà' } });
    expect(answer.data.updateCircumstance.circumstance).toMatchObject({ version: 2, wishes: 'Gần nhà' });
    expect(refusal(await t.graphql(user, UPDATE, { input: { id: old.id, version: 1, wishes: 'x' } }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await t.db.circumstance.findUnique({ where: { id: old.id } })).toMatchObject({ version: 1, wishes: null });
  });

  test('are all that a member may set', async () => {
    const { member, user } = await makeMemberUser();
    const latest = await makeCircumstance(t.db, { memberId: member.id });
    const change = {
      workCapacity: 'NONE',
      hoursPerWeek: null,
      strengths: [],
      recordedOn: '2026-11-01',
      consultedOn: '2026-11-01',
      consultedById: member.id,
    };
    for (const [field, value] of Object.entries(change)) {
      const update = await t.graphql(user, UPDATE, {
        input: { id: latest.id, version: 1, wishes: 'x', [field]: value },
      });
      expect([field, refusal(update)?.fields]).toMatchObject([field, { [field]: { key: 'FORBIDDEN' } }]);
      const create = await t.graphql(user, CREATE, { input: { memberId: member.id, wishes: 'x', [field]: value } });
      expect([field, refusal(create)?.fields]).toMatchObject([field, { [field]: { key: 'FORBIDDEN' } }]);
    }
    expect(await t.db.circumstance.findMany({ where: { memberId: member.id } })).toMatchObject([
      { version: 1, wishes: null },
    ]);
  });

  test('are nobody else’s: another member of the branch is as good as missing', async () => {
    const { user } = await makeMemberUser();
    const { id, memberId } = await makeCircumstance(t.db, { branchId });
    const update = (circumstance: string) =>
      t.graphql(user, UPDATE, { input: { id: circumstance, version: 1, wishes: 'x' } });
    const create = (member: string) => t.graphql(user, CREATE, { input: { memberId: member, wishes: 'x' } });
    expect(await update(id)).toEqual(await update(MISSING));
    expect(await create(memberId)).toEqual(await create(MISSING));
  });
});

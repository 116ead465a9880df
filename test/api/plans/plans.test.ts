import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let communeId: string;
let branchId: string;
let otherBranchId: string;
let secretary: string;
let provinceAdmin: string;
let member: string;

beforeAll(async () => {
  t = await startTestApp();
  const provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId })).id;
  otherBranchId = (await makeBranch(t.db, { parentId: communeId })).id;
  secretary = (await makeUser(t.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] })).id;
  provinceAdmin = (await makeUser(t.db, { grants: [{ role: 'PROVINCE_ADMIN', organizationId: provinceId }] })).id;
  member = (await makeUser(t.db, { grants: [{ role: 'MEMBER', organizationId: branchId }] })).id;
});

afterAll(() => t.close());

const FIELDS =
  'id version year revision status title resolutionNumber assignmentCount criteria { name weight } branch { id }';
const ONE = `query($id: ID!) { assignmentPlan(id: $id) { ${FIELDS} } }`;
const LIST = `query($filter: AssignmentPlanFilter) { assignmentPlans(filter: $filter) { nodes { ${FIELDS} } totalCount } }`;
const mutation = (name: string, input: string, selection = `assignmentPlan { ${FIELDS} }`) =>
  `mutation($input: ${input}!) { ${name}(input: $input) { ${selection} } }`;
const CREATE = mutation('createAssignmentPlan', 'AssignmentPlanCreateInput');
const UPDATE = mutation('updateAssignmentPlan', 'AssignmentPlanUpdateInput');
const SUBMIT = mutation('submitAssignmentPlan', 'AssignmentPlanStepInput');
const ADOPT = mutation('adoptAssignmentPlan', 'AssignmentPlanAdoptInput');
const CLOSE = mutation('closeAssignmentPlan', 'AssignmentPlanStepInput');
const DELETE = mutation('deleteAssignmentPlan', 'DeleteInput', 'id');

const adoption = { meetingOn: '2026-01-10', adoptedOn: '2026-01-12', resolutionNumber: '02-NQ/CB' };
const plan = (answer: Awaited<ReturnType<TestApp['graphql']>>) => {
  expect(answer.errors).toBeUndefined();
  return (
    Object.values(answer.data)[0] as { assignmentPlan: { id: string; version: number } & Record<string, unknown> }
  ).assignmentPlan;
};
const refusal = (answer: Awaited<ReturnType<TestApp['graphql']>>) => answer.errors?.[0]?.extensions;

describe('plans of assignment', () => {
  test('are created as the next revision of the branch and year, with criteria, and audited', async () => {
    const criteria = [
      { name: 'Đúng sở trường', weight: 60 },
      { name: 'Cân đối khối lượng', weight: 40 },
    ];
    const first = plan(await t.graphql(secretary, CREATE, { input: { branchId, year: 2030, criteria } }));
    expect(first).toMatchObject({
      revision: 1,
      status: 'DRAFT',
      criteria,
      assignmentCount: 0,
      branch: { id: branchId },
    });
    expect(plan(await t.graphql(secretary, CREATE, { input: { branchId, year: 2030 } })).revision).toBe(2);
    const entry = await t.db.auditEntry.findFirst({ where: { entityId: first.id } });
    expect(entry).toMatchObject({ action: 'createAssignmentPlan', outcome: 'SUCCESS', branchId });
  });

  test('replace their criteria on update, and refuse a stale version', async () => {
    const { id } = await makePlan(t.db, { branchId, year: 2031, status: 'DRAFT' });
    const updated = plan(
      await t.graphql(secretary, UPDATE, { input: { id, version: 1, criteria: [{ name: 'A', weight: 100 }] } }),
    );
    expect(updated).toMatchObject({ version: 2, criteria: [{ name: 'A', weight: 100 }] });
    expect(refusal(await t.graphql(secretary, UPDATE, { input: { id, version: 1, title: 'B' } }))).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 2,
    });
  });

  test('go from draft to submitted, adopted and closed, and no other way', async () => {
    const { id } = await makePlan(t.db, { branchId, year: 2032, status: 'DRAFT' });
    expect(refusal(await t.graphql(secretary, ADOPT, { input: { id, version: 1, ...adoption } }))).toMatchObject({
      code: 'CONFLICT',
      key: 'STATUS_CHANGE',
    });
    const early = await t.graphql(secretary, ADOPT, { input: { id, version: 1, ...adoption } });
    expect(early.errors?.[0]?.message).toBe('Không thể chuyển từ Dự thảo sang Đã thông qua.');
    plan(await t.graphql(secretary, SUBMIT, { input: { id, version: 1 } }));
    expect(plan(await t.graphql(secretary, ADOPT, { input: { id, version: 2, ...adoption } }))).toMatchObject({
      status: 'ADOPTED',
      resolutionNumber: '02-NQ/CB',
    });
    expect(refusal(await t.graphql(secretary, UPDATE, { input: { id, version: 3, title: 'X' } }))).toMatchObject({
      code: 'CONFLICT',
      key: 'LOCKED',
    });
    expect(plan(await t.graphql(secretary, CLOSE, { input: { id, version: 3 } })).status).toBe('CLOSED');
    expect(refusal(await t.graphql(secretary, SUBMIT, { input: { id, version: 4 } }))?.key).toBe('STATUS_CHANGE');
  });

  test('adopted later replace the revision in force', async () => {
    const { id: earlier } = await makePlan(t.db, { branchId, year: 2033 });
    const { id } = await makePlan(t.db, { branchId, year: 2033, revision: 2, status: 'SUBMITTED' });
    plan(await t.graphql(secretary, ADOPT, { input: { id, version: 1, ...adoption } }));
    expect((await t.db.assignmentPlan.findUniqueOrThrow({ where: { id: earlier } })).status).toBe('REVISED');
  });

  test('leave one in force when two revisions are adopted at once', async () => {
    const years = Array.from({ length: 12 }, (_, index) => 2101 + index);
    for (const year of years) {
      const plans = await Promise.all(
        [1, 2].map((revision) => makePlan(t.db, { branchId, year, revision, status: 'SUBMITTED' })),
      );
      const answers = await Promise.all(
        plans.map(({ id }) => t.graphql(secretary, ADOPT, { input: { id, version: 1, ...adoption } })),
      );
      for (const answer of answers) expect(answer.errors).toBeUndefined();
      expect(await t.db.assignmentPlan.count({ where: { branchId, year, status: 'ADOPTED' } })).toBe(1);
    }
  });

  test('explain bad input by field', async () => {
    const { id } = await makePlan(t.db, { branchId, year: 2035, status: 'SUBMITTED' });
    const late = { ...adoption, meetingOn: '2026-12-01' };
    expect(refusal(await t.graphql(secretary, ADOPT, { input: { id, version: 1, ...late } }))?.fields).toMatchObject({
      meetingOn: { key: 'IN_THE_FUTURE' },
    });
    const early = { ...adoption, adoptedOn: '2026-01-09', resolutionNumber: ' ' };
    expect(refusal(await t.graphql(secretary, ADOPT, { input: { id, version: 1, ...early } }))?.fields).toMatchObject({
      resolutionNumber: { key: 'REQUIRED' },
    });
    const doubled = [
      { name: 'A', weight: 1 },
      { name: 'A', weight: 101 },
    ];
    expect(
      refusal(await t.graphql(secretary, CREATE, { input: { branchId, year: 1900, criteria: doubled } }))?.fields,
    ).toMatchObject({
      year: { key: 'TOO_SMALL' },
      'criteria.1.weight': { key: 'TOO_LARGE' },
    });
    const twice = [
      { name: 'A', weight: 1 },
      { name: 'A', weight: 2 },
    ];
    expect(
      refusal(await t.graphql(secretary, CREATE, { input: { branchId, year: 2035, criteria: twice } }))?.fields,
    ).toMatchObject({ 'criteria.1.name': { key: 'ALREADY_USED' } });
    expect(
      refusal(await t.graphql(secretary, CREATE, { input: { branchId: communeId, year: 2035 } }))?.fields,
    ).toMatchObject({ branchId: { key: 'NOT_A_BRANCH' } });
  });

  test('are deleted only in draft and without assignments', async () => {
    const draft = await makePlan(t.db, { branchId, year: 2036, status: 'DRAFT' });
    const used = await makePlan(t.db, { branchId, year: 2037, status: 'DRAFT' });
    const adopted = await makePlan(t.db, { branchId, year: 2038 });
    await makeAssignment(t.db, { branchId, planId: used.id });
    expect(
      (await t.graphql(secretary, DELETE, { input: { id: draft.id, version: 1 } })).data.deleteAssignmentPlan.id,
    ).toBe(draft.id);
    expect(refusal(await t.graphql(secretary, DELETE, { input: { id: used.id, version: 1 } }))?.key).toBe('IN_USE');
    expect(refusal(await t.graphql(secretary, DELETE, { input: { id: adopted.id, version: 1 } }))?.key).toBe('LOCKED');
  });

  test('are listed by branch, unit, year and stage, with the count of assignments', async () => {
    const other = await makePlan(t.db, { branchId: otherBranchId, year: 2040, status: 'DRAFT' });
    const own = await makePlan(t.db, { branchId, year: 2040 });
    await makeAssignment(t.db, { branchId, planId: own.id });
    const found = async (filter: object) =>
      (await t.graphql(provinceAdmin, LIST, { filter })).data.assignmentPlans.nodes;
    expect(await found({ branchId, year: 2040 })).toMatchObject([{ id: own.id, assignmentCount: 1 }]);
    expect(await found({ within: communeId, year: 2040, status: { eq: 'DRAFT' } })).toMatchObject([{ id: other.id }]);
  });

  test('are refused to the signed-out and to roles without the permission', async () => {
    expect(refusal(await t.graphql(null, LIST))?.code).toBe('UNAUTHENTICATED');
    expect(refusal(await t.graphql(member, LIST))?.code).toBe('FORBIDDEN');
    expect(refusal(await t.graphql(provinceAdmin, CREATE, { input: { branchId, year: 2041 } }))?.code).toBe(
      'FORBIDDEN',
    );
  });

  test('of another branch are answered as missing ones', async () => {
    const { id } = await makePlan(t.db, { branchId: otherBranchId, year: 2042, status: 'DRAFT' });
    expect(await t.graphql(secretary, ONE, { id })).toEqual(await t.graphql(secretary, ONE, { id: branchId }));
    for (const document of [UPDATE, SUBMIT, CLOSE, DELETE]) {
      const [hidden, missing] = await Promise.all(
        [id, branchId].map((key) => t.graphql(secretary, document, { input: { id: key, version: 1 } })),
      );
      expect(hidden).toEqual(missing);
      expect(refusal(hidden as never)?.code).toBe('NOT_FOUND');
    }
    expect(
      refusal(await t.graphql(secretary, CREATE, { input: { branchId: otherBranchId, year: 2042 } }))?.fields,
    ).toMatchObject({ branchId: { key: 'UNKNOWN_REFERENCE' } });
  });
});

import { decideBasis } from '@phan-cong/api/assignments/basisRules';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeRegulation } from '@phan-cong/prisma/factories/makeRegulation';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

const MISSING = '01900000-0000-7000-8000-000000000000';

let t: TestApp;
const ids: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  const commune = await makeOrganization(t.db);
  const branch = await makeBranch(t.db, { parentId: commune.id });
  const other = await makeBranch(t.db, { parentId: commune.id });
  await makePlan(t.db, { branchId: branch.id });
  const user = async (role: 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  const over = await makeRegulation(t.db, {
    branchId: branch.id,
    effectiveFrom: new Date('2020-01-01'),
    effectiveTo: new Date('2024-12-31'),
  });
  const regulation = await makeRegulation(t.db, { branchId: branch.id, revision: 2 });
  const ofOther = await makeRegulation(t.db, { branchId: other.id });
  Object.assign(ids, {
    branch: branch.id,
    other: other.id,
    clerk: await user('COMMUNE_ADMIN', commune.id),
    secretary: await user('BRANCH_SECRETARY', branch.id),
    member: (await makeMember(t.db, { branchId: branch.id })).id,
    taskField: (await makeTaskField(t.db)).id,
    clause: regulation.clauses[0]?.id,
    second: regulation.clauses[1]?.id,
    overClause: over.clauses[0]?.id,
    otherClause: ofOther.clauses[0]?.id,
  });
});
afterAll(() => t.close());

const CREATE = `mutation($input: AssignmentCreateInput!) { createAssignment(input: $input) {
  assignment { id version basis clause { number regulation { title } } } } }`;
const UPDATE = `mutation($input: AssignmentUpdateInput!) { updateAssignment(input: $input) {
  assignment { id version basis basisText clause { id } } } }`;
const SET = `mutation($input: SetAssignmentBasisInput!) { setAssignmentBasis(input: $input) {
  rows { assignmentId memberName outcome reasonKey message } setCount refusedCount isDryRun } }`;

type Answer = Awaited<ReturnType<TestApp['graphql']>>;
const refusal = (answer: Answer) => answer.errors?.[0]?.extensions;

const create = (more: object) =>
  t.graphql(ids.secretary ?? '', CREATE, {
    input: { memberId: ids.member, taskFieldId: ids.taskField, title: 'Tuyên truyền', startsOn: '2026-02-01', ...more },
  });
const update = (input: object) => t.graphql(ids.secretary ?? '', UPDATE, { input });
const setBasis = (input: object, user = ids.secretary) => t.graphql(user ?? '', SET, { input });
const minutesOnly = (more: object = {}) =>
  makeAssignment(t.db, { branchId: ids.branch, basis: 'MINUTES', basisText: 'Biên bản tháng 1', ...more });

describe('an assignment that rests on the working regulation', () => {
  test('names its clause', async () => {
    const { assignment } = (await create({ basis: 'REGULATION', clauseId: ids.clause })).data.createAssignment;
    expect(assignment).toMatchObject({ basis: 'REGULATION', clause: { number: 'Điều 5' } });
    expect(assignment.clause.regulation.title).toBe('Quy chế làm việc của chi bộ');
  });

  test('is refused without a clause, with one of another branch, of a regulation that is over, or beside another basis', async () => {
    const problem = async (more: object) => (refusal(await create(more))?.fields as Record<string, unknown>)?.clauseId;
    expect(await problem({ basis: 'REGULATION' })).toMatchObject({ key: 'CLAUSE_NEEDED' });
    expect(await problem({ basis: 'REGULATION', clauseId: ids.otherClause })).toMatchObject({
      key: 'UNKNOWN_REFERENCE',
    });
    expect(await problem({ basis: 'REGULATION', clauseId: MISSING })).toMatchObject({ key: 'UNKNOWN_REFERENCE' });
    expect(await problem({ basis: 'REGULATION', clauseId: ids.overClause })).toMatchObject({ key: 'REGULATION_ENDED' });
    expect(await problem({ basis: 'RESOLUTION', clauseId: ids.clause })).toMatchObject({ key: 'NOT_ALLOWED_HERE' });
    const byClerk = await t.graphql(ids.clerk ?? '', CREATE, {
      input: {
        memberId: ids.member,
        taskFieldId: ids.taskField,
        title: 'Khác',
        startsOn: '2026-02-01',
        basis: 'REGULATION',
        clauseId: ids.otherClause,
      },
    });
    expect(refusal(byClerk)?.fields).toMatchObject({ clauseId: { key: 'WRONG_BRANCH' } });
  });

  test('may keep its regulation in words while it is an old one, and drops the clause with the basis', async () => {
    const old = await makeAssignment(t.db, { branchId: ids.branch, basis: 'REGULATION', basisText: 'Quy chế, Điều 7' });
    const kept = await update({ id: old.id, version: 1, title: 'Tuyên truyền, vận động', basis: 'REGULATION' });
    expect(kept.data.updateAssignment.assignment).toMatchObject({
      version: 2,
      basisText: 'Quy chế, Điều 7',
      clause: null,
    });
    expect(refusal(await update({ id: old.id, version: 2, clauseId: null }))?.fields).toMatchObject({
      clauseId: { key: 'CLAUSE_NEEDED' },
    });
    const named = await update({ id: old.id, version: 2, clauseId: ids.clause });
    expect(named.data.updateAssignment.assignment.clause).toEqual({ id: ids.clause });
    const turned = await update({ id: old.id, version: 3, basis: 'RESOLUTION', basisText: '01-NQ/CB' });
    expect(turned.data.updateAssignment.assignment).toMatchObject({ basis: 'RESOLUTION', clause: null });
    const minutes = await minutesOnly();
    expect(refusal(await update({ id: minutes.id, version: 1, basis: 'REGULATION' }))?.fields).toMatchObject({
      clauseId: { key: 'CLAUSE_NEEDED' },
    });
  });

  test('is listed by its basis and its clause', async () => {
    const LIST = 'query($filter: AssignmentFilter) { assignments(filter: $filter) { totalCount } }';
    const count = async (filter: object) =>
      (await t.graphql(ids.secretary ?? '', LIST, { filter })).data.assignments.totalCount;
    const before = await count({ basis: { eq: 'MINUTES' } });
    await minutesOnly();
    expect(await count({ basis: { eq: 'MINUTES' } })).toBe(before + 1);
    expect(await count({ clauseId: ids.second })).toBe(0);
  });
});

describe('setAssignmentBasis', () => {
  test('answers what it would do, then does it, each audited', async () => {
    const rows = [await minutesOnly(), await minutesOnly()];
    const input = { ids: rows.map(({ id }) => id), clauseId: ids.second };
    const dry = await setBasis({ ...input, dryRun: true });
    expect(dry.data.setAssignmentBasis).toMatchObject({ isDryRun: true, setCount: 2, refusedCount: 0 });
    expect(dry.data.setAssignmentBasis.rows[0]).toMatchObject({ outcome: 'WILL_SET', reasonKey: null });
    expect(await t.db.assignment.count({ where: { clauseId: ids.second } })).toBe(0);
    const done = await setBasis(input);
    expect(done.data.setAssignmentBasis.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'SET',
      'SET',
    ]);
    for (const { id } of rows) {
      expect(await t.db.assignment.findUnique({ where: { id } })).toMatchObject({
        basis: 'REGULATION',
        clauseId: ids.second,
        version: 2,
      });
      expect(await t.db.auditEntry.findFirst({ where: { entityId: id, action: 'setAssignmentBasis' } })).toMatchObject({
        before: { basis: 'MINUTES', clauseId: null },
        after: { basis: 'REGULATION', clauseId: ids.second },
      });
    }
  });

  test('takes a filter, and leaves what is over alone', async () => {
    const open = await minutesOnly({ title: 'Việc riêng của bộ lọc' });
    const over = await minutesOnly({
      title: 'Việc riêng của bộ lọc',
      status: 'COMPLETED',
      completedOn: new Date('2026-06-01'),
    });
    const filter = { search: 'viec rieng cua bo loc', basis: { eq: 'MINUTES' } };
    const answer = await setBasis({ filter, clauseId: ids.clause });
    expect(answer.data.setAssignmentBasis).toMatchObject({ setCount: 1, refusedCount: 0 });
    expect(await t.db.assignment.findUnique({ where: { id: open.id } })).toMatchObject({ clauseId: ids.clause });
    expect(await t.db.assignment.findUnique({ where: { id: over.id } })).toMatchObject({ clauseId: null });
  });

  test('holds all back for one of another branch, or skips it when told', async () => {
    const mine = await minutesOnly();
    const theirs = await makeAssignment(t.db, { branchId: ids.other, basis: 'MINUTES' });
    const input = { ids: [mine.id, theirs.id], clauseId: ids.clause };
    const held = await setBasis(input, ids.clerk);
    expect(held.data.setAssignmentBasis.rows).toMatchObject([
      { outcome: 'REFUSED', reasonKey: 'OTHERS_REFUSED' },
      { outcome: 'REFUSED', reasonKey: 'WRONG_BRANCH', message: 'Không thuộc cùng chi bộ.' },
    ]);
    expect(await t.db.assignment.findUnique({ where: { id: mine.id } })).toMatchObject({ version: 1 });
    const skipped = await setBasis({ ...input, errorPolicy: 'SKIP_FAILED' }, ids.clerk);
    expect(skipped.data.setAssignmentBasis).toMatchObject({ setCount: 1, refusedCount: 1 });
  });

  test('refuses the whole call for a hidden row, an unknown clause, nothing asked, the signed-out and those without the right', async () => {
    const mine = await minutesOnly();
    const theirs = await makeAssignment(t.db, { branchId: ids.other, basis: 'MINUTES' });
    const clauseId = ids.clause;
    expect(refusal(await setBasis({ ids: [mine.id, theirs.id], clauseId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal(await setBasis({ ids: [mine.id, MISSING], clauseId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal(await setBasis({ ids: [mine.id], clauseId: ids.overClause }))?.fields).toMatchObject({
      clauseId: { key: 'REGULATION_ENDED' },
    });
    expect(refusal(await setBasis({ clauseId }))?.fields).toMatchObject({ ids: { key: 'IDS_OR_FILTER' } });
    expect(refusal(await t.graphql(null, SET, { input: { ids: [mine.id], clauseId } }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const member = await makeUser(t.db, {
      memberId: ids.member,
      grants: [{ role: 'MEMBER', organizationId: ids.branch ?? '' }],
    });
    expect(refusal(await setBasis({ ids: [mine.id], clauseId }, member.id))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await t.db.assignment.findUnique({ where: { id: mine.id } })).toMatchObject({ version: 1 });
  });

  test('repeats the first answer for a key, once, and refuses the key for another input', async () => {
    const mine = await minutesOnly();
    const input = { ids: [mine.id], clauseId: ids.clause, idempotencyKey: 'can-cu-0001' };
    const [first, second] = await Promise.all([setBasis(input), setBasis(input)]);
    expect(first.data).toEqual(second.data);
    expect(await t.db.assignment.findUnique({ where: { id: mine.id } })).toMatchObject({ version: 2 });
    expect(refusal(await setBasis({ ...input, clauseId: ids.second }))).toMatchObject({
      code: 'CONFLICT',
      key: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('decideBasis', () => {
  test('sets what is open and of the branch, in the order of the rows', () => {
    const rows = [
      { id: 'a', branchId: 'b', status: 'ACTIVE' },
      { id: 'c', branchId: 'b', status: 'ENDED' },
      { id: 'd', branchId: 'x', status: 'PROPOSED' },
    ];
    expect(decideBasis(rows, 'b', 'SKIP_FAILED')).toEqual([
      { isSet: true },
      { isSet: false, reasonKey: 'NOT_OPEN', params: { status: 'ENDED' } },
      { isSet: false, reasonKey: 'WRONG_BRANCH', params: {} },
    ]);
    expect(decideBasis(rows, 'b', 'ALL_OR_NOTHING').map(({ isSet }) => isSet)).toEqual([false, false, false]);
    expect(decideBasis([], 'b', 'ALL_OR_NOTHING')).toEqual([]);
  });
});

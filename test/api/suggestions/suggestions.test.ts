import { suggestionsSettled } from '@phan-cong/api/suggestions/running';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from '../assignments/assignmentScene.ts';

let s: Scene;
let groupId: string;

const LINES = `id version status progress failure acceptedAt
  lines { key kind title items itemKeys memberId memberName templateKey guideId loadWeight reasonCodes reasons
    alternatives { memberId memberName cost drawbacks } decision assignmentId }
  unassigned { kind title items memberName ruleCodes message }`;
const START = `mutation($input: SuggestAssignmentsInput!) { suggestAssignments(input: $input) { suggestionRun { ${LINES} } } }`;
const READ = `query($id: ID!) { suggestionRun(id: $id) { ${LINES} } }`;
const CANCEL =
  'mutation($input: SuggestionRunTargetInput!) { cancelSuggestionRun(input: $input) { suggestionRun { id status } } }';
const ACCEPT = `mutation($input: AcceptSuggestionsInput!) { acceptSuggestions(input: $input) {
  rows { key outcome reasonKey message assignmentId } appliedCount refusedCount isDryRun } }`;

beforeAll(async () => {
  s = await openScene();
  await s.db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow) });
  await makeTaskField(s.db, { code: 'HOUSEHOLD_SUPPORT', name: 'Phụ trách hộ, nhóm hộ' });
  await makeCircumstance(s.db, { memberId: s.an.id, strengths: ['HOUSEHOLD_SUPPORT'] });
  groupId = (await makeHouseholdGroup(s.db, { branchId: s.branchId, name: 'Nhóm hộ số 1' })).id;
  for (const label of ['Số nhà 1', 'Số nhà 2', 'Số nhà 3']) await makeHousehold(s.db, { groupId, label });
});
afterAll(async () => {
  await suggestionsSettled();
  await s.t.close();
});

const scope = (over: Record<string, unknown> = {}) => ({ planId: s.plan.id, effectiveOn: '2026-11-23', ...over });

/** Starts a run, waits for its end and reads it. */
async function run(over: Record<string, unknown>, language = 'vi') {
  const started = await s.t.graphql(s.secretary, START, { input: scope(over) });
  expect(started.errors).toBeUndefined();
  expect(started.data.suggestAssignments.suggestionRun.status).toBe('RUNNING');
  await suggestionsSettled();
  return (await s.t.graphql(s.secretary, READ, { id: started.data.suggestAssignments.suggestionRun.id }, language)).data
    .suggestionRun;
}

const accept = async (input: Record<string, unknown>, userId = s.secretary) => s.t.graphql(userId, ACCEPT, { input });

describe('suggestions', () => {
  test('are worked out for households, say why in both languages, and change nothing', async () => {
    const before = await s.db.assignment.count();
    const found = await run({ householdGroupIds: [groupId] });
    expect(found).toMatchObject({ status: 'DONE', progress: 100, failure: null, unassigned: [] });
    expect(found.lines).toHaveLength(1);
    const [line] = found.lines;
    expect(line).toMatchObject({
      kind: 'HOUSEHOLD',
      title: 'Phụ trách 3 hộ, Nhóm hộ số 1',
      items: ['Số nhà 1', 'Số nhà 2', 'Số nhà 3'],
      memberId: s.an.id,
      memberName: 'Nguyễn Thị An',
      loadWeight: 1,
      decision: null,
    });
    expect(line.reasons).toContain('khối lượng từ 0 lên 1, mức cho phép 6');
    expect(line.reasons).toContain('đúng sở trường hoặc nguyện vọng (Phụ trách hộ, nhóm hộ)');
    expect(line.alternatives).toHaveLength(2);
    expect(line.alternatives[0].drawbacks).toContain('không đúng sở trường');
    const english = await s.t.graphql(s.secretary, READ, { id: found.id }, 'en');
    expect(english.data.suggestionRun.lines[0].reasons).toContain('load goes from 0 to 1, 6 allowed');
    expect(await s.db.assignment.count()).toBe(before);
    const entry = await s.db.auditEntry.findFirst({ where: { entityId: found.id } });
    expect(entry).toMatchObject({ action: 'suggestAssignments', outcome: 'SUCCESS', branchId: s.branchId });
  });

  test('are accepted once: previewed, carried out with charges, recorded line by line, and audited', async () => {
    const own = (await makeHouseholdGroup(s.db, { branchId: s.branchId, name: 'Nhóm nhận' })).id;
    for (const label of ['A', 'B']) await makeHousehold(s.db, { groupId: own, label });
    const { id, version, lines } = await run({ householdGroupIds: [own, groupId] });
    const taken = lines.find((line: { items: string[] }) => line.items.includes('A'));
    const left = lines.find((line: { items: string[] }) => !line.items.includes('A'));
    const input = { id, version, lines: [{ key: taken.key, memberId: s.binh.id }] };
    const preview = await accept({ ...input, dryRun: true });
    expect(preview.data.acceptSuggestions).toMatchObject({ isDryRun: true, appliedCount: 1, refusedCount: 0 });
    expect(preview.data.acceptSuggestions.rows[0]).toMatchObject({ outcome: 'WILL_APPLY', assignmentId: null });
    expect(await s.db.householdCharge.count({ where: { household: { groupId: own } } })).toBe(0);
    const done = await accept(input);
    const [row] = done.data.acceptSuggestions.rows;
    expect(row.outcome).toBe('APPLIED');
    const made = await s.db.assignment.findUniqueOrThrow({
      where: { id: row.assignmentId },
      include: { charges: true },
    });
    expect(made).toMatchObject({ memberId: s.binh.id, kind: 'HOUSEHOLD', status: 'ACTIVE', planId: s.plan.id });
    expect(made.charges).toHaveLength(2);
    const after = (await s.t.graphql(s.secretary, READ, { id })).data.suggestionRun;
    const decisions = Object.fromEntries(
      after.lines.map((line: { key: string; decision: string }) => [line.key, line.decision]),
    );
    expect(decisions).toEqual({ [taken.key]: 'CHANGED', [left.key]: 'LEFT' });
    expect(await s.db.auditEntry.count({ where: { entityId: id, action: 'acceptSuggestions' } })).toBe(1);
    expect(await s.db.auditEntry.count({ where: { entityId: made.id, action: 'acceptSuggestions' } })).toBe(1);
    expect(refusalOf(await accept({ ...input, version: version + 1 }))).toMatchObject({
      code: 'CONFLICT',
      key: 'SUGGESTION_STATUS',
    });
  });

  test('answer a repeat with the same key once more, and another input not', async () => {
    const own = (await makeHouseholdGroup(s.db, { branchId: s.branchId })).id;
    await makeHousehold(s.db, { groupId: own });
    const { id, version, lines } = await run({ householdGroupIds: [own] });
    const input = { id, version, lines: [{ key: lines[0].key }], idempotencyKey: `accept-${id}` };
    const first = await accept(input);
    expect(first.data.acceptSuggestions.appliedCount).toBe(1);
    expect(await accept(input)).toEqual(first);
    const other = { ...input, lines: [{ key: lines[0].key, memberId: s.binh.id }] };
    expect(refusalOf(await accept(other))?.code).toBe('CONFLICT');
  });

  test('carry out nothing when one line is refused, and say which and why', async () => {
    const own = (await makeHouseholdGroup(s.db, { branchId: s.branchId, name: 'Nhóm tranh' })).id;
    const { id: taken } = await makeHousehold(s.db, { groupId: own, label: 'Số nhà 9' });
    const task = await makeAssignment(s.db, { memberId: s.binh.id, planId: s.plan.id, title: 'Việc chuyển' });
    const { id, version, lines } = await run({ householdGroupIds: [own], assignmentIds: [task.id] });
    expect(lines).toHaveLength(2);
    const other = await makeAssignment(s.db, { memberId: s.guide.id, planId: s.plan.id, kind: 'HOUSEHOLD' });
    await makeCharge(s.db, { householdId: taken, assignmentId: other.id });
    const input = { id, version, lines: lines.map(({ key }: { key: string }) => ({ key })) };
    for (const dryRun of [true, false]) {
      const answer = (await accept({ ...input, dryRun })).data.acceptSuggestions;
      const reasons = answer.rows.map(({ reasonKey }: { reasonKey: string | null }) => reasonKey).sort();
      expect(reasons).toEqual(dryRun ? ['HOUSEHOLD_IN_CHARGE', null] : ['HELD_BACK', 'HOUSEHOLD_IN_CHARGE']);
    }
    expect((await s.db.assignment.findUniqueOrThrow({ where: { id: task.id } })).status).toBe('ACTIVE');
    const refused = await s.db.auditEntry.findMany({ where: { entityId: id, outcome: 'REFUSED' } });
    expect(refused).toHaveLength(1);
    const moved = await accept({ id, version, lines: [{ key: `ASSIGNMENT ${task.id}` }] });
    expect(moved.data.acceptSuggestions.rows[0].outcome).toBe('APPLIED');
    const ended = await s.db.assignment.findUniqueOrThrow({
      where: { id: task.id },
      include: { nextAssignment: true },
    });
    expect(ended).toMatchObject({ status: 'ENDED', endReason: 'REASSIGNED' });
    expect(ended.nextAssignment?.memberId).not.toBe(s.binh.id);
  });

  test('offer a task to every member who has none, as proposals while the plan is being made', async () => {
    const plan = await makePlan(s.db, {
      branchId: s.branchId,
      year: 2027,
      status: 'DRAFT',
      adoptedOn: null,
      meetingOn: null,
      resolutionNumber: null,
    });
    const young = await makeMember(s.db, {
      branchId: s.branchId,
      fullName: 'Đỗ Minh Trẻ',
      birthDate: new Date('2003-01-01'),
      joinedOn: new Date('2026-02-03'),
      officialOn: null,
      membership: 'PROBATIONARY',
    });
    const { id, version, lines } = await run({ planId: plan.id, effectiveOn: '2027-01-05', unassignedMembers: true });
    const members = await s.db.member.count({ where: { branchId: s.branchId, status: 'ACTIVE' } });
    expect(lines).toHaveLength(members);
    const line = lines.find(({ memberId }: { memberId: string }) => memberId === young.id);
    expect(line).toMatchObject({ kind: 'MEMBER', guideId: s.guide.id });
    const refused = await accept({ id, version, lines: [{ key: line.key, memberId: s.an.id }], dryRun: true });
    expect(refused.data.acceptSuggestions.rows[0]).toMatchObject({ outcome: 'REFUSED', reasonKey: 'INVALID' });
    const answer = await accept({ id, version, lines: [{ key: line.key }] });
    const made = await s.db.assignment.findUniqueOrThrow({
      where: { id: answer.data.acceptSuggestions.rows[0].assignmentId },
    });
    expect(made).toMatchObject({ status: 'PROPOSED', planId: plan.id, guideId: s.guide.id, kind: 'REGULAR' });
    const again = await run({ planId: plan.id, effectiveOn: '2027-01-05', unassignedMembers: true });
    expect(again.lines).toHaveLength(members - 1);
  });

  test('keep to pins and leave members out', async () => {
    const own = (await makeHouseholdGroup(s.db, { branchId: s.branchId })).id;
    const first = await makeHousehold(s.db, { groupId: own, label: '1' });
    await makeHousehold(s.db, { groupId: own, label: '2' });
    const { lines } = await run({
      householdGroupIds: [own],
      pinned: [{ key: first.id, memberId: s.guide.id }],
      excluded: [{ memberId: s.an.id }],
    });
    const pinned = lines.find(({ itemKeys }: { itemKeys: string[] }) => itemKeys.includes(first.id));
    expect(pinned.memberId).toBe(s.guide.id);
    expect(lines.map(({ memberId }: { memberId: string }) => memberId)).not.toContain(s.an.id);
  });

  test('are stopped, and then neither change nor are accepted', async () => {
    const started = await s.t.graphql(s.secretary, START, { input: scope({ allHouseholds: true }) });
    const { id, version } = started.data.suggestAssignments.suggestionRun;
    const again = refusalOf(await s.t.graphql(s.secretary, START, { input: scope({ allHouseholds: true }) }));
    expect(again).toMatchObject({ code: 'CONFLICT', key: 'SUGGESTION_RUNNING' });
    const stopped = await s.t.graphql(s.secretary, CANCEL, { input: { id, version } });
    expect(stopped.data.cancelSuggestionRun.suggestionRun.status).toBe('CANCELLED');
    await suggestionsSettled();
    expect((await s.t.graphql(s.secretary, READ, { id })).data.suggestionRun).toMatchObject({
      status: 'CANCELLED',
      lines: [],
    });
    expect(refusalOf(await accept({ id, version: version + 1, lines: [{ key: 'x' }] }))?.key).toBe('SUGGESTION_STATUS');
    expect(refusalOf(await s.t.graphql(s.secretary, CANCEL, { input: { id, version: version + 1 } }))?.key).toBe(
      'SUGGESTION_STATUS',
    );
  });

  test('of a process that is gone are given up when the next are asked for', async () => {
    const lost = await s.db.suggestionRun.create({
      data: {
        branchId: s.branchId,
        planId: s.plan.id,
        actorId: s.secretary,
        effectiveOn: new Date('2026-11-23'),
        input: {},
        createdAt: new Date('2026-11-23T04:00:00Z'),
      },
    });
    await run({ allHouseholds: true });
    expect(await s.db.suggestionRun.findUniqueOrThrow({ where: { id: lost.id } })).toMatchObject({
      status: 'FAILED',
      failure: 'INTERRUPTED',
    });
  });

  test('are for those who may give tasks in the branch; bad input is explained', async () => {
    const input = scope({ allHouseholds: true });
    expect(refusalOf(await s.t.graphql(null, START, { input }))?.code).toBe('UNAUTHENTICATED');
    for (const user of [s.anUser, s.guideUser, s.analyst, s.provinceAdmin])
      expect(refusalOf(await s.t.graphql(user, START, { input }))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await s.t.graphql(s.otherSecretary, START, { input }))).toMatchObject({
      fields: { planId: { key: 'UNKNOWN_REFERENCE' } },
    });
    const bad: [Record<string, unknown>, string, string][] = [
      [{}, 'allHouseholds', 'REQUIRED'],
      [{ householdGroupIds: ['01890000-0000-7000-8000-00000000dead'] }, 'householdGroupIds', 'UNKNOWN_REFERENCE'],
      [{ assignmentIds: ['01890000-0000-7000-8000-00000000dead'] }, 'assignmentIds', 'UNKNOWN_REFERENCE'],
      [{ allHouseholds: true, excluded: [{ memberId: s.stranger.id }] }, 'excluded', 'UNKNOWN_REFERENCE'],
      [{ allHouseholds: true, weights: { YOUNG: 101 } }, 'weights.YOUNG', 'TOO_LARGE'],
      [{ planId: s.otherPlan.id, allHouseholds: true }, 'planId', 'UNKNOWN_REFERENCE'],
    ];
    for (const [over, field, key] of bad) {
      const answer = refusalOf(await s.t.graphql(s.secretary, START, { input: scope(over) }));
      expect(answer, field).toMatchObject({ code: 'BAD_USER_INPUT', fields: { [field]: { key } } });
    }
    const { id, version, lines } = await run({ allHouseholds: true });
    expect((await s.t.graphql(s.otherSecretary, READ, { id })).data.suggestionRun).toBeNull();
    const line = lines[0]?.key ?? 'none';
    expect(refusalOf(await accept({ id, version, lines: [{ key: line }] }, s.otherSecretary))?.code).toBe('NOT_FOUND');
    expect(refusalOf(await accept({ id, version: version + 7, lines: [{ key: line }] }))?.code).toBe('CONFLICT');
    expect(refusalOf(await accept({ id, version, lines: [{ key: 'unknown' }] }))?.code).toBe('BAD_USER_INPUT');
    expect(refusalOf(await accept({ id, version, lines: [] }))?.code).toBe('BAD_USER_INPUT');
  });
});

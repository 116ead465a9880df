import { INTERVALS } from '@phan-cong/api/reviews/calendar';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from '../assignments/assignmentScene.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
});
afterAll(() => s.t.close());

type Answer = Awaited<ReturnType<Scene['t']['graphql']>>;
const run = (user: string | null, document: string, input: object) => s.t.graphql(user, document, { input });
const fieldsOf = (answer: Answer) => (refusalOf(answer)?.fields ?? {}) as Record<string, { key: string }>;
const day = (text: string) => new Date(text);
let year = 2000;
const adoptedPlan = async (reviewEvery: (typeof INTERVALS)[number], branchId = s.branchId) => {
  year += 1;
  return makePlan(s.db, { branchId, year: 2026, revision: year, status: 'ADOPTED', reviewEvery, ...ADOPTION });
};
const ADOPTION = { adoptedOn: day('2026-01-20'), meetingOn: day('2026-01-20'), resolutionNumber: '01-NQ/CB' };
const LIST = `query($filter: AssignmentFilter) { assignments(first: 100, filter: $filter) {
  nodes { id missingReviewPeriods { periodFrom periodTo daysOverdue } } totalCount } }`;

describe('overdue reviews', () => {
  const overdue = async (user: string, filter: object) =>
    (await s.t.graphql(user, LIST, { filter })).data.assignments.nodes as {
      id: string;
      missingReviewPeriods: { periodTo: string; daysOverdue: number }[];
    }[];

  test('are listed with the periods that lack one, until the plan is closed', async () => {
    const plan = await adoptedPlan('QUARTER');
    const task = { planId: plan.id, memberId: s.an.id, startsOn: day('2026-01-25') };
    const silent = await makeAssignment(s.db, task);
    const reviewed = await makeAssignment(s.db, task);
    for (const [from, to] of [
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-09-30'],
    ] as const)
      await makeReview(s.db, { assignmentId: reviewed.id, periodFrom: day(from), periodTo: day(to) });
    const rows = await overdue(s.secretary, { planId: plan.id, isReviewOverdue: true });
    expect(rows.map(({ id }) => id)).toEqual([silent.id]);
    expect(rows[0]?.missingReviewPeriods.map(({ periodTo }) => periodTo)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
    ]);
    expect(rows[0]?.missingReviewPeriods.at(-1)?.daysOverdue).toBe(39);
    const rest = await overdue(s.secretary, { planId: plan.id, isReviewOverdue: false });
    expect(rest).toEqual([{ id: reviewed.id, missingReviewPeriods: [] }]);
    await s.db.assignmentPlan.update({ where: { id: plan.id }, data: { status: 'CLOSED' } });
    expect(await overdue(s.secretary, { planId: plan.id, isReviewOverdue: true })).toEqual([]);
  });

  test('are found by the list exactly where the record itself names a missing period', async () => {
    const plans = await Promise.all(INTERVALS.map((interval) => adoptedPlan(interval)));
    const days = fc.constantFrom('2026-01-10', '2026-03-31', '2026-04-01', '2026-06-30', '2026-08-15', '2026-10-20');
    const periodEnds = fc.subarray(['2026-01-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-10-31']);
    const tasks = fc.array(
      fc.record({ plan: fc.constantFrom(...plans), start: days, end: fc.option(days), periodEnds }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(tasks, async (wanted) => {
        const ids: string[] = [];
        for (const { plan, start, end, periodEnds: ends } of wanted) {
          const isEnded = end !== null && end >= start;
          const { id } = await makeAssignment(s.db, {
            planId: plan.id,
            memberId: s.binh.id,
            startsOn: day(start),
            ...(isEnded ? { status: 'ENDED', endedOn: day(end), endReason: 'OTHER' } : {}),
          });
          for (const to of ends)
            await makeReview(s.db, { assignmentId: id, periodFrom: day(`${to.slice(0, 7)}-01`), periodTo: day(to) });
          ids.push(id);
        }
        const all = await overdue(s.secretary, { id: { in: ids } });
        const found = await overdue(s.secretary, { id: { in: ids }, isReviewOverdue: true });
        const named = all.filter(({ missingReviewPeriods }) => missingReviewPeriods.length > 0);
        expect(found.map(({ id }) => id).sort()).toEqual(named.map(({ id }) => id).sort());
      }),
      { numRuns: 25 },
    );
  });

  test('say nothing about reviews that the viewer may not see', async () => {
    const plan = await adoptedPlan('MONTH');
    const own = await makeAssignment(s.db, { planId: plan.id, memberId: s.guide.id, startsOn: day('2026-01-25') });
    for (const isReviewOverdue of [true, false]) {
      const found = await overdue(s.guideUser, { id: { eq: own.id }, isReviewOverdue });
      expect(found).toEqual([]);
    }
    expect(await overdue(s.guideUser, { id: { eq: own.id } })).toEqual([{ id: own.id, missingReviewPeriods: [] }]);
  });
});

describe('the interval of reviews', () => {
  const SET = `mutation($input: AssignmentPlanReviewInput!) { setReviewInterval(input: $input) {
    assignmentPlan { id version reviewEvery } } }`;

  test('is set on a plan in force, and no more once it is closed', async () => {
    const plan = await adoptedPlan('YEAR');
    const input = { id: plan.id, version: 1, reviewEvery: 'MONTH' };
    const answer = await run(s.secretary, SET, input);
    expect(answer.data.setReviewInterval.assignmentPlan).toMatchObject({ version: 2, reviewEvery: 'MONTH' });
    expect(await s.db.auditEntry.findFirst({ where: { entityId: plan.id } })).toMatchObject({
      action: 'setReviewInterval',
    });
    expect(refusalOf(await run(s.secretary, SET, input))?.code).toBe('CONFLICT');
    await s.db.assignmentPlan.update({ where: { id: plan.id }, data: { status: 'CLOSED' } });
    expect(refusalOf(await run(s.secretary, SET, { ...input, version: 2 }))).toMatchObject({ key: 'LOCKED' });
    expect(refusalOf(await run(s.otherSecretary, SET, { ...input, version: 2 }))?.code).toBe('NOT_FOUND');
    expect(refusalOf(await run(s.anUser, SET, input))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await run(null, SET, input))?.code).toBe('UNAUTHENTICATED');
    expect((await run(s.secretary, SET, { ...input, reviewEvery: 'WEEK' })).errors?.[0]?.message).toMatch(/WEEK/);
  });
});

describe("a member's own report", () => {
  const START = `mutation($input: SelfReviewInput!) { startSelfReview(input: $input) {
    review { id selfComment progress rating periodTo reviewerName } } }`;
  const period = { periodFrom: '2026-07-01', periodTo: '2026-12-31' };

  test('begins the review of a period, without a rating', async () => {
    const { id: assignmentId } = await makeAssignment(s.db, { memberId: s.an.id, guideId: s.guide.id, progress: 30 });
    const input = { assignmentId, ...period, comment: 'Tôi đã làm xong phần việc quý III', progress: 70 };
    const { review } = (await run(s.anUser, START, input)).data.startSelfReview;
    expect(review).toMatchObject({ selfComment: input.comment, progress: 70, rating: null, reviewerName: null });
    const row = await s.db.review.findUniqueOrThrow({ where: { id: review.id } });
    expect(row).toMatchObject({ guideId: s.guide.id, memberId: s.an.id, branchId: s.branchId });
    expect(refusalOf(await run(s.anUser, START, input))?.code).toBe('BAD_USER_INPUT');
  });

  test('is refused for other people, tasks and periods, with the reason', async () => {
    const { id: assignmentId } = await makeAssignment(s.db, { memberId: s.an.id });
    const input = { assignmentId, ...period, comment: 'x' };
    const bad = async (more: object) => fieldsOf(await run(s.anUser, START, { ...input, ...more }));
    const others = await makeAssignment(s.db, { memberId: s.binh.id });
    expect((await bad({ assignmentId: others.id })).assignmentId?.key).toBe('UNKNOWN_REFERENCE');
    const proposed = await makeAssignment(s.db, { memberId: s.an.id, status: 'PROPOSED' });
    expect((await bad({ assignmentId: proposed.id })).assignmentId?.key).toBe('NOT_OPEN');
    expect((await bad({ comment: ' ' })).comment?.key).toBe('REQUIRED');
    expect((await bad({ periodTo: '2026-06-30' })).periodTo?.key).toBe('AFTER');
    expect((await bad({ periodFrom: '2026-11-24' })).periodFrom?.key).toBe('IN_THE_FUTURE');
    expect((await bad({ progress: 101 })).progress?.key).toBe('TOO_LARGE');
    expect(refusalOf(await run(s.secretary, START, input))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await run(null, START, input))?.code).toBe('UNAUTHENTICATED');
  });
});

describe('the reviews of a period', () => {
  const CLOSE = `mutation($input: CloseReviewsInput!) { closeReviews(input: $input) {
    closedCount withoutRatingCount ownCount } }`;
  const period = { periodFrom: '2025-01-01', periodTo: '2025-06-30' };
  const days = { periodFrom: day(period.periodFrom), periodTo: day(period.periodTo) };

  test('are closed together, but for those without a rating and the own ones; a dry run says the same', async () => {
    const secretary = (
      await s.db.user.update({ where: { id: s.secretary }, data: { memberId: s.binh.id }, select: { id: true } })
    ).id;
    const make = async (memberId: string, rating: 'GOOD' | null) =>
      makeReview(s.db, { assignmentId: (await makeAssignment(s.db, { memberId })).id, rating, ...days });
    const rated = await make(s.an.id, 'GOOD');
    const unrated = await make(s.an.id, null);
    const own = await make(s.binh.id, 'GOOD');
    const elsewhere = await make(s.stranger.id, 'GOOD');
    const input = { branchId: s.branchId, ...period };
    const counts = { closedCount: 1, withoutRatingCount: 1, ownCount: 1 };
    const isClosed = async (id: string) => (await s.db.review.findUniqueOrThrow({ where: { id } })).isClosed;
    expect((await run(secretary, CLOSE, { ...input, dryRun: true })).data.closeReviews).toEqual(counts);
    expect(await isClosed(rated.id)).toBe(false);
    expect((await run(secretary, CLOSE, input)).data.closeReviews).toEqual(counts);
    expect(await s.db.review.findUniqueOrThrow({ where: { id: rated.id } })).toMatchObject({
      isClosed: true,
      version: 2,
      reviewerId: secretary,
      reviewedOn: day('2026-11-23'),
    });
    for (const { id } of [unrated, own, elsewhere]) expect(await isClosed(id)).toBe(false);
    const entries = await s.db.auditEntry.findMany({ where: { entityId: rated.id, action: 'closeReviews' } });
    expect(entries).toHaveLength(1);
    expect((await run(secretary, CLOSE, input)).data.closeReviews.closedCount).toBe(0);
    await s.db.user.update({ where: { id: s.secretary }, data: { memberId: null } });
  });

  test('are refused to others, and a bad period is explained', async () => {
    const input = { branchId: s.branchId, ...period };
    expect(fieldsOf(await run(s.otherSecretary, CLOSE, input)).branchId?.key).toBe('UNKNOWN_REFERENCE');
    expect(fieldsOf(await run(s.secretary, CLOSE, { ...input, periodTo: '2024-12-31' })).periodTo?.key).toBe('AFTER');
    for (const user of [s.anUser, s.guideUser, s.communeAdmin, s.analyst])
      expect(refusalOf(await run(user, CLOSE, input))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await run(null, CLOSE, input))?.code).toBe('UNAUTHENTICATED');
  });
});

describe('the sheet of a branch', () => {
  const SHEET = `query($filter: AssignmentFilter, $from: Date, $to: Date) {
    assignments(first: 100, filter: $filter, orderBy: { field: MEMBER_NAME, direction: ASC }) {
      nodes { id memberName reviews(periodFrom: $from, periodTo: $to) { id } } } }`;

  test('holds every task held within the period, by name, with its one review', async () => {
    const held = await makeAssignment(s.db, { memberId: s.stranger.id, startsOn: day('2026-02-01') });
    const ended = await makeAssignment(s.db, {
      memberId: s.stranger.id,
      startsOn: day('2026-02-01'),
      status: 'ENDED',
      endReason: 'OTHER',
      endedOn: day('2026-03-31'),
    });
    const later = await makeAssignment(s.db, { memberId: s.stranger.id, startsOn: day('2026-07-01') });
    const [from, to] = ['2026-04-01', '2026-06-30'];
    const review = await makeReview(s.db, { assignmentId: held.id, periodFrom: day(from), periodTo: day(to) });
    await makeReview(s.db, { assignmentId: held.id, periodFrom: day('2026-01-01'), periodTo: day(to) });
    const { nodes } = (
      await s.t.graphql(s.otherSecretary, SHEET, {
        filter: { branchId: s.otherBranchId, heldFrom: from, heldTo: to },
        from,
        to,
      })
    ).data.assignments;
    expect(nodes.find(({ id }: { id: string }) => id === held.id)?.reviews).toEqual([{ id: review.id }]);
    const ids = nodes.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(ended.id);
    expect(ids).not.toContain(later.id);
  });
});

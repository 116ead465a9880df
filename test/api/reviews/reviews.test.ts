import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from '../assignments/assignmentScene.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
});
afterAll(() => s.t.close());

const FIELDS = `id version periodFrom periodTo progress rating comment selfComment guideComment isClosed reviewedOn reviewerName evidenceLinks
  memberName assignmentTitle isGuidedByViewer assignment { id } member { id } branch { id }`;
const ONE = `query($id: ID!) { review(id: $id) { ${FIELDS} } }`;
const LIST = `query($filter: ReviewFilter) { reviews(filter: $filter) { nodes { ${FIELDS} } totalCount } }`;
const mutation = (name: string, input: string) =>
  `mutation($input: ${input}!) { ${name}(input: $input) { review { ${FIELDS} } } }`;
const CREATE = mutation('createReview', 'ReviewCreateInput');
const UPDATE = mutation('updateReview', 'ReviewUpdateInput');
const GUIDE = mutation('writeGuideComment', 'ReviewCommentInput');
const SELF = mutation('writeSelfComment', 'ReviewCommentInput');
const CLOSE = mutation('closeReview', 'ReviewCloseInput');

type Answer = Awaited<ReturnType<Scene['t']['graphql']>>;
const saved = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return (Object.values(answer.data)[0] as { review: Record<string, never> }).review;
};
const run = (user: string | null, document: string, input: object) => s.t.graphql(user, document, { input });
const period = { periodFrom: '2026-01-01', periodTo: '2026-06-30' };
const fieldsOf = (answer: Answer) => (refusalOf(answer)?.fields ?? {}) as Record<string, { key: string }>;
const guided = () => makeAssignment(s.db, { memberId: s.an.id, guideId: s.guide.id, progress: 45 });
const review = async (over: Parameters<typeof makeReview>[1] = {}) =>
  makeReview(s.db, { assignmentId: (await guided()).id, guideId: s.guide.id, ...over });

describe('reviews', () => {
  test("are written by the secretary, with the assignment's guide and progress, and audited", async () => {
    const assignment = await guided();
    const created = saved(
      await run(s.secretary, CREATE, {
        assignmentId: assignment.id,
        ...period,
        rating: 'GOOD',
        comment: 'Tốt',
        evidenceLinks: ['https://example.vn/a'],
      }),
    );
    expect(created).toMatchObject({
      progress: 45,
      rating: 'GOOD',
      memberName: 'Nguyễn Thị An',
      assignment: { id: assignment.id },
      branch: { id: s.branchId },
      isClosed: false,
    });
    const row = await s.db.review.findUniqueOrThrow({ where: { id: created.id } });
    expect(row).toMatchObject({
      guideId: s.guide.id,
      memberId: s.an.id,
      reviewerId: s.secretary,
      communeId: s.communeId,
    });
    expect(await s.db.auditEntry.findFirst({ where: { entityId: row.id } })).toMatchObject({
      action: 'createReview',
      memberId: s.an.id,
    });
    const again = await run(s.secretary, CREATE, { assignmentId: assignment.id, ...period });
    expect(refusalOf(again)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('explain bad input by field', async () => {
    const { id: assignmentId } = await guided();
    const bad = async (more: object) => fieldsOf(await run(s.secretary, CREATE, { assignmentId, ...period, ...more }));
    expect((await bad({ periodTo: '2025-12-31' })).periodTo?.key).toBe('AFTER');
    expect((await bad({ reviewedOn: '2026-11-24' })).reviewedOn?.key).toBe('IN_THE_FUTURE');
    expect(await bad({ progress: 101, evidenceLinks: ['javascript:alert(1)'] })).toMatchObject({
      progress: { key: 'TOO_LARGE' },
      'evidenceLinks.0': { key: 'INVALID' },
    });
    const hidden = await makeAssignment(s.db, { memberId: s.stranger.id });
    expect(await bad({ assignmentId: hidden.id })).toEqual(await bad({ assignmentId: s.an.id }));
    const proposed = await makeAssignment(s.db, { memberId: s.an.id, status: 'PROPOSED' });
    expect((await bad({ assignmentId: proposed.id })).assignmentId?.key).toBe('NOT_OPEN');
  });

  test('are never written, changed or closed by the member reviewed, though a secretary', async () => {
    const own = (
      await makeUser(s.db, { memberId: s.an.id, grants: [{ role: 'BRANCH_SECRETARY', organizationId: s.branchId }] })
    ).id;
    const { id, assignmentId } = await review();
    expect(
      fieldsOf(await run(own, CREATE, { assignmentId, periodFrom: '2026-07-01', periodTo: '2026-09-30' })).assignmentId
        ?.key,
    ).toBe('OWN_RECORD');
    expect(fieldsOf(await run(own, UPDATE, { id, version: 1, rating: 'EXCELLENT' })).id?.key).toBe('OWN_RECORD');
    expect(fieldsOf(await run(own, CLOSE, { id, version: 1 })).id?.key).toBe('OWN_RECORD');
    expect(await s.db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({
      version: 1,
      rating: 'GOOD',
      isClosed: false,
    });
  });

  test('take a comment from the guide and one from the member, each in their own place only', async () => {
    const { id } = await review();
    expect(saved(await run(s.guideUser, GUIDE, { id, version: 1, comment: 'Có tiến bộ' }))).toMatchObject({
      guideComment: 'Có tiến bộ',
      rating: 'GOOD',
      isGuidedByViewer: true,
    });
    expect(saved(await run(s.anUser, SELF, { id, version: 2, comment: 'Tôi đã làm' }))).toMatchObject({
      selfComment: 'Tôi đã làm',
      guideComment: 'Có tiến bộ',
      isGuidedByViewer: false,
    });
    expect(refusalOf(await run(s.anUser, GUIDE, { id, version: 3, comment: 'x' }))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await run(s.guideUser, SELF, { id, version: 3, comment: 'x' }))?.code).toBe('FORBIDDEN');
    expect(refusalOf(await run(s.guideUser, UPDATE, { id, version: 3, rating: 'EXCELLENT' }))?.code).toBe('FORBIDDEN');
    const unguided = await makeReview(s.db, { assignmentId: (await makeAssignment(s.db, { memberId: s.binh.id })).id });
    expect(refusalOf(await run(s.guideUser, GUIDE, { id: unguided.id, version: 1, comment: 'x' }))?.code).toBe(
      'NOT_FOUND',
    );
    expect(refusalOf(await run(s.anUser, SELF, { id: unguided.id, version: 1, comment: 'x' }))?.code).toBe('NOT_FOUND');
  });

  test('are closed with a rating, and nothing in them changes after', async () => {
    const unrated = await review({ rating: null });
    expect(fieldsOf(await run(s.secretary, CLOSE, { id: unrated.id, version: 1 })).rating?.key).toBe('REQUIRED');
    const { id } = await review();
    expect(saved(await run(s.secretary, CLOSE, { id, version: 1 }))).toMatchObject({
      isClosed: true,
      reviewedOn: '2026-11-23',
      version: 2,
    });
    const later: [string, string, object][] = [
      [s.secretary, UPDATE, { rating: 'EXCELLENT' }],
      [s.guideUser, GUIDE, { comment: 'x' }],
      [s.anUser, SELF, { comment: 'x' }],
      [s.secretary, CLOSE, {}],
    ];
    for (const [user, document, more] of later) {
      expect(refusalOf(await run(user, document, { id, version: 2, ...more }))).toMatchObject({
        code: 'CONFLICT',
        key: 'LOCKED',
      });
    }
  });

  test('have one winner when two change one at once', async () => {
    const { id } = await review();
    const answers = await Promise.all(
      ['EXCELLENT', 'SATISFACTORY'].map((rating) => run(s.secretary, UPDATE, { id, version: 1, rating })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(refusalOf(answers.find(({ errors }) => errors) as Answer)).toMatchObject({
      code: 'CONFLICT',
      yourVersion: 1,
      currentVersion: 2,
    });
  });

  test('are found by assignment, member, unit, period, rating and whether closed', async () => {
    const { id, assignmentId } = await review({ rating: 'SATISFACTORY' });
    const find = async (filter: object, user = s.secretary) => {
      const answer = await s.t.graphql(user, LIST, { filter: { assignmentId, ...filter } });
      expect(answer.errors).toBeUndefined();
      return answer.data.reviews.nodes.map((node: { id: string }) => node.id);
    };
    for (const filter of [
      {},
      { memberId: s.an.id },
      { within: s.communeId },
      { periodTo: { gte: '2026-06-30' } },
      { rating: { eq: 'SATISFACTORY' } },
      { isClosed: false },
    ]) {
      expect(await find(filter)).toEqual([id]);
    }
    for (const filter of [{ memberId: s.binh.id }, { isClosed: true }, { rating: { in: ['GOOD'] } }])
      expect(await find(filter)).toEqual([]);
    for (const user of [s.anUser, s.guideUser, s.communeAdmin, s.provinceAdmin])
      expect(await find({}, user)).toEqual([id]);
    expect(await find({}, s.otherSecretary)).toEqual([]);
  });

  test('are found by words of the name or the task, by progress and by what is still to be written', async () => {
    const assignment = await makeAssignment(s.db, {
      memberId: s.binh.id,
      guideId: s.guide.id,
      title: 'Vệ sinh ngõ xóm',
    });
    const { id } = await review({ assignmentId: assignment.id, progress: 70, guideComment: 'Tốt' });
    const find = async (filter: object, user = s.secretary) => {
      const answer = await s.t.graphql(user, LIST, { filter: { assignmentId: assignment.id, ...filter } });
      expect(answer.errors).toBeUndefined();
      expect(answer.data.reviews.totalCount).toBe(answer.data.reviews.nodes.length);
      return answer.data.reviews.nodes.map((node: { id: string }) => node.id);
    };
    for (const filter of [
      { search: 've sinh' },
      { search: 'Bình' },
      { search: 've sinh binh' },
      { progress: { gte: 70, lte: 70 } },
      { hasSelfComment: false, progress: { gte: 60 } },
      { hasGuideComment: true },
    ]) {
      expect(await find(filter)).toEqual([id]);
    }
    for (const filter of [
      { search: 'Chi' },
      { progress: { lte: 10 } },
      { hasSelfComment: true },
      { hasGuideComment: false, progress: { gte: 60 } },
    ]) {
      expect(await find(filter)).toEqual([]);
    }
    expect(await find({ search: 've sinh' }, s.otherSecretary)).toEqual([]);
  });

  test('are ordered by the name of the member and by progress', async () => {
    const ordered = async (field: string) => {
      const answer = await s.t.graphql(
        s.secretary,
        'query($orderBy: ReviewOrderBy) { reviews(first: 100, orderBy: $orderBy) { nodes { memberName progress } } }',
        { orderBy: { field, direction: 'ASC' } },
      );
      expect(answer.errors).toBeUndefined();
      return answer.data.reviews.nodes as { memberName: string; progress: number }[];
    };
    await review({ progress: 5 });
    const progress = (await ordered('PROGRESS')).map((node) => node.progress);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    expect(progress[0]).toBe(5);
    const people = [...new Set((await ordered('MEMBER_NAME')).map((node) => node.memberName))];
    expect(people).toEqual(['Nguyễn Thị An', 'Trần Văn Bình']);
  });

  test('stand on their assignment, within the rule of the viewer', async () => {
    const seen = await review();
    const ON = 'query($id: ID!) { assignment(id: $id) { reviews { id } } }';
    expect((await s.t.graphql(s.anUser, ON, { id: seen.assignmentId })).data.assignment.reviews).toEqual([
      { id: seen.id },
    ]);
    // The guide of the assignment today did not guide in the period of this review.
    const earlier = await review({ guideId: null });
    expect((await s.t.graphql(s.guideUser, ON, { id: earlier.assignmentId })).data.assignment.reviews).toEqual([]);
  });

  test('of another branch are answered as missing ones', async () => {
    const { id } = await makeReview(s.db, {
      assignmentId: (await makeAssignment(s.db, { memberId: s.stranger.id })).id,
    });
    expect(await s.t.graphql(s.secretary, ONE, { id })).toEqual(await s.t.graphql(s.secretary, ONE, { id: s.an.id }));
    for (const document of [UPDATE, CLOSE]) {
      const hidden = await run(s.secretary, document, { id, version: 1 });
      expect(hidden).toEqual(await run(s.secretary, document, { id: s.an.id, version: 1 }));
      expect(refusalOf(hidden)?.code).toBe('NOT_FOUND');
    }
  });

  test('are refused to the signed-out and to roles without the permission', async () => {
    const { id: assignmentId } = await guided();
    expect(refusalOf(await s.t.graphql(null, LIST))?.code).toBe('UNAUTHENTICATED');
    expect(refusalOf(await s.t.graphql(s.analyst, LIST))?.code).toBe('FORBIDDEN');
    for (const user of [s.communeAdmin, s.anUser, s.guideUser])
      expect(refusalOf(await run(user, CREATE, { assignmentId, ...period }))?.code).toBe('FORBIDDEN');
  });
});

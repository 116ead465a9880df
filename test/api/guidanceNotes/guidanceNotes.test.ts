import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeGuidanceNote } from '@phan-cong/prisma/factories/makeGuidanceNote';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, refusalOf, type Scene } from '../assignments/assignmentScene.ts';

let s: Scene;
beforeAll(async () => {
  s = await openScene();
});
afterAll(() => s.t.close());

const FIELDS = 'id version notedOn text memberName guideName assignmentTitle isOwn assignment { id } branch { id }';
const mutation = (name: string, input: string) =>
  `mutation($input: ${input}!) { ${name}(input: $input) { guidanceNote { ${FIELDS} } } }`;
const CREATE = mutation('createGuidanceNote', 'GuidanceNoteCreateInput');
const UPDATE = mutation('updateGuidanceNote', 'GuidanceNoteUpdateInput');
const ONE = `query($id: ID!) { guidanceNote(id: $id) { ${FIELDS} } }`;
const LIST = `query($filter: GuidanceNoteFilter, $orderBy: GuidanceNoteOrderBy) {
  guidanceNotes(filter: $filter, orderBy: $orderBy) { nodes { ${FIELDS} } totalCount } }`;

type Answer = Awaited<ReturnType<Scene['t']['graphql']>>;
const run = (user: string | null, document: string, input: object) => s.t.graphql(user, document, { input });
const fieldsOf = (answer: Answer) => (refusalOf(answer)?.fields ?? {}) as Record<string, { key: string }>;
const guided = (over: object = {}) =>
  makeAssignment(s.db, { memberId: s.an.id, guideId: s.guide.id, startsOn: new Date('2026-01-05'), ...over });
const saved = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return (Object.values(answer.data)[0] as { guidanceNote: Record<string, never> }).guidanceNote;
};

describe('guidance notes', () => {
  test('are written by the guide of an assignment, today unless told, and audited', async () => {
    const assignment = await guided();
    const note = saved(await run(s.guideUser, CREATE, { assignmentId: assignment.id, text: '  Đã gặp, trao đổi ' }));
    expect(note).toMatchObject({
      text: 'Đã gặp, trao đổi',
      notedOn: '2026-11-23',
      memberName: 'Nguyễn Thị An',
      guideName: 'Lê Thị Chi',
      isOwn: true,
      branch: { id: s.branchId },
    });
    expect(await s.db.auditEntry.findFirst({ where: { entityId: note.id } })).toMatchObject({
      action: 'createGuidanceNote',
      memberId: s.an.id,
    });
    const changed = saved(
      await run(s.guideUser, UPDATE, { id: note.id, version: 1, text: 'Đã gặp hai lần', notedOn: '2026-11-20' }),
    );
    expect(changed).toMatchObject({ version: 2, text: 'Đã gặp hai lần', notedOn: '2026-11-20' });
    expect(refusalOf(await run(s.guideUser, UPDATE, { id: note.id, version: 1, text: 'x' }))).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 2,
    });
  });

  test('explain bad input by field', async () => {
    const { id: assignmentId } = await guided();
    const bad = async (more: object) =>
      fieldsOf(await run(s.guideUser, CREATE, { assignmentId, text: 'Ghi chú', ...more }));
    expect((await bad({ text: ' ' })).text?.key).toBe('REQUIRED');
    expect((await bad({ text: 'x'.repeat(1001) })).text?.key).toBe('TOO_LONG');
    expect((await bad({ notedOn: '2026-11-24' })).notedOn?.key).toBe('IN_THE_FUTURE');
    expect((await bad({ notedOn: '2026-01-04' })).notedOn?.key).toBe('AFTER');
    const ended = await guided({ status: 'COMPLETED', completedOn: new Date('2026-06-01') });
    expect((await bad({ assignmentId: ended.id })).assignmentId?.key).toBe('NOT_OPEN');
    const unguided = await makeAssignment(s.db, { memberId: s.binh.id });
    expect((await bad({ assignmentId: unguided.id })).assignmentId?.key).toBe('UNKNOWN_REFERENCE');
  });

  test('are written by nobody but the guide, and seen by those who see the work', async () => {
    const assignment = await guided();
    const note = await makeGuidanceNote(s.db, { assignmentId: assignment.id });
    expect(fieldsOf(await run(s.secretary, CREATE, { assignmentId: assignment.id, text: 'x' })).assignmentId?.key).toBe(
      'FORBIDDEN',
    );
    expect(refusalOf(await run(s.secretary, UPDATE, { id: note.id, version: 1, text: 'x' }))?.code).toBe('NOT_FOUND');
    for (const user of [s.anUser, s.provinceAdmin, s.communeAdmin, s.analyst]) {
      expect(refusalOf(await run(user, CREATE, { assignmentId: assignment.id, text: 'x' }))?.code).toBe('FORBIDDEN');
    }
    expect(refusalOf(await run(null, CREATE, { assignmentId: assignment.id, text: 'x' }))?.code).toBe(
      'UNAUTHENTICATED',
    );
    for (const user of [s.secretary, s.communeAdmin, s.provinceAdmin, s.guideUser, s.anUser]) {
      expect((await s.t.graphql(user, ONE, { id: note.id })).data.guidanceNote).toMatchObject({
        isOwn: user === s.guideUser,
      });
    }
    expect((await s.t.graphql(s.otherSecretary, ONE, { id: note.id })).data.guidanceNote).toBeNull();
    expect(refusalOf(await s.t.graphql(s.analyst, ONE, { id: note.id }))?.code).toBe('FORBIDDEN');
  });

  test('are found by task, member, guide, day, unit and words, the latest first', async () => {
    const assignment = await guided({ title: 'Vận động nhân dân hiến đất' });
    const early = await makeGuidanceNote(s.db, { assignmentId: assignment.id, notedOn: new Date('2026-02-01') });
    const late = await makeGuidanceNote(s.db, { assignmentId: assignment.id, notedOn: new Date('2026-08-01') });
    const ids = async (filter: object) =>
      (await s.t.graphql(s.secretary, LIST, { filter })).data.guidanceNotes.nodes.map(
        (node: { id: string }) => node.id,
      );
    expect(await ids({ assignmentId: assignment.id })).toEqual([late.id, early.id]);
    expect(await ids({ search: 'hien dat', notedOn: { lte: '2026-03-01' } })).toEqual([early.id]);
    expect(await ids({ memberId: s.binh.id })).toEqual([]);
    expect(await ids({ guideId: s.guide.id, within: s.branchId })).toContain(late.id);
    expect(await ids({ within: s.otherBranchId })).toEqual([]);
  });
});

describe('a silent guide', () => {
  const SILENT = `query($filter: AssignmentFilter) { assignments(filter: $filter, first: 100) { nodes { id lastGuidedOn } } }`;
  const silent = async (user: string, isGuideSilent = true) =>
    (await s.t.graphql(user, SILENT, { filter: { isGuideSilent, branchId: s.branchId } })).data.assignments.nodes.map(
      (node: { id: string }) => node.id,
    );

  test('is one without a note or a comment for 90 days of a task begun before', async () => {
    const never = await guided();
    const lately = await guided();
    const longAgo = await guided();
    const commented = await guided();
    const young = await guided({ startsOn: new Date('2026-09-15') });
    await makeGuidanceNote(s.db, { assignmentId: lately.id, notedOn: new Date('2026-08-25') });
    await makeGuidanceNote(s.db, { assignmentId: longAgo.id, notedOn: new Date('2026-08-24') });
    await makeReview(s.db, {
      assignmentId: commented.id,
      guideComment: 'Có tiến bộ',
      periodFrom: new Date('2026-07-01'),
      periodTo: new Date('2026-09-30'),
    });
    const found = await silent(s.secretary);
    expect(found).toEqual(expect.arrayContaining([never.id, longAgo.id]));
    for (const { id } of [lately, commented, young]) expect(found).not.toContain(id);
    expect(await silent(s.secretary, false)).toEqual(expect.arrayContaining([lately.id, commented.id, young.id]));
    expect(await silent(s.guideUser)).toEqual(expect.arrayContaining([never.id]));
    const { nodes } = (await s.t.graphql(s.secretary, SILENT, { filter: { id: { eq: longAgo.id } } })).data.assignments;
    expect(nodes).toEqual([{ id: longAgo.id, lastGuidedOn: '2026-08-24' }]);
  });

  test('is not told to a committee member about own tasks whose notes they may not read', async () => {
    const own = await makeAssignment(s.db, {
      memberId: s.guide.id,
      guideId: s.binh.id,
      startsOn: new Date('2026-01-05'),
    });
    await makeGuidanceNote(s.db, { assignmentId: own.id, notedOn: new Date('2026-10-01') });
    expect(await silent(s.guideUser)).not.toContain(own.id);
    expect(await silent(s.guideUser, false)).not.toContain(own.id);
    const { nodes } = (await s.t.graphql(s.guideUser, SILENT, { filter: { id: { eq: own.id } } })).data.assignments;
    expect(nodes).toEqual([{ id: own.id, lastGuidedOn: null }]);
  });
});

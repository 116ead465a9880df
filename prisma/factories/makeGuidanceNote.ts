import type { GuidanceNote, Prisma } from '../generated/client/client.ts';
import { makeAssignment } from './makeAssignment.ts';
import { makeMember } from './makeMember.ts';
import type { FactoryDatabase } from './makeOrganization.ts';

/** A note of an assignment's guide; a guided assignment is made when no `assignmentId` is given. */
export async function makeGuidanceNote(
  db: FactoryDatabase,
  overrides: Partial<Prisma.GuidanceNoteUncheckedCreateInput> = {},
): Promise<GuidanceNote> {
  const assignment = overrides.assignmentId
    ? await db.assignment.findUniqueOrThrow({ where: { id: overrides.assignmentId } })
    : await makeAssignment(db);
  const guideId =
    overrides.guideId ?? assignment.guideId ?? (await makeMember(db, { branchId: assignment.branchId })).id;
  return db.guidanceNote.create({
    data: {
      notedOn: assignment.startsOn,
      text: 'Đã trao đổi cách làm, hẹn gặp lại sau hai tuần.',
      ...overrides,
      assignmentId: assignment.id,
      memberId: overrides.memberId ?? assignment.memberId,
      branchId: overrides.branchId ?? assignment.branchId,
      guideId,
    },
  });
}
